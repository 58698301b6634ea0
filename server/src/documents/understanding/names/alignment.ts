import { type Group, gapCost, groupsByLastLetter, letterCost } from './confusions.ts'

/**
 * How badly `truth` would have to be misread or mistyped to become `printed`, both folded: 0 for equal, about
 * 1 for each letter that has nothing to do with what should stand there. Infinity beyond `limit`.
 *
 * A weighted edit distance (Damerau 1964; Wagner and Fischer 1974) with steps of several letters, so that rn for
 * m is one cheap mistake and not two. Symmetric because the tables are.
 */
export function misreadingCost(printed: string, truth: string, limit: number): number {
  if (printed === truth) return 0
  if (Math.abs(printed.length - truth.length) > limit * 2 + 1) return Number.POSITIVE_INFINITY
  const table = new Table(printed, truth)
  for (let row = 0; row <= printed.length; row += 1) {
    // Steps reach back two rows at most; when even the cheapest of them is too dear, nothing better follows.
    if (table.fillRow(row) > limit + 1) return Number.POSITIVE_INFINITY
  }
  const total = table.cost(printed.length, truth.length)
  return total > limit ? Number.POSITIVE_INFINITY : total
}

const none: readonly Group[] = []

/** The cheapest ways to read the first letters of `truth` as the first letters of `printed`. */
class Table {
  readonly #costs: Float64Array
  readonly #width: number
  readonly #printed: string
  readonly #truth: string

  constructor(printed: string, truth: string) {
    this.#printed = printed
    this.#truth = truth
    this.#width = truth.length + 1
    this.#costs = new Float64Array((printed.length + 1) * this.#width)
  }

  cost(row: number, column: number): number {
    return this.#costs[row * this.#width + column] as number
  }

  /** Fills in a row and answers its lowest cost. */
  fillRow(row: number): number {
    const groups = (row > 0 && groupsByLastLetter.get(this.#printed[row - 1] as string)) || none
    let lowest = Number.POSITIVE_INFINITY
    for (let column = 0; column < this.#width; column += 1) {
      let best = row + column === 0 ? 0 : this.#oneLetter(row, column)
      for (const group of groups) best = Math.min(best, this.#severalLetters(row, column, group))
      this.#costs[row * this.#width + column] = best
      if (best < lowest) lowest = best
    }
    return lowest
  }

  #oneLetter(row: number, column: number): number {
    const printed = row > 0 ? this.#printed.charCodeAt(row - 1) : 0
    const truth = column > 0 ? this.#truth.charCodeAt(column - 1) : 0
    let best = Number.POSITIVE_INFINITY
    if (row > 0) best = this.cost(row - 1, column) + gapCost(printed)
    if (column > 0) best = Math.min(best, this.cost(row, column - 1) + gapCost(truth))
    if (row === 0 || column === 0) return best
    best = Math.min(best, this.cost(row - 1, column - 1) + letterCost(printed, truth))
    if (row < 2 || column < 2) return best
    const swapped =
      printed === this.#truth.charCodeAt(column - 2) && truth === this.#printed.charCodeAt(row - 2)
    return swapped ? Math.min(best, this.cost(row - 2, column - 2) + 1) : best
  }

  #severalLetters(row: number, column: number, group: Group): number {
    const from = row - group.printed.length
    const start = column - group.truth.length
    if (from < 0 || start < 0) return Number.POSITIVE_INFINITY
    const fits = this.#truth.startsWith(group.truth, start) && this.#printed.startsWith(group.printed, from)
    return fits ? this.cost(from, start) + group.cost : Number.POSITIVE_INFINITY
  }
}
