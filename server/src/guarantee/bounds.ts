import type { EarnedBound, ModelVersion } from '@amtsbote/contract'
import type { Procedure } from '#procedures'
import { casesMissing, isProven, upperLimit } from './statistics/binomial.ts'
import { fixedSequence, type ScoredCase, stepsOf } from './statistics/fixedSequence.ts'

/** A case of which is known whether it was right. */
export interface CheckedCase extends ScoredCase {
  readonly model: ModelVersion
  readonly issuer: string | null
}

/**
 * Thresholds that are tried, strict to lax, above the procedure's own. Fixed before any case was seen, which is what
 * makes walking down them honest.
 */
const THRESHOLDS = [0.999, 0.998, 0.995, 0.99, 0.98, 0.97, 0.96, 0.95]

/** A bound without the times at which it was computed and earned. */
export type BoundFigures = Omit<EarnedBound, 'model' | 'earnedAt' | 'computedAt'>

/** What the cases of one frozen model prove. Pure: the same cases give the same bound. */
export function boundOf(
  cases: readonly CheckedCase[],
  { alpha, delta, threshold }: Pick<Procedure, 'alpha' | 'delta' | 'threshold'>,
): BoundFigures {
  const thresholds = [...THRESHOLDS.filter((one) => one > threshold), threshold]
  const steps = stepsOf(cases, thresholds)
  const released = fixedSequence(steps, {
    alpha,
    delta,
    passes: (counts) => isProven(counts, alpha, delta),
  })
  const accepted = cases.filter(({ probability }) => probability >= (released?.threshold ?? 0))
  const counts = { cases: accepted.length, errors: accepted.filter(({ right }) => !right).length }
  return {
    alpha,
    delta,
    ...counts,
    issuers: new Set(accepted.flatMap(({ issuer }) => issuer ?? [])).size,
    upperLimit: upperLimit(counts, delta),
    threshold: released?.threshold ?? null,
    casesMissing: released ? 0 : casesMissing(counts, alpha, delta),
  }
}
