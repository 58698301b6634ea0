import { horizontalOverlap } from '../../sheet/place.ts'
import type { Line, Token } from '../../sheet/sheet.ts'
import type { View } from '../../sheet/view.ts'

/** Lines of one title differ in height by no more than this factor: capitals and umlauts change what is measured. */
const SIZE_RATIO = 1.35
/** White space between the lines of a title, in heights. */
const GAP_HEIGHTS = 0.95
/** Left edges or middles of the lines of a title, as shares of the page's width. */
const ALIGNED = 0.015
const CENTRED = 0.03
const LINES_MAX = 4
/** A line at least this wide, of the widest one of its column, may have been broken because it was full. */
const FULL_WIDTH = 0.72

/** What no title ends with. */
const dangles =
  /^(und|oder|fur|mit|von|vom|im|in|an|am|auf|bei|zum|zur|der|die|das|des|den|dem|nach|uber|unter|bis|als|einer|eines|and|or|for|of|to|in|the|with)$/
const goesOnBy = /^(und|oder|fur|mit|von|im|in|am|auf|bei|zum|zur|der|des|den|nach|uber|and|or|for|of|in|to)$/

/** The words of a title or a name together with the lines that it goes on in, below and above; `stops` ends it before a line. */
export function wholeBlock(
  view: View,
  words: readonly Token[],
  stops: (line: Line) => boolean,
): readonly Token[] {
  const [first, last] = [words[0], words.at(-1)]
  const [top, bottom] = [view.sheet.lines[first?.line ?? -1], view.sheet.lines[last?.line ?? -1]]
  if (!first || !last || !top || !bottom) return words
  const below = last === bottom.tokens.at(-1) ? grow(view, bottom, first.place.x, stops) : []
  const above = first === top.tokens[0] && words.length === top.tokens.length ? growUp(view, top, stops) : []
  return [...above.flatMap((line) => line.tokens), ...words, ...below.flatMap((line) => line.tokens)]
}

function grow(view: View, line: Line, left: number, stops: (line: Line) => boolean): readonly Line[] {
  const found: Line[] = []
  let current = line
  let start = left
  while (found.length < LINES_MAX - 1) {
    const next = view.around(current).below[0]
    if (!next || stops(next) || !joined(current, next, start) || !isBroken(view, current, next)) break
    found.push(next)
    current = next
    start = next.place.x
  }
  return found
}

function growUp(view: View, line: Line, stops: (line: Line) => boolean): readonly Line[] {
  const found: Line[] = []
  let current = line
  while (found.length < LINES_MAX - 1) {
    const previous = view.around(current).above[0]
    if (!previous || stops(previous) || !joined(previous, current, previous.place.x)) break
    if (!isOpen(previous, current)) break
    found.unshift(previous)
    current = previous
  }
  return found
}

function joined(line: Line, next: Line, left: number): boolean {
  const ratio = next.place.height / Math.max(line.place.height, 0.001)
  const gap = next.place.y - (line.place.y + line.place.height)
  const middles = middle(line) - middle(next)
  return (
    line.page === next.page &&
    ratio < SIZE_RATIO &&
    ratio > 1 / SIZE_RATIO &&
    gap < GAP_HEIGHTS * Math.max(line.place.height, next.place.height) &&
    horizontalOverlap(line.place, next.place) > 0 &&
    (Math.abs(next.place.x - left) < ALIGNED || Math.abs(middles) < CENTRED)
  )
}

/** The line was full or cannot be the end of a title; a colon or a full stop ends one. */
function isBroken(view: View, line: Line, next: Line): boolean {
  if (/[.;!?]$|^[^:]{1,24}:$/.test(line.text) || /:$/.test(next.text)) return false
  if (isOpen(line, next)) return true
  const column = view.sheet.lines.filter(
    (other) => other.page === line.page && horizontalOverlap(other.place, line.place) > 0,
  )
  const widest = Math.max(...column.map(({ place }) => place.x + place.width))
  const room = widest - (line.place.x + line.place.width)
  const nextWord = next.tokens[0]?.place.width ?? 0
  return line.place.width >= FULL_WIDTH * (widest - line.place.x) && nextWord > room * 0.8
}

function isOpen(line: Line, next: Line): boolean {
  const last = line.tokens.at(-1)
  return (
    dangles.test(last?.folded ?? '') ||
    /[-–—,:&/]$/.test(line.text) ||
    /^[–—-]$/.test(last?.raw ?? '') ||
    goesOnBy.test(next.tokens[0]?.folded ?? '') ||
    /^[–—]/.test(next.text) ||
    /^\p{Ll}/u.test(next.text)
  )
}

function middle({ place }: Line): number {
  return place.x + place.width / 2
}
