import type { ProcedureReport, RequiredProof, StopCause } from '@amtsbote/contract'

/** What somebody should do about a procedure, the most urgent first. */
export type NextStep =
  | { readonly kind: 'broken-history' }
  | { readonly kind: 'stopped'; readonly proof: RequiredProof; readonly cause: StopCause }
  | { readonly kind: 'trial' }
  | { readonly kind: 'samples'; readonly count: number }
  | { readonly kind: 'cases-missing'; readonly proof: RequiredProof; readonly count: number }

/** What is to be done next about a procedure; nothing when it runs as it should. */
export function nextSteps({ strata, trial, historyIntact }: ProcedureReport): readonly NextStep[] {
  const stopped = strata.filter(({ state }) => state === 'stopped')
  const samples = strata.reduce((sum, { openSamples }) => sum + openSamples, 0)
  const unearned = strata.filter(({ state }) => state === 'review-only')
  return [
    ...(historyIntact ? [] : [{ kind: 'broken-history' } as const]),
    ...stopped.map(({ proof, note }) => ({
      ...{ kind: 'stopped' as const, proof, cause: note?.cause ?? 'administrator' },
    })),
    ...(trial ? [{ kind: 'trial' } as const] : []),
    ...(samples > 0 ? [{ kind: 'samples' as const, count: samples }] : []),
    ...unearned.flatMap(({ proof, bounds }) => {
      const [latest] = bounds
      return latest && latest.casesMissing > 0
        ? [{ kind: 'cases-missing' as const, proof, count: latest.casesMissing }]
        : []
    }),
  ]
}
