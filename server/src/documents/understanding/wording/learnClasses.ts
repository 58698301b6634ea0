import { piecesOf } from './pieces.ts'
import { scoresOf, UNIT, type WordingModel } from './wording.ts'

/** A text of which somebody said what it is. */
export interface Text<Class extends string> {
  readonly text: string
  readonly is: Class
  /** How much it counts; texts of one writer share what they count. */
  readonly share: number
}

/** Settings at which texts of left-out writers were told best (`npm run train:wording -- --left-out`). */
const STEPS = 150
const STEP = 0.5
const PULL = 0.0005
/** What stands in fewer texts is chance. */
const TEXTS_MIN = 3
/** Smaller weights say nothing and make the table long. */
const KEPT_MIN = 0.03 * UNIT

/**
 * Learns what wording says, as softmax regression over pieces of words with full gradient steps (Adagrad). Each class counts the
 * same however many texts it has. Deterministic: same texts, same table.
 * @param onTopOf a table that is kept as it is: learned is what has to be added to it
 * @param pull how strongly weights are held at nothing
 */
export function learnClasses<Class extends string>(
  classes: readonly Class[],
  texts: readonly Text<Class>[],
  { onTopOf, pull = PULL }: { readonly onTopOf?: WordingModel<Class>; readonly pull?: number } = {},
): WordingModel<Class> {
  const { names, rows, before } = indexed(texts, onTopOf)
  const shares = balanced(classes, texts)
  const size = classes.length
  const weights = new Float64Array((names.length + 1) * size)
  const squares = new Float64Array(weights.length)
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = new Float64Array(weights.length)
    for (const [index, row] of rows.entries()) {
      const right = classes.indexOf((texts[index] as Text<Class>).is)
      const told = { row, right, share: shares[index] ?? 0, before: before[index] ?? [] }
      addSlope({ ...told, weights, gradient, size, prior: names.length * size })
    }
    for (let place = 0; place < weights.length; place += 1) {
      const slope = (gradient[place] ?? 0) + (pull * (weights[place] ?? 0)) / names.length
      squares[place] = (squares[place] ?? 0) + slope * slope
      if ((squares[place] ?? 0) > 0)
        weights[place] = (weights[place] ?? 0) - (STEP * slope) / Math.sqrt(squares[place] ?? 1)
    }
  }
  return table(classes, names, weights)
}

function indexed<Class extends string>(
  texts: readonly Text<Class>[],
  onTopOf: WordingModel<Class> | undefined,
) {
  const pieces = texts.map(({ text }) => piecesOf(text))
  const counts = new Map<string, number>()
  for (const piece of pieces.flat()) counts.set(piece, (counts.get(piece) ?? 0) + 1)
  const names = [...counts].filter(([, count]) => count >= TEXTS_MIN).map(([name]) => name)
  const places = new Map(names.map((name, place) => [name, place]))
  return {
    names,
    rows: pieces.map((row) => Int32Array.from(row.flatMap((piece) => places.get(piece) ?? []))),
    before: pieces.map((row) => (onTopOf ? scoresOf(onTopOf, row) : [])),
  }
}

/** Shares such that every class has the same, together 1. */
function balanced<Class extends string>(
  classes: readonly Class[],
  texts: readonly Text<Class>[],
): readonly number[] {
  const totals = new Map<Class, number>()
  for (const { is, share } of texts) totals.set(is, (totals.get(is) ?? 0) + share)
  return texts.map(({ is, share }) => share / (totals.get(is) ?? 1) / classes.length)
}

interface Slope {
  readonly row: Int32Array
  readonly right: number
  readonly share: number
  /** What speaks for each class already. */
  readonly before: readonly number[]
  readonly weights: Float64Array
  readonly gradient: Float64Array
  readonly size: number
  /** Where the weights without a piece begin. */
  readonly prior: number
}

function addSlope({ row, right, share, before, weights, gradient, size, prior }: Slope): void {
  const scale = 1 / Math.sqrt(Math.max(1, row.length))
  const scores = Array.from({ length: size }, (_, one) => {
    let sum = 0
    for (const piece of row) sum += weights[piece * size + one] ?? 0
    return (before[one] ?? 0) + (weights[prior + one] ?? 0) + scale * sum
  })
  const largest = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - largest))
  const all = odds.reduce((sum, one) => sum + one, 0)
  for (let one = 0; one < size; one += 1) {
    const excess = share * ((odds[one] ?? 0) / all - (one === right ? 1 : 0))
    gradient[prior + one] = (gradient[prior + one] ?? 0) + excess
    for (const piece of row)
      gradient[piece * size + one] = (gradient[piece * size + one] ?? 0) + scale * excess
  }
}

function table<Class extends string>(
  classes: readonly Class[],
  names: readonly string[],
  weights: Float64Array,
): WordingModel<Class> {
  const rowAt = (place: number) =>
    Array.from(classes, (_, one) => Math.round(UNIT * (weights[place * classes.length + one] ?? 0)))
  const rows = names.map((name, place) => [name, rowAt(place)] as const)
  const kept = rows.filter(([, row]) => row.some((weight) => Math.abs(weight) >= KEPT_MIN))
  return {
    classes,
    prior: rowAt(names.length),
    pieces: Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}
