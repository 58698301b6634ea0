/** Cases that were checked, and how many of them were wrong. */
export interface Counts {
  readonly cases: number
  readonly errors: number
}

/** Bisection ends here: far below what any sentence about a town's files can be written with. */
const PRECISION = 1e-10

/**
 * P(X <= errors) for X ~ Binomial(cases, share), exact: the p-value of "more than `share` are wrong".
 * Summed in logarithms, so that 30,000 cases neither overflow nor vanish.
 */
export function binomialTail({ cases, errors }: Counts, share: number): number {
  if (errors >= cases || share <= 0) return 1
  if (share >= 1) return 0
  let logTerm = cases * Math.log1p(-share)
  let sum = Math.exp(logTerm)
  for (let wrong = 1; wrong <= errors; wrong += 1) {
    logTerm += Math.log((cases - wrong + 1) / wrong) + Math.log(share) - Math.log1p(-share)
    sum += Math.exp(logTerm)
  }
  return Math.min(1, sum)
}

/**
 * Largest share of wrong ones that the counts do not contradict at confidence 1 - delta: one-sided upper limit of
 * Clopper and Pearson (Biometrika 26, 1934). 1 without any case.
 */
export function upperLimit(counts: Counts, delta: number): number {
  if (counts.errors >= counts.cases) return 1
  let [low, high] = [counts.errors / counts.cases, 1]
  while (high - low > PRECISION) {
    const middle = (low + high) / 2
    if (binomialTail(counts, middle) > delta) low = middle
    else high = middle
  }
  return high
}

/**
 * How strongly the counts speak against "more than `alpha` are wrong", as a bet that starts with 1: every right case
 * raises it by the factor 1 + alpha, every wrong one leaves the share alpha of it. If the claim under test were true,
 * the bet would ever reach 1 / delta with probability delta at most (Ville), however often one looks: that is why a
 * stratum may be watched daily and released the day it gets there. Without an error it takes 2,998 cases for 1/1,000
 * at 95 % where the exact test, that may be looked at once, takes 2,995.
 */
export function logBet({ cases, errors }: Counts, alpha: number): number {
  return (cases - errors) * Math.log1p(alpha) + errors * Math.log(alpha)
}

/** Cases without a further error after which both the exact test and the bet prove `alpha`; 0 when they do. */
export function casesMissing({ cases, errors }: Counts, alpha: number, delta: number): number {
  const forBet = (-Math.log(delta) - logBet({ cases, errors }, alpha)) / Math.log1p(alpha)
  let missing = Math.max(0, Math.ceil(forBet))
  // With errors the bet asks for more than the exact test; without, rounding may leave one case.
  while (!isProven({ cases: cases + missing, errors }, alpha, delta)) missing += 1
  return missing
}

/** Whether the counts prove, with confidence 1 - delta, that at most `alpha` are wrong. */
export function isProven(counts: Counts, alpha: number, delta: number): boolean {
  return binomialTail(counts, alpha) <= delta && logBet(counts, alpha) >= -Math.log(delta)
}
