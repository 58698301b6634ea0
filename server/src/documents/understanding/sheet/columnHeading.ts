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
  return headings.length >= CELLS_MIN && headings.every(isHeading) ? above.tokens : []
}

function rowOf(page: readonly Line[], line: Line): readonly Line[] {
  return [line, ...page.filter((other) => other !== line && sameRow(other.place, line.place))]
}

function isHeading({ tokens, text }: Line): boolean {
  return tokens.length <= HEADING_WORDS_MAX && !/\d|:$/.test(text)
}
