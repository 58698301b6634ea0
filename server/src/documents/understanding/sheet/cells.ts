import type { Box, Turn, Word } from '@amtsbote/contract'
import { around, sameRow, upright } from './place.ts'
import { type Piece, piecesOf } from './words.ts'

/** Gap that separates two cells, in widths of an average letter; justified text was seen to reach 3. */
const CELL_GAP_LETTERS = 4.5

/** Pieces that stand side by side without a wide gap, with the place of the whole. */
interface Cell {
  readonly pieces: readonly Piece[]
  readonly place: Box
}

/**
 * The words of a page as cells in reading order: a line is cut at wide gaps (columns of a form), and parts of one
 * row that the reader took for lines of their own are joined again.
 */
export function cellsOf(words: readonly Word[], turn: Turn): readonly (readonly Piece[])[] {
  const cut = [...Map.groupBy(words, (word) => word.line).values()].flatMap((line) =>
    cutLine(piecesOf(line), turn),
  )
  const joined: Cell[] = []
  for (const cell of cut) {
    const before = joined.findIndex((known) => continues(known, cell))
    const behind = joined.findIndex((known) => continues(cell, known))
    if (before !== -1) joined[before] = together(joined[before] as Cell, cell)
    else if (behind !== -1) joined[behind] = together(cell, joined[behind] as Cell)
    else joined.push(cell)
  }
  return joined.map((cell) => cell.pieces)
}

function cutLine(pieces: readonly Piece[], turn: Turn): readonly Cell[] {
  const cells: Cell[] = []
  for (const piece of pieces) {
    const cell = { pieces: [piece], place: around(piece.boxes.map((box) => upright(box, turn))) }
    const last = cells.at(-1)
    if (last && gapLetters(last, cell) <= CELL_GAP_LETTERS) cells[cells.length - 1] = together(last, cell)
    else cells.push(cell)
  }
  return cells
}

/** Whether the second cell goes on where the first one ends, on the same row and in about the same size. */
function continues(first: Cell, second: Cell): boolean {
  if (!sameRow(first.place, second.place)) return false
  const ratio = first.place.height / second.place.height
  const gap = gapLetters(first, second)
  return ratio > 0.5 && ratio < 2 && gap >= -1 && gap <= CELL_GAP_LETTERS / 2
}

/** Room between two cells, in widths of one of their letters. */
function gapLetters(first: Cell, second: Cell): number {
  const letters = lettersOf(first) + lettersOf(second)
  const letter = (first.place.width + second.place.width) / Math.max(1, letters)
  return letter > 0 ? (second.place.x - (first.place.x + first.place.width)) / letter : 0
}

function lettersOf({ pieces }: Cell): number {
  return pieces.reduce((sum, piece) => sum + piece.raw.length + 1, 0)
}

function together(first: Cell, second: Cell): Cell {
  return { pieces: [...first.pieces, ...second.pieces], place: around([first.place, second.place]) }
}
