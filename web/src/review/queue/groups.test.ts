import { expect, test } from 'vitest'
import { idOf, summary } from '../example.ts'
import { groupQueue, inOrder } from './groups.ts'

// 00:30 in the town, but still the day before in UTC.
const now = new Date('2026-03-16T23:30:00Z')

test('documents are grouped by the days of the town', () => {
  const groups = groupQueue(
    [
      summary(1, { receivedAt: '2026-03-15T12:00:00Z' }),
      summary(2, { receivedAt: '2026-03-16T22:59:00Z' }),
      summary(3, { receivedAt: '2026-03-16T23:01:00Z' }),
    ],
    now,
  )
  expect(groups.map(({ kind, documents }) => [kind, documents.map(({ id }) => id)])).toEqual([
    ['older', [idOf(1)]],
    ['yesterday', [idOf(2)]],
    ['today', [idOf(3)]],
  ])
})

test('what the e-file sent back comes first, however new it is', () => {
  const refused = summary(2, { reason: 'filing-refused', receivedAt: '2026-03-16T23:10:00Z' })
  const unproven = summary(3, { reason: 'filing-unproven', receivedAt: '2026-03-16T23:20:00Z' })
  const old = summary(1, { receivedAt: '2026-01-01T12:00:00Z' })
  const groups = groupQueue([old, refused, unproven], now)
  expect(groups.map(({ kind }) => kind)).toEqual(['refused', 'older'])
  expect(inOrder(groups)).toEqual([refused, unproven, old])
})

test('yesterday is found across the change to summer time', () => {
  const monday = new Date('2026-03-30T06:00:00Z')
  const [group] = groupQueue([summary(1, { receivedAt: '2026-03-28T23:30:00Z' })], monday)
  expect(group?.kind).toBe('yesterday')
})
