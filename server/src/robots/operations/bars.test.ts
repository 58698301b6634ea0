import { expect, test } from 'vitest'
import { barsOf } from './bars.ts'
import { recentRun } from './testing.ts'

test('a strip is told from the oldest run to the latest, each by how it ended', () => {
  const latestFirst = [
    recentRun({ state: 'running' }),
    recentRun({ state: 'queued', attempt: 1, failures: 1 }),
    recentRun({ state: 'cancelled' }),
    recentRun({ state: 'dead' }),
    recentRun({ state: 'waiting-person' }),
    recentRun({ asked: true }),
    recentRun({ attempt: 3 }),
    recentRun({ seconds: 7 }),
  ]
  expect(barsOf(latestFirst).map(({ kind }) => kind)).toEqual([
    ...['done', 'retried', 'asked', 'failed', 'failed', 'cancelled', 'retrying', 'running'],
  ])
  expect(barsOf(latestFirst)[0]).toMatchObject({ seconds: 7, at: '2026-03-16T08:00:00.000Z' })
})
