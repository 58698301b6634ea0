import type { RobotTodo } from '@amtsbote/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FailedItem, fingerprint, groupFailures, inOrder } from './todo.ts'

const titles = new Map([['fees', 'Gebühren buchen']])
const at = new Date('2026-03-16T08:00:00Z')
const item = (end: number, changes: Partial<FailedItem> = {}): FailedItem => ({
  id: `0199a000-0000-7000-8000-${String(end).padStart(12, '0')}`,
  ...{ robot: 'fees', cause: 'business-error', businessKey: null, at },
  message: `Gebühr ${end} ist nicht größer als null.`,
  ...changes,
})

describe('failures', () => {
  test('of one cause are one entry, named by the latest', () => {
    expect(groupFailures([item(1), item(2), item(3)], titles)).toMatchObject([
      {
        ...{ robot: { title: 'Gebühren buchen' }, message: 'Gebühr 1 ist nicht größer als null.' },
        runs: [{}, {}, {}],
      },
    ])
  })

  test('of another robot, another kind or with another message are another entry', () => {
    const failed = [
      item(1),
      item(2, { robot: 'other' }),
      item(3, { cause: 'author-error' }),
      item(4, { message: 'Konto fehlt.' }),
    ]
    expect(groupFailures(failed, titles)).toHaveLength(4)
  })

  test('that differ in numbers, days and quotations differ in nothing', () => {
    expect(fingerprint('Vorgang „G-17“ vom 12.03.2026: Konto 4711 fehlt')).toBe(
      fingerprint('Vorgang „G-4“ vom 1.12.2025: Konto 12 fehlt'),
    )
    expect(fingerprint('Konto fehlt')).not.toBe(fingerprint('Kunde fehlt'))
  })

  test('are never lost by grouping', () => {
    const items = fc.array(
      fc.record({ robot: fc.constantFrom('a', 'b'), message: fc.constantFrom('x 1', 'x 2', 'y') }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(items, (some) => {
        const groups = groupFailures(
          some.map((one, index) => item(index, one)),
          titles,
        )
        expect(groups.flatMap(({ runs }) => runs)).toHaveLength(some.length)
      }),
    )
  })
})

test('what stops most work comes first', () => {
  const robot = { id: 'fees', title: 'Gebühren buchen' }
  const [business] = groupFailures([item(1)], titles)
  const [technical] = groupFailures([item(1, { cause: 'system-error' })], titles)
  const [twice] = groupFailures(
    [item(1, { cause: 'system-error', message: 'b' }), item(2, { cause: 'system-error', message: 'b' })],
    titles,
  )
  if (!business || !technical || !twice) throw new Error('no groups')
  const unserved: RobotTodo = { kind: 'unserved', robot, why: 'no-worker', missing: [], waiting: 1 }
  const silent = { kind: 'silent-worker', worker: item(9).id, place: 'x', seenAt: at.toISOString() } as const
  expect(inOrder([silent, business, technical, twice, unserved])).toEqual([
    ...[unserved, twice, technical, business, silent],
  ])
})
