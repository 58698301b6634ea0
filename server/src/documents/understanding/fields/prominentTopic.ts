import { phrase } from '../cues/phrases.ts'
import type { Line, Token } from '../sheet/sheet.ts'
import type { View } from '../sheet/view.ts'
import { isTopicText } from './topicText.ts'

/** Letters this much higher than the usual ones make a line stand out. */
const LARGE = 1.18

/** What stands out for other reasons: kinds of documents, greetings, organisations. */
const headings = phrase(
  '*bescheinigung*',
  '*bestätigung*',
  '*zertifikat*',
  '*zeugnis*',
  '*nachweis*',
  '*urkunde*',
  'certificate*',
  'certifies*',
  'hiermit*',
  'herzlichen glückwunsch*',
  'of',
  'attendance*',
  'participation*',
  'für',
  '*gmbh*',
  'e.',
  'e.v.*',
  '*institut',
  '*akademie',
  'volkshochschule*',
  'vhs*',
  'stadt',
)

/** Lines after which the title usually stands by itself. */
const before = phrase(
  'teilgenommen',
  'an der *veranstaltung*',
  'an der fortbildung*',
  'an der schulung*',
  'an der weiterbildung*',
  'an dem seminar*',
  'an dem lehrgang*',
  'an dem kurs*',
  'am seminar*',
  'am lehrgang*',
  'am kurs*',
  'am workshop*',
  'zum thema*',
  'thema*',
  'den kurs*',
  'den lehrgang*',
  'das seminar*',
  'die fortbildung*',
  'die schulung*',
  'the course*',
  'the training*',
  'completed*',
  'attended*',
  'participated*',
)

/** The largest line that is neither heading nor name nor letterhead, with the line that goes on with it. */
export function prominentTopic(view: View, taken: ReadonlySet<number>): readonly Token[] | undefined {
  const usual = usualHeight(view)
  const ranked = view.sheet.lines
    .filter(
      (line) =>
        isTopicText(line.tokens, taken) && !headings.test(view.cues(line.tokens)) && line.tokens.length <= 12,
    )
    .map((line) => ({ line, score: scoreOf(view, line, usual) }))
    .filter(({ score }) => score >= LARGE)
    .sort((a, b) => b.score - a.score)
  const best = ranked[0]?.line
  if (!best) return undefined
  const next = view.around(best).below[0]
  const whole = next && goesOn(best, next) ? [...best.tokens, ...next.tokens] : best.tokens
  return isTopicText(whole, taken) ? whole : best.tokens
}

function scoreOf(view: View, line: Line, usual: number): number {
  const size = line.place.height / usual
  const announced = view
    .around(line)
    .above.slice(0, 1)
    .some((above) => before.test(view.cues(above.tokens).trimEnd().concat(' ')))
  const top = line.place.y < 0.18 ? 0.6 : 1
  return size * top * (announced ? 1.4 : 1)
}

/** Same height of letters, directly below. */
function goesOn(line: Line, next: Line): boolean {
  const ratio = next.place.height / line.place.height
  const close = next.place.y - (line.place.y + line.place.height) < line.place.height
  return ratio > 0.85 && ratio < 1.18 && close && line.place.height > 0
}

function usualHeight(view: View): number {
  const heights = view.sheet.lines.map((line) => line.place.height).toSorted((a, b) => a - b)
  return heights[Math.floor(heights.length / 2)] || 1
}
