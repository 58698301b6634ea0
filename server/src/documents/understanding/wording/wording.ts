import { piecesOf } from './pieces.ts'

/** Learned log-odds: for each piece of wording one figure for each class, in thousandths. */
export interface WordingModel<Class extends string> {
  readonly classes: readonly Class[]
  /** What speaks for each class before a word is read, in thousandths. */
  readonly prior: readonly number[]
  readonly pieces: Readonly<Record<string, readonly number[]>>
}

/** Weights are kept in thousandths: short tables, and the same figures on every machine. */
export const UNIT = 1000

/** Probability of each class for a text; they add up to 1. Tables add up; pieces that were never learned say nothing. */
export function classesOf<Class extends string>(
  models: readonly [WordingModel<Class>, ...WordingModel<Class>[]],
  text: string,
): Readonly<Record<Class, number>> {
  const [{ classes }] = models
  const pieces = piecesOf(text)
  const all = models.map((model) => scoresOf(model, pieces))
  const scores = classes.map((_, place) => all.reduce((sum, own) => sum + (own[place] ?? 0), 0))
  const largest = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - largest))
  const total = odds.reduce((sum, one) => sum + one, 0)
  return Object.fromEntries(classes.map((name, place) => [name, (odds[place] ?? 0) / total])) as Record<
    Class,
    number
  >
}

/** What speaks for each class, as log-odds, in the order of the model's classes. */
export function scoresOf<Class extends string>(
  model: WordingModel<Class>,
  pieces: readonly string[],
): readonly number[] {
  const known = pieces.filter((piece) => Object.hasOwn(model.pieces, piece))
  // Long texts repeat themselves: twice as many pieces are less than twice as much proof.
  const share = 1 / Math.sqrt(Math.max(1, known.length))
  return model.classes.map((_, place) => {
    const sum = known.reduce((total, piece) => total + (model.pieces[piece]?.[place] ?? 0), 0)
    return ((model.prior[place] ?? 0) + share * sum) / UNIT
  })
}
