import type { ScoredCase } from './fixedSequence.ts'

/** Cases of like probability: what recognition said, and what came true. */
export interface ReliabilityBin {
  /** Probabilities from here (included) to there (excluded; the last bin includes 1). */
  readonly from: number
  readonly to: number
  readonly cases: number
  readonly right: number
  /** Mean probability of these cases. */
  readonly said: number
}

/** Finer towards 1, where everything is decided. */
const EDGES = [0, 0.5, 0.9, 0.95, 0.97, 0.98, 0.99, 0.995, 0.999, 1]

/**
 * Whether probabilities mean what they say (reliability diagram, Murphy and Winkler 1977). The threshold does not
 * depend on it: it is tested on the same scale that it is applied on. Bins without cases are left out.
 */
export function reliabilityOf(cases: readonly ScoredCase[]): readonly ReliabilityBin[] {
  return EDGES.slice(0, -1).flatMap((from, index) => {
    const to = EDGES[index + 1] ?? 1
    const own = cases.filter(
      ({ probability }) => probability >= from && (probability < to || (to === 1 && probability <= 1)),
    )
    if (own.length === 0) return []
    const said = own.reduce((sum, { probability }) => sum + probability, 0) / own.length
    return [{ from, to, cases: own.length, right: own.filter(({ right }) => right).length, said }]
  })
}
