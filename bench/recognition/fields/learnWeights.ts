/** One document to learn from: what may be the value of a field, and which of it is. */
export interface Example {
  /** The layout: how often a hand comes says nothing about how often towns see it. */
  readonly hand: string
  readonly choices: readonly { readonly features: ReadonlyMap<string, number>; readonly right: boolean }[]
}

export interface Learning {
  readonly steps: number
  /** Pull of every weight towards 0: rare features stay small. */
  readonly pull: number
}

/** Settings at which papers of left-out hands were read best (`npm run train:fields -- --left-out`). */
export const usualLearning: Learning = { steps: 300, pull: 0.003 }

/** Fields of which there are more examples, so that fewer signs are rare. */
export const learningOf: Readonly<Record<string, Learning>> = {
  roles: { steps: 200, pull: 0.0003 },
  topic: { steps: 300, pull: 0.001 },
}

const STEP = 0.3
/** Decimals that are kept: more tell nothing and make every change of the table larger. */
const DECIMALS = 3

/** What "none of them" is called in the table of weights. */
export const NOTHING = 'nothing'

/**
 * Weights under which the right words of a document gets the most of what all of its candidates share (softmax), by
 * gradient steps as long as Adagrad makes them. Deterministic: same examples, same weights.
 */
export function learnWeights(
  examples: readonly Example[],
  { steps, pull }: Learning,
): ReadonlyMap<string, number> {
  const usable = examples.map(withNothing).filter(({ choices }) => choices.some(({ right }) => right))
  const names = [
    ...new Set(usable.flatMap(({ choices }) => choices.flatMap((one) => [...one.features.keys()]))),
  ]
  const shares = sharesOf(usable)
  const weights = new Map(names.map((name) => [name, 0]))
  const squares = new Map(names.map((name) => [name, 0]))
  for (let step = 0; step < steps; step += 1) {
    const gradient = gradientOf(usable, shares, weights)
    for (const name of names) {
      const slope = (gradient.get(name) ?? 0) + pull * (weights.get(name) ?? 0)
      const square = (squares.get(name) ?? 0) + slope * slope
      squares.set(name, square)
      if (square > 0) weights.set(name, (weights.get(name) ?? 0) - (STEP * slope) / Math.sqrt(square))
    }
  }
  return new Map([...weights].map(([name, weight]) => [name, Number(weight.toFixed(DECIMALS))]))
}

/** The candidate that the weights put first; undefined where nothing exceeds "none of them". */
export function bestChoice<Choice extends { readonly features: ReadonlyMap<string, number> }>(
  choices: readonly Choice[],
  weights: ReadonlyMap<string, number>,
): Choice | undefined {
  const [best] = choices
    .map((choice) => ({ choice, score: scoreOf(choice.features, weights) }))
    .sort((a, b) => b.score - a.score)
  return best && best.score >= (weights.get(NOTHING) ?? 0) ? best.choice : undefined
}

function withNothing({ hand, choices }: Example): Example {
  const nothing = { features: new Map([[NOTHING, 1]]), right: !choices.some(({ right }) => right) }
  return { hand, choices: [...choices, nothing] }
}

/** Weight of each document: a hand with four times as many papers counts twice as much, together 1. */
function sharesOf(examples: readonly Example[]): readonly number[] {
  const counts = Map.groupBy(examples, ({ hand }) => hand)
  const raw = examples.map(({ hand }) => 1 / Math.sqrt(counts.get(hand)?.length ?? 1))
  const total = raw.reduce((sum, share) => sum + share, 0)
  return raw.map((share) => share / total)
}

function gradientOf(
  examples: readonly Example[],
  shares: readonly number[],
  weights: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const gradient = new Map<string, number>()
  for (const [index, { choices }] of examples.entries()) {
    const scores = choices.map(({ features }) => scoreOf(features, weights))
    const largest = Math.max(...scores)
    const odds = scores.map((score) => Math.exp(score - largest))
    const all = odds.reduce((sum, one) => sum + one, 0)
    const right = odds.reduce((sum, one, place) => sum + (choices[place]?.right ? one : 0), 0)
    for (const [place, choice] of choices.entries()) {
      const odd = odds[place] ?? 0
      const excess = odd / all - (choice.right ? odd / Math.max(right, Number.MIN_VALUE) : 0)
      for (const [name, value] of choice.features) {
        gradient.set(name, (gradient.get(name) ?? 0) + (shares[index] ?? 0) * excess * value)
      }
    }
  }
  return gradient
}

function scoreOf(features: ReadonlyMap<string, number>, weights: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [name, value] of features) sum += value * (weights.get(name) ?? 0)
  return sum
}
