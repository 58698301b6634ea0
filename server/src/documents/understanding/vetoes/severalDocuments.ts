import { phrases } from '../cues/phrases.ts'
import type { Line } from '../sheet/sheet.ts'
import type { View } from '../sheet/view.ts'

/** How papers call themselves in their heading. */
const heading = phrases(`
  *bescheinigung | *bestätigung | *nachweis | *zertifikat | *urkunde | *zeugnis | bescheinigung über die teilnahme*
  bestätigung der teilnahme* | nachweis über die teilnahme* | certificate* | rechnung | einladung | anmeldebestätigung
`)

/** What says that a page goes on with the one before: `Anlage zum Zertifikat`. */
const continuation = phrases(`
  anlage* | anhang* | beiblatt* | rückseite* | seite | zu | zum | zur | fortsetzung*
`)

/** Longer lines are sentences that speak of a certificate. */
const HEADING_WORDS_MAX = 8
/** A kind of paper alone in its line is a heading in any size. */
const HEADING_ALONE_WORDS = 2
/** Headings are larger than the text below them, and stand in the upper part of a page. */
const HEADING_HEIGHT = 1.2
const HEADING_ZONE = 0.5

/** The headings of the papers in a scan, one for each page on which a new paper begins. */
export function paperHeadings(view: View): readonly Line[] {
  const pages = Map.groupBy(view.sheet.lines, (line) => line.page)
  return [...pages.values()].flatMap((lines) => {
    const heights = lines.map((line) => line.place.height).toSorted((a, b) => a - b)
    const usual = heights[Math.floor(heights.length / 2)] ?? 0
    const found = lines.find(
      (line) =>
        isHeading(view, line) &&
        (line.tokens.length <= HEADING_ALONE_WORDS || line.place.height >= usual * HEADING_HEIGHT),
    )
    return found ? [found] : []
  })
}

function isHeading(view: View, line: Line): boolean {
  const text = view.cues(line.tokens)
  return (
    line.tokens.length <= HEADING_WORDS_MAX &&
    line.place.y < HEADING_ZONE &&
    heading.test(text) &&
    !continuation.test(text)
  )
}
