import { emptyTransitions, type Transitions } from '../chain/potentials.ts'
import { type Probabilities, probabilitiesOf } from '../chain/probabilities.ts'
import { FEATURES_PER_PIECE } from '../features/extractFeatures.ts'
import { mayFollow, TAG_COUNT } from '../labels.ts'
import type { EncodedExample } from './encodeExample.ts'
import { type Chance, shuffled } from './random.ts'

/** How a chain is trained; the values in use stand in `settings.ts` with their reasons. */
export interface TrainingSettings {
  readonly rounds: number
  /** Length of the first step of each weight (AdaGrad). */
  readonly step: number
  /** Share by which all weights shrink after each round. */
  readonly decay: number
  /** Share of features left out at random while learning: what is learnt may not hang on single words. */
  readonly leftOut: number
  /** Features seen in fewer pieces are not learnt. */
  readonly fewest: number
}

/** A trained chain: a row of `TAG_COUNT` weights for each feature. */
export interface TrainedChain {
  readonly keys: Int32Array
  readonly weights: Float32Array
  readonly transitions: Transitions
}

/** A linear-chain conditional random field (Lafferty et al. 2001), trained by AdaGrad (Duchi et al. 2011). */
export function trainChain(
  examples: readonly EncodedExample[],
  settings: TrainingSettings,
  chance: Chance,
  say: (line: string) => void,
): TrainedChain {
  const rowOf = numberFeatures(examples, settings.fewest)
  const learnt = learner(rowOf.size)
  const prepared = examples.map((example) => ({ ...example, rows: rowsOf(example, rowOf) }))
  const sum = {
    weights: new Float32Array(learnt.weights.length),
    within: new Float32Array(learnt.transitions.within.length),
    across: new Float32Array(learnt.transitions.across.length),
  }
  let summed = 0
  for (let round = 1; round <= settings.rounds; round += 1) {
    let loss = 0
    for (const example of shuffled(prepared, chance)) loss += learn(learnt, example, settings, chance)
    const shrink = 1 - settings.decay
    for (let cell = 0; cell < learnt.weights.length; cell += 1) {
      learnt.weights[cell] = (learnt.weights[cell] as number) * shrink
    }
    if (round > settings.rounds / 2) {
      addTo(sum.weights, learnt.weights)
      addTo(sum.within, learnt.transitions.within)
      addTo(sum.across, learnt.transitions.across)
      summed += 1
    }
    say(`round ${round}: ${(loss / examples.length).toFixed(4)} nats per example, ${rowOf.size} features`)
  }
  const mean = (total: Float32Array) => total.map((value) => value / summed)
  const transitions = { within: mean(sum.within), across: mean(sum.across) }
  return { keys: Int32Array.from(rowOf.keys()), weights: mean(sum.weights), transitions }
}

function addTo(sum: Float32Array, values: Float32Array): void {
  for (let cell = 0; cell < sum.length; cell += 1)
    sum[cell] = (sum[cell] as number) + (values[cell] as number)
}

function numberFeatures(examples: readonly EncodedExample[], fewest: number): ReadonlyMap<number, number> {
  const seen = new Map<number, number>()
  for (const { features } of examples) {
    for (let at = 0; at < features.length; at += 1) {
      const key = features[at] as number
      seen.set(key, (seen.get(key) ?? 0) + 1)
    }
  }
  const rowOf = new Map<number, number>()
  for (const [key, times] of seen) if (times >= fewest) rowOf.set(key, rowOf.size)
  return rowOf
}

/** Rows of the features of all pieces; -1 for a feature that is not learnt. */
function rowsOf({ features }: EncodedExample, rowOf: ReadonlyMap<number, number>): Int32Array {
  return features.map((key) => rowOf.get(key) ?? -1)
}

interface Learner {
  readonly weights: Float32Array
  readonly squares: Float32Array
  readonly transitions: Transitions
  readonly withinSquares: Float32Array
  readonly acrossSquares: Float32Array
}

function learner(rows: number): Learner {
  return {
    weights: new Float32Array(rows * TAG_COUNT),
    squares: new Float32Array(rows * TAG_COUNT),
    transitions: emptyTransitions(),
    withinSquares: new Float32Array(TAG_COUNT * TAG_COUNT),
    acrossSquares: new Float32Array(TAG_COUNT * TAG_COUNT),
  }
}

type Prepared = EncodedExample & { readonly rows: Int32Array }

