import { expect, test } from 'vitest'
import { decideSlots } from './decide.ts'

const at = (minute: number) => ({
  slot: `slot ${minute}`,
  at: new Date(Date.UTC(2026, 10, 23, 6, minute)),
})
const now = new Date(Date.UTC(2026, 10, 23, 6, 30))
const slots = [at(0), at(10), at(29)]
const simply = { now, waits: false, more: false }

function outcomes(missed: 'run-once' | 'run-all' | 'skip', options = simply) {
  return decideSlots(slots, { missed }, options).map(({ outcome, reason }) => `${outcome} ${reason}`)
}

test('after downtime every missed slot runs where the robot says so', () => {
  expect(outcomes('run-all')).toEqual(['fired late', 'fired late', 'fired null'])
  expect(outcomes('run-all', { ...simply, waits: true })).toEqual(outcomes('run-all'))
})

test('after downtime one item stands for all that was missed, and none is added while an earlier one waits', () => {
  expect(outcomes('run-once')).toEqual(['merged missed', 'merged missed', 'fired null'])
  expect(outcomes('run-once', { ...simply, waits: true }).at(-1)).toBe('merged earlier-waits')
  expect(outcomes('run-once', { ...simply, more: true }).at(-1)).toBe('merged missed')
  expect(decideSlots([at(0)], {}, simply)).toMatchObject([{ outcome: 'fired', reason: 'late' }])
})

test('after downtime what was missed is left out where the robot says so', () => {
  expect(outcomes('skip')).toEqual(['skipped missed', 'skipped missed', 'fired null'])
  expect(outcomes('skip', { ...simply, waits: true }).at(-1)).toBe('skipped earlier-waits')
})
