import type { EarnedBound, ProcedureReport, StratumReport } from '@amtsbote/contract'
import { expect, test } from 'vitest'
import { nextSteps } from './nextSteps.ts'

const bound: EarnedBound = {
  model: { understanding: 'a', decision: 'b', engine: '' },
  ...{ alpha: 0.001, delta: 0.05, cases: 100, errors: 0, issuers: 9, upperLimit: 0.03, threshold: null },
  ...{ casesMissing: 2_895, earnedAt: null, computedAt: '2026-03-16T08:00:00Z' },
}

function stratum(changes: Partial<StratumReport>): StratumReport {
  return {
    ...{ procedureId: 'certificates', proof: 'two-proofs', state: 'running', note: null, bounds: [] },
    ...{ reliability: [], filed: 0, shadow: 0, sampled: 0, openSamples: 0 },
    ...changes,
  }
}

function report(changes: Partial<ProcedureReport>): ProcedureReport {
  return {
    ...{ id: 'certificates', title: 'Fortbildungsnachweise', proof: 'two-proofs', trial: null },
    ...{ auditShare: 0.03, changes: [], strata: [stratum({})], events: [], historyIntact: true },
    ...changes,
  }
}

test('nothing is to be done about a procedure that runs', () => {
  expect(nextSteps(report({}))).toEqual([])
})

test('what is broken or stopped comes first, then trial, samples, and cases still missing', () => {
  const note = { cause: 'audit-error', reason: 'x', by: 'program', at: '2026-03-16T08:00:00Z' } as const
  const strata = [
    stratum({ state: 'stopped', note, openSamples: 2 }),
    stratum({ proof: 'unique-name', state: 'review-only', bounds: [bound], openSamples: 1 }),
  ]
  const trial = { reason: 'x', by: 'y', at: '2026-03-16T08:00:00Z' }
  expect(nextSteps(report({ strata, trial, historyIntact: false }))).toEqual([
    { kind: 'broken-history' },
    { kind: 'stopped', proof: 'two-proofs', cause: 'audit-error' },
    { kind: 'trial' },
    { kind: 'samples', count: 3 },
    { kind: 'cases-missing', proof: 'unique-name', count: 2_895 },
  ])
})
