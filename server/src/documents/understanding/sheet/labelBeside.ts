import type { Box } from '@amtsbote/contract'
import { sameRow } from './place.ts'
import type { Line, Token } from './sheet.ts'

/** Lines of one label stand no further apart than this, in heights; rows of a form stand further apart. */
const LINE_GAP_HEIGHTS = 1.3

/** A label in several lines may miss the row of its value by as much. */
const REACH_HEIGHTS = 1.4

/** Left edges of the lines of one label differ by no more than this share of the page's width. */
const ALIGNED = 0.02

/** A label has few words; what has more is a column of text. */
const LABEL_WORDS_MAX = 8

/**
 * The label to the left of a cell, from top to bottom: the nearest cell on its row, together with the cells above and
 * below it that have no cell of their own beside them (`Unterwiesene / Person / (Name, Vorname)`).
 */
export function labelBeside(page: readonly Line[], line: Line): readonly Token[] {
  const left = page.filter((other) => other !== line && endsBefore(other, line))
  const near = left
    .filter(
      (other) =>
        sameRow(other.place, line.place) ||
        (isClose(other.place, line.place) && !hasValue(page, other, line)),
    )
    .toSorted((a, b) => nearness(a.place, line.place) - nearness(b.place, line.place))[0]
  if (!near) return []
  const column = left
    .filter(
      (other) =>
        other === near || (Math.abs(other.place.x - near.place.x) < ALIGNED && !hasValue(page, other, line)),
    )
    .toSorted((a, b) => a.place.y - b.place.y)
  const at = column.indexOf(near)
  const block = [...upwards(column.slice(0, at + 1)), ...downwards(column.slice(at)).slice(1)]
  const tokens = block.flatMap((other) => other.tokens)
  if (tokens.length <= LABEL_WORDS_MAX) return tokens
  return near.tokens.length <= LABEL_WORDS_MAX ? near.tokens : []
}

/** Dirt behind a label may reach under the value; its first two words do not. */
function endsBefore(cell: Line, value: Line): boolean {
  const word = cell.tokens[Math.min(1, cell.tokens.length - 1)]
  return word !== undefined && word.place.x + word.place.width <= value.place.x + ALIGNED / 2
}

function upwards(column: readonly Line[]): readonly Line[] {
  const first = column.findLastIndex(
    (line, index) =>
      index === 0 ||
      /:$/.test(column[index - 1]?.text ?? '') ||
      gap(column[index - 1], line) > LINE_GAP_HEIGHTS,
  )
  return column.slice(Math.max(0, first))
}

function downwards(column: readonly Line[]): readonly Line[] {
  const end = column.findIndex(
    (line, index) => /:$/.test(line.text) || gap(line, column[index + 1]) > LINE_GAP_HEIGHTS,
  )
  return end === -1 ? column : column.slice(0, end + 1)
}

/** In heights of the upper one; infinite when there is none. */
function gap(upper: Line | undefined, lower: Line | undefined): number {
  if (!upper || !lower) return Number.POSITIVE_INFINITY
  return (lower.place.y - (upper.place.y + upper.place.height)) / Math.max(upper.place.height, 0.001)
}

/** A cell that has another one on its own row is that one's label. */
function hasValue(page: readonly Line[], cell: Line, line: Line): boolean {
  return page.some(
    (other) =>
      other !== cell &&
      other !== line &&
      other.place.x > cell.place.x + cell.place.width &&
      other.place.x < line.place.x + line.place.width &&
      sameRow(other.place, cell.place),
  )
}

function isClose(cell: Box, value: Box): boolean {
  return Math.abs(middle(cell) - middle(value)) < REACH_HEIGHTS * Math.max(cell.height, value.height)
}

/** Cells nearer from left to right come first; among those of a column the one nearer in height. */
function nearness(cell: Box, value: Box): number {
  return value.x - cell.x + Math.abs(middle(cell) - middle(value))
}

function middle(box: Box): number {
  return box.y + box.height / 2
}
