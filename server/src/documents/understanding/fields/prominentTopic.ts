import { phrase } from '../cues/phrases.ts'
import type { Line, Token } from '../sheet/sheet.ts'
import type { View } from '../sheet/view.ts'
import { goesOn } from './followingTopic.ts'
import { isTopicText } from './topicText.ts'

/** Letters this much higher than the usual ones make a line stand out. */
const LARGE = 1.18

/** Below it a line is more likely a signature than a title. */
const CONFIDENCE_MIN = 0.6
const SIGNATURE_ZONE = 0.75

/** What stands out for other reasons: kinds of documents, greetings, organisations. */
const headings = phrase(
  '*bescheinigung*',
  '*bestätigung*',
  '*zertifikat*',
  '*zeugnis*',
  '*nachweis*',
  '*urkunde*',
  'certificate*',
  'certif*',
  'hiermit*',
  'bescheinigt*',
  'hat',
  'teilgenommen*',
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
  '*verband',
  'volkshochschule*',
  'vhs*',
  'stadt',
  'inhalte*',
  'themen*',
  'schwerpunkte*',
  'programm*',
)

/** What follows are the parts of the course, not its title. */
const contentsHeading = phrase('inhalt*', 'themen*', 'schwerpunkte*', 'programm*', 'behandelt*', 'contents*')

/** The largest line that is neither heading nor name nor letterhead, with the line that goes on with it. */
export function prominentTopic(view: View, taken: ReadonlySet<number>): readonly Token[] | undefined {
  const usual = usualHeight(view)
  const contents = view.sheet.lines.find((line) => contentsHeading.test(view.cues(line.tokens.slice(0, 2))))
  const ranked = view.sheet.lines
    .filter((line) => line.index < (contents?.index ?? Number.POSITIVE_INFINITY))
    .filter((line) => isTopicText(line.tokens, taken) && isTitleLike(view, line))
    .map((line) => ({ line, score: (line.place.height / usual) * (line.place.y < 0.18 ? 0.6 : 1) }))
    .filter(({ score }) => score >= LARGE)
    .sort((a, b) => b.score - a.score)
  const best = ranked[0]?.line
  if (!best) return undefined
  const next = view.around(best).below[0]
  const whole = next && goesOn(best, next) ? [...best.tokens, ...next.tokens] : best.tokens
  return isTopicText(whole, taken) ? whole : best.tokens
}

function isTitleLike(view: View, line: Line): boolean {
  const confidence = line.tokens.reduce((sum, token) => sum + token.confidence, 0) / line.tokens.length
  const words = line.tokens.filter((token) => /\p{L}{4}/u.test(token.text))
  return (
    words.length > 0 &&
    line.tokens.length <= 12 &&
    confidence >= CONFIDENCE_MIN &&
    line.place.y < SIGNATURE_ZONE &&
    !headings.test(view.cues(line.tokens))
  )
}

function usualHeight(view: View): number {
  const heights = view.sheet.lines.map((line) => line.place.height).toSorted((a, b) => a - b)
  return heights[Math.floor(heights.length / 2)] || 1
}
