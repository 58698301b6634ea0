import type { Hold } from '@amtsbote/contract'
import { describe, expect, test } from 'vitest'
import { robotState, type Surroundings } from './robotState.ts'
import { recentRun } from './testing.ts'

const robot = { id: 'probe', systems: [{ id: 'ledger', title: 'Kassenbuch' }], needs: ['web'] }
const well: Surroundings = { holds: [], workers: [{ capabilities: ['web'] }], systems: new Set(['ledger']) }
const hold = (scope: Hold['scope'], id: string): Hold => ({
  ...{ scope, id, mode: 'pause', reason: 'Wartung', by: 'test', at: '2026-03-16T08:00:00Z' },
})
const state = (runs: Parameters<typeof robotState>[1], changes: Partial<Surroundings> = {}) =>
  robotState(robot, runs, { ...well, ...changes })

describe('a robot', () => {
  test('is ready when nothing speaks against it', () => {
    expect(state([])).toEqual({ kind: 'ready' })
    expect(state([recentRun()])).toEqual({ kind: 'ready' })
  })

  test('runs, and one run alone says how far it is', () => {
    const running = recentRun({ state: 'running', progress: { done: 2, of: 5 } })
    expect(state([running])).toEqual({ kind: 'running', runs: 1, progress: { done: 2, of: 5 } })
    expect(state([running, running])).toEqual({ kind: 'running', runs: 2, progress: null })
  })

  test('is held by the widest switch that concerns it, whatever else is true', () => {
    const holds = [hold('robot', 'probe'), hold('system', 'ledger'), hold('robot', 'other')]
    expect(state([recentRun({ state: 'running' })], { holds })).toMatchObject({ hold: { scope: 'system' } })
    expect(state([], { holds: [...holds, hold('all', '')] })).toMatchObject({ hold: { scope: 'all' } })
    expect(state([], { holds: [hold('robot', 'other'), hold('system', 'other')] })).toEqual({ kind: 'ready' })
  })

  test.each([
    ['no-worker', { workers: [] }],
    ['no-capability', { workers: [{ capabilities: ['screen'] }] }],
    ['no-address', { systems: new Set<string>() }],
  ] as const)('has nobody to run it: %s', (why, changes) => {
    expect(state([], changes)).toEqual({ kind: 'unserved', why })
  })
})

describe('a robot whose last run failed', () => {
  const failed = recentRun({ state: 'dead', cause: 'system-error' })

  test('is failing, also while the next run is under way', () => {
    expect(state([failed])).toEqual({ kind: 'failing', cause: 'system-error', retriesAt: null })
    expect(state([recentRun({ state: 'running' }), failed])).toMatchObject({ kind: 'failing' })
  })

  test('says when it tries again by itself', () => {
    const dueAt = new Date('2026-03-16T08:05:00Z')
    expect(state([recentRun({ state: 'queued', cause: 'crashed', dueAt })])).toEqual({
      ...{ kind: 'failing', cause: 'crashed', retriesAt: dueAt.toISOString() },
    })
  })

  test('is well again with the next run that ends well', () => {
    expect(state([recentRun(), failed])).toEqual({ kind: 'ready' })
  })

  test('is not failing for a matter of the case', () => {
    expect(state([recentRun({ state: 'waiting-person', cause: 'business-error' })])).toEqual({
      kind: 'ready',
    })
  })
})