/** One step; gives the loss of the example before it. */
function learn(learnt: Learner, example: Prepared, settings: TrainingSettings, chance: Chance): number {
  const { count, breaks, tags } = example
  const active = example.rows.map((row) => (row >= 0 && !chance.happens(settings.leftOut) ? row : -1))
  const emissions = new Float32Array(count * TAG_COUNT)
  for (let piece = 0; piece < count; piece += 1) {
    const target = piece * TAG_COUNT
    for (let at = piece * FEATURES_PER_PIECE; at < (piece + 1) * FEATURES_PER_PIECE; at += 1) {
      const row = active[at] as number
      if (row < 0) continue
      const source = row * TAG_COUNT
      for (let tag = 0; tag < TAG_COUNT; tag += 1) {
        emissions[target + tag] =
          (emissions[target + tag] as number) + (learnt.weights[source + tag] as number)
      }
    }
  }
  const found = probabilitiesOf({ count, emissions, breaks, transitions: learnt.transitions })
  learnEmissions(learnt, active, tags, found, settings.step)
  let right = 0
  for (let piece = 0; piece < count; piece += 1) {
    right += emissions[piece * TAG_COUNT + (tags[piece] as number)] as number
    if (piece === 0) continue
    const table = breaks[piece] === 1 ? learnt.transitions.across : learnt.transitions.within
    right += table[(tags[piece - 1] as number) * TAG_COUNT + (tags[piece] as number)] as number
  }
  learnTransitions(learnt, tags, found, settings.step)
  return found.logSum - right
}

/** Keeps the first steps of a weight from being endless. */
const FIRST_SQUARE = 0.05

function learnEmissions(
  { weights, squares }: Learner,
  active: Int32Array,
  tags: Uint8Array,
  { count, forward, backward }: Probabilities,
  step: number,
): void {
  const wanted = new Float64Array(TAG_COUNT)
  for (let piece = 0; piece < count; piece += 1) {
    const here = piece * TAG_COUNT
    for (let tag = 0; tag < TAG_COUNT; tag += 1) {
      const probability = (forward[here + tag] as number) * (backward[here + tag] as number)
      wanted[tag] = (tags[piece] === tag ? 1 : 0) - probability
    }
    for (let at = piece * FEATURES_PER_PIECE; at < (piece + 1) * FEATURES_PER_PIECE; at += 1) {
      const row = active[at] as number
      if (row < 0) continue
      const source = row * TAG_COUNT
      for (let tag = 0; tag < TAG_COUNT; tag += 1) {
        const way = wanted[tag] as number
        const square = (squares[source + tag] as number) + way * way
        squares[source + tag] = square
        weights[source + tag] =
          (weights[source + tag] as number) + (step * way) / Math.sqrt(square + FIRST_SQUARE)
      }
    }
  }
}

function learnTransitions(learnt: Learner, tags: Uint8Array, found: Probabilities, step: number): void {
  const ways = [new Float64Array(TAG_COUNT * TAG_COUNT), new Float64Array(TAG_COUNT * TAG_COUNT)] as const
  for (let piece = 1; piece < found.count; piece += 1) {
    const isBreak = found.breaks[piece] === 1
    const way = ways[isBreak ? 1 : 0] as Float64Array
    const table = isBreak ? found.across : found.within
    const here = piece * TAG_COUNT
    for (let last = 0; last < TAG_COUNT; last += 1) {
      const before = found.forward[here - TAG_COUNT + last] as number
      for (let tag = 0; tag < TAG_COUNT; tag += 1) {
        const cell = last * TAG_COUNT + tag
        const after = (found.fits[here + tag] as number) * (found.backward[here + tag] as number)
        way[cell] = (way[cell] as number) - before * (table[cell] as number) * after
      }
    }
    const right = (tags[piece - 1] as number) * TAG_COUNT + (tags[piece] as number)
    way[right] = (way[right] as number) + 1
  }
  climb(learnt.transitions.within, learnt.withinSquares, ways[0], step)
  climb(learnt.transitions.across, learnt.acrossSquares, ways[1], step)
}

function climb(scores: Float32Array, squares: Float32Array, ways: Float64Array, step: number): void {
  for (let cell = 0; cell < scores.length; cell += 1) {
    if (!mayFollow(cell % TAG_COUNT, Math.floor(cell / TAG_COUNT))) continue
    const way = ways[cell] as number
    const square = (squares[cell] as number) + way * way
    squares[cell] = square
    scores[cell] = (scores[cell] as number) + (step * way) / Math.sqrt(square + FIRST_SQUARE)
  }
}
