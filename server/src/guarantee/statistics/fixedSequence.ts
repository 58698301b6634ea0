import { binomialTail, type Counts } from './binomial.ts'

/** A case with its calibrated probability and whether it was right. */
export interface ScoredCase {
  readonly probability: number
  readonly right: boolean
}

/** A threshold with the cases that it accepts. */
export interface Step extends Counts {
  readonly threshold: number
}

/** What it accepts at each threshold. */
export function stepsOf(cases: readonly ScoredCase[], thresholds: readonly number[]): readonly Step[] {
  return thresholds.map((threshold) => {
    const accepted = cases.filter(({ probability }) => probability >= threshold)
    return { threshold, cases: accepted.length, errors: accepted.filter(({ right }) => !right).length }
  })
}

/**
 * Fixed-sequence testing (Learn-then-Test, Angelopoulos and others, Annals of Applied Statistics 2025): walks from the
 * strictest threshold to the laxest and stops at the first that does not pass; the last that passed is released. Every
 * threshold is tested at the full level, because no later one is looked at after a failure; with thresholds fixed
 * before the cases, P(more than alpha wrong above the released one) <= delta.
 *
 * A threshold that accepts too few cases to pass even without an error is left out rather than failed: how many
 * cases a threshold accepts says nothing about which are wrong.
 *
 * @param passes the test of one threshold; see `isProven`
 * @returns the last threshold that passed, or null
 */
export function fixedSequence(
  steps: readonly Step[],
  { alpha, delta, passes }: { alpha: number; delta: number; passes: (counts: Counts) => boolean },
): Step | null {
  let released: Step | null = null
  for (const step of [...steps].sort((a, b) => b.threshold - a.threshold)) {
    if (binomialTail({ cases: step.cases, errors: 0 }, alpha) > delta) continue
    if (!passes(step)) break
    released = step
  }
  return released
}
