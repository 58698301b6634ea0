import { horizontalOverlap } from './place.ts'
import type { Line, Token } from './sheet.ts'

/** A caption is small print close under its line of dots. */
const GAP_HEIGHTS = 1.6
const CAPTION_WORDS_MAX = 8

/** What a form says in brackets under a line to be filled in: `(Vor- und Zuname)`; empty when there is none. */
export function captionBelow(page: readonly Line[], line: Line): readonly Token[] {
  if (isCaption(line)) return []
  const bottom = line.place.y + line.place.height
  const below = page
    .filter((other) => other.place.y > line.place.y && horizontalOverlap(other.place, line.place) > 0)
    .toSorted((a, b) => a.place.y - b.place.y)[0]
  if (!below || !isCaption(below)) return []
  return below.place.y - bottom < GAP_HEIGHTS * Math.max(line.place.height, below.place.height)
    ? below.tokens
    : []
}

function isCaption({ text, tokens }: Line): boolean {
  return /^\([^\d@]*\p{L}[^\d@]*\)$/u.test(text) && tokens.length <= CAPTION_WORDS_MAX
}
