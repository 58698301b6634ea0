import { captionBelow } from './captionBelow.ts'
import { columnHeading } from './columnHeading.ts'
import { labelBeside } from './labelBeside.ts'
import { horizontalOverlap, sameRow } from './place.ts'
import type { Line, Sheet, Token } from './sheet.ts'

/** What stands around a line on the upright page, the nearest first. */
export interface Neighbours {
  readonly left: Line | undefined
  /** The label to the left (also in several lines), as a caption in brackets below, or as the heading of its column. */
  readonly label: readonly Token[]
  readonly right: Line | undefined
  readonly above: readonly Line[]
  readonly below: readonly Line[]
}

/** Lines above and below that count as near: beyond it a label no longer belongs to a name. */
const NEAR_LINES = 2
/** White space up to this many line heights still joins a line to the one above. */
const NEAR_GAP_HEIGHTS = 3.5

/** Looks at all lines of the page; a page has at most a few hundred. */
export function neighboursOf(sheet: Sheet, line: Line): Neighbours {
  const others = sheet.lines.filter((other) => other.page === line.page && other !== line && !isDirt(other))
  const row = others.filter((other) => sameRow(other.place, line.place))
  const stacked = others.filter(
    (other) => !sameRow(other.place, line.place) && horizontalOverlap(other.place, line.place) > 0,
  )
  const { x, y, height } = line.place
  return {
    label: labelOf(others, line),
    left: row.filter((other) => other.place.x < x).sort((a, b) => b.place.x - a.place.x)[0],
    right: row.filter((other) => other.place.x > x).sort((a, b) => a.place.x - b.place.x)[0],
    above: near(
      stacked.filter((other) => other.place.y < y).sort((a, b) => b.place.y - a.place.y),
      (other) => y - (other.place.y + other.place.height),
      height,
    ),
    below: near(
      stacked.filter((other) => other.place.y > y).sort((a, b) => a.place.y - b.place.y),
      (other) => other.place.y - (y + height),
      height,
    ),
  }
}

function labelOf(others: readonly Line[], line: Line): readonly Token[] {
  const caption = captionBelow(others, line)
  if (caption.length > 0) return caption
  const heading = columnHeading(others, line)
  return heading.length > 0 ? heading : labelBeside([...others, line], line)
}

/** A line without two letters or digits side by side: a speck, the end of a rule, part of a logo. */
function isDirt(line: Line): boolean {
  return !/[\p{L}\d]{2}/u.test(line.text)
}

function near(sorted: readonly Line[], gap: (line: Line) => number, height: number) {
  const found: Line[] = []
  for (const line of sorted) {
    const reach = NEAR_GAP_HEIGHTS * Math.max(height, line.place.height) * (found.length + 1)
    if (found.length === NEAR_LINES || gap(line) > reach) break
    found.push(line)
  }
  return found
}
