import { beginOf, isInside, type Kind, TAG_COUNT } from '../labels.ts'
import type { Potentials } from './potentials.ts'

/**
 * Probabilities over all sequences of tags (forward-backward; Rabiner 1989, scaled as in section V.A).
 * `forward` and `backward` are scaled so that their product is the probability of a tag at a piece.
 */
export interface Probabilities {
  readonly count: number
  readonly forward: Float64Array
  readonly backward: Float64Array
  /** Exponentials of the emissions of each piece, divided by the piece's scale. */
  readonly fits: Float64Array
  /** Exponentials of the transitions. */
  readonly within: Float64Array
  readonly across: Float64Array
  readonly breaks: Uint8Array
  /** Logarithm of the sum over all sequences. */
  readonly logSum: number
}

export function probabilitiesOf({ count, emissions, breaks, transitions }: Potentials): Probabilities {
  const fits = new Float64Array(count * TAG_COUNT)
  let logSum = 0
  for (let piece = 0; piece < count; piece += 1) {
    let highest = Number.NEGATIVE_INFINITY
    for (let tag = 0; tag < TAG_COUNT; tag += 1) {
      highest = Math.max(highest, emissions[piece * TAG_COUNT + tag] as number)
    }
    logSum += highest
    for (let tag = 0; tag < TAG_COUNT; tag += 1) {
      const cell = piece * TAG_COUNT + tag
      fits[cell] = Math.exp((emissions[cell] as number) - highest)
    }
  }
  const within = Float64Array.from(transitions.within, Math.exp)
  const across = Float64Array.from(transitions.across, Math.exp)
  const forward = new Float64Array(count * TAG_COUNT)
  const backward = new Float64Array(count * TAG_COUNT)
  const made = { count, forward, backward, fits, within, across, breaks }
  logSum += goForward(made)
  goBackward(made)
  return { ...made, logSum }
}

type Work = Omit<Probabilities, 'logSum'>

/** What is less likely at one piece is left out of the sums: most tags are, and the result differs in the tenth digit. */
const NEGLIGIBLE = 1e-12

/** Fills `forward` and divides `fits` by the scale of each piece; gives the sum of the scales' logarithms. */
function goForward({ count, forward, fits, within, across, breaks }: Work): number {
  let logScale = 0
  for (let piece = 0; piece < count; piece += 1) {
    const here = piece * TAG_COUNT
    const table = breaks[piece] === 1 ? across : within
    if (piece === 0) for (let tag = 0; tag < TAG_COUNT; tag += 1) forward[tag] = isInside(tag) ? 0 : 1
    else {
      for (let last = 0; last < TAG_COUNT; last += 1) {
        const before = forward[here - TAG_COUNT + last] as number
        if (before < NEGLIGIBLE) continue
        const row = last * TAG_COUNT
        for (let tag = 0; tag < TAG_COUNT; tag += 1) {
          forward[here + tag] = (forward[here + tag] as number) + before * (table[row + tag] as number)
        }
      }
    }
    let scale = 0
    for (let cell = here; cell < here + TAG_COUNT; cell += 1) {
      const value = (forward[cell] as number) * (fits[cell] as number)
      forward[cell] = value
      scale += value
    }
    logScale += Math.log(scale)
    for (let cell = here; cell < here + TAG_COUNT; cell += 1) {
      forward[cell] = (forward[cell] as number) / scale
      fits[cell] = (fits[cell] as number) / scale
    }
  }
  return logScale
}

function goBackward({ count, backward, fits, within, across, breaks }: Work): void {
  if (count > 0) backward.fill(1, (count - 1) * TAG_COUNT)
  for (let piece = count - 2; piece >= 0; piece -= 1) {
    const here = piece * TAG_COUNT
    const next = here + TAG_COUNT
    const table = breaks[piece + 1] === 1 ? across : within
    for (let after = 0; after < TAG_COUNT; after += 1) {
      const likely = (fits[next + after] as number) * (backward[next + after] as number)
      if (likely < NEGLIGIBLE) continue
      for (let tag = 0; tag < TAG_COUNT; tag += 1) {
        const step = (table[tag * TAG_COUNT + after] as number) * likely
        backward[here + tag] = (backward[here + tag] as number) + step
      }
    }
  }
}

/** Probability that exactly the pieces from `first` to `last` are one mention of this kind. */
export function spanProbability(
  { count, forward, backward, fits, within, across, breaks }: Probabilities,
  span: { readonly kind: Kind; readonly first: number; readonly last: number },
): number {
  const begin = beginOf(span.kind)
  const inside = begin + 1
  let probability = forward[span.first * TAG_COUNT + begin] as number
  let tag = begin
  for (let piece = span.first + 1; piece <= span.last; piece += 1) {
    const table = breaks[piece] === 1 ? across : within
    probability *= (table[tag * TAG_COUNT + inside] as number) * (fits[piece * TAG_COUNT + inside] as number)
    tag = inside
  }
  if (span.last === count - 1) return probability
  const table = breaks[span.last + 1] === 1 ? across : within
  const next = (span.last + 1) * TAG_COUNT
  let ends = 0
  for (let after = 0; after < TAG_COUNT; after += 1) {
    if (after === inside) continue
    const step = (table[tag * TAG_COUNT + after] as number) * (fits[next + after] as number)
    ends += step * (backward[next + after] as number)
  }
  return probability * ends
}
