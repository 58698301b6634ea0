import { gapCost, groupsByLastLetter, letterCost } from './confusions.ts'

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
  const width = truth.length + 1
  const costs = new Float64Array((printed.length + 1) * width)
  for (let row = 0; row <= printed.length; row += 1) {
    let best = Number.POSITIVE_INFINITY
    for (let column = 0; column < width; column += 1) {
      const cost = row + column === 0 ? 0 : cheapestStep(costs, width, printed, truth, row, column)
      costs[row * width + column] = cost
      if (cost < best) best = cost
    }
    // Steps reach back two rows at most; both of them being too dear ends it.
    if (best > limit + 1) return Number.POSITIVE_INFINITY
  }
  const total = costs[costs.length - 1] ?? Number.POSITIVE_INFINITY
  return total > limit ? Number.POSITIVE_INFINITY : total
}

function cheapestStep(
  costs: Float64Array,
  width: number,
  printed: string,
  truth: string,
  row: number,
  column: number,
): number {
  const p = printed[row - 1] ?? ''
  const t = truth[column - 1] ?? ''
  const at = (rows: number, columns: number) => costs[(row - rows) * width + column - columns] as number
  let best = Number.POSITIVE_INFINITY
  if (row > 0) best = Math.min(best, at(1, 0) + gapCost(p))
  if (column > 0) best = Math.min(best, at(0, 1) + gapCost(t))
  if (row === 0 || column === 0) return best
  best = Math.min(best, at(1, 1) + letterCost(p, t))
  if (row > 1 && column > 1 && p === truth[column - 2] && t === printed[row - 2])
    best = Math.min(best, at(2, 2) + 1)
  for (const group of groupsByLastLetter.get(p) ?? []) {
    const { length: rows } = group.printed
    const { length: columns } = group.truth
    if (rows > row || columns > column) continue
    if (!printed.startsWith(group.printed, row - rows) || !truth.startsWith(group.truth, column - columns))
      continue
    best = Math.min(best, at(rows, columns) + group.cost)
  }
  return best
}
