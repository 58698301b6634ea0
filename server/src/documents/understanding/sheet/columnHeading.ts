import { horizontalOverlap, sameRow } from './place.ts'
import type { Line, Token } from './sheet.ts'

const HEADING_WORDS_MAX = 3
/** White space between the heading and the first row, in heights of a line. */
const GAP_HEIGHTS = 3
const CELLS_MIN = 2

/**
 * The heading of the column that a cell stands in: the cell directly above it, where both rows have several cells side
 * by side and the upper one consists of short cells alone. Empty outside the first row of a table.
 */
export function columnHeading(page: readonly Line[], line: Line): readonly Token[] {
  if (rowOf(page, line).length < CELLS_MIN) return []
  const above = page
    .filter((other) => other.place.y < line.place.y && !sameRow(other.place, line.place))
    .filter((other) => horizontalOverlap(other.place, line.place) > 0)
    .toSorted((a, b) => b.place.y - a.place.y)[0]
  if (!above || !isHeading(above)) return []
  const gap = line.place.y - (above.place.y + above.place.height)
  if (gap > GAP_HEIGHTS * Math.max(line.place.height, above.place.height)) return []
  const headings = rowOf(page, above)
  const heads = headings.length >= CELLS_MIN && headings.every(isHeading) && !isRowOfForm(page, headings)
  return heads ? above.tokens : []
}

/** Left edges of the cells of a column differ by no more than this share of the page's width. */
const ALIGNED = 0.02

/** `Geburtsname | Becker` is a row as those above it are: label and value, and no heading of what follows. */
function isRowOfForm(page: readonly Line[], headings: readonly Line[]): boolean {
  return headings.every((cell) =>
    page.some((other) => {
      const gap = cell.place.y - (other.place.y + other.place.height)
      const near = gap > 0 && gap < GAP_HEIGHTS * Math.max(cell.place.height, other.place.height)
      return near && Math.abs(other.place.x - cell.place.x) < ALIGNED
    }),
  )
}

function rowOf(page: readonly Line[], line: Line): readonly Line[] {
  return [line, ...page.filter((other) => other !== line && sameRow(other.place, line.place))]
}

function isHeading({ tokens, text }: Line): boolean {
  return tokens.length <= HEADING_WORDS_MAX && !/\d|:$/.test(text)
}
