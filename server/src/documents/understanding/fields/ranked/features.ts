import type { Line, Token } from '../../sheet/sheet.ts'
import type { View } from '../../sheet/view.ts'
import { address, bullet, isFormWord, leadIn, organisations, paperKinds } from './formWords.ts'
import { neighbourhood } from './neighbourhood.ts'
import type { Span } from './ranked.ts'
import type { Surroundings } from './surroundings.ts'

/** What speaks for or against words being the title, by name: 1 for yes, or a share; what is not said is 0. */
export type Features = ReadonlyMap<string, number>

/** What courses teach, in words that titles of any subject share. */
const teaching =
  /grundlagen|einfuhrung|aufbau|basis|vertiefung|kompakt|praxis|update|fortgeschritten|lehrgang|schulung|seminar|workshop|training|kurs|fortbildung|unterweisung|recht|gesetz|umgang|management|fuhrung|ausbildung|modul|teil|kommunikation|sicherheit|schutz|verfahren|intensiv|introduction|basics|advanced|essentials|skills|planung|beratung|gestalt|anwend/

/** Titles have up to this many words of three letters and more; half as many again are one too many. */
const USUAL_WORDS = 9
const LOW_ZONE = 0.75
const TOP_ZONE = 0.12
const [MIDDLE_FROM, MIDDLE_TO] = [0.25, 0.6]
const LARGER = 1.15
const SMALLER = 0.85
const CONFIDENCE_MIN = 0.6

/** All features of one candidate. */
export function featuresOf(around: Surroundings, span: Span): Features {
  const { words, sources } = span
  const said: readonly (readonly [string, number | boolean])[] = [
    ...[...sources].map((source) => [`from ${source}`, 1] as const),
    ['several ways', sources.size - 1],
    ...printedHow(around, words),
    ...wordedHow(around, words),
    ...neighbourhood(around, words),
  ]
  const features = said
    .map(([name, value]) => [name, Number(value)] as const)
    .filter(([, value]) => value !== 0)
  // Where nothing is printed larger than the rest, the words themselves say more.
  return new Map(around.uniform ? features.flatMap((one) => [one, [`uniform: ${one[0]}`, one[1]]]) : features)
}

function printedHow({ view, usual, contents }: Surroundings, words: readonly Token[]) {
  const first = words[0] as Token
  const line = view.sheet.lines[first.line] as Line
  const height = Math.max(...words.map((token) => token.place.height))
  const zone = zoneOf(view, first)
  const above = view.around(line).above[0]?.place.height ?? line.place.height
  return [
    ['large', Math.min(1, Math.max(0, height / usual - 1))],
    ['largest', isLargest(view, words, height)],
    ['larger than before', height > LARGER * above],
    ['small', height < SMALLER * usual],
    ['foot', zone > LOW_ZONE],
    ['head', zone < TOP_ZONE],
    ['middle', zone > MIDDLE_FROM && zone < MIDDLE_TO],
    ['among contents', contents !== undefined && first.line > contents.index],
    ['unclear', words.reduce((sum, token) => sum + token.confidence, 0) < CONFIDENCE_MIN * words.length],
    ['several lines', words.at(-1)?.line !== first.line],
    ['goes on', goesOn(view, words.at(-1) as Token)],
    ['whole line', first === line.tokens[0] && isLastOfLine(view, words.at(-1) as Token)],
  ] as const
}

function wordedHow({ view, courses, organised }: Surroundings, words: readonly Token[]) {
  const text = words.map((token) => token.raw).join(' ')
  const letters = words.filter((token) => /\p{L}{3}/u.test(token.text)).length
  return [
    ['one word', letters < 2],
    ['two words', letters === 2],
    ['many words', Math.max(0, (2 * (letters - USUAL_WORDS)) / USUAL_WORDS)],
    ['digits', words.filter(({ raw }) => /\d/.test(raw)).length / words.length],
    ['capitals', letters > 0 && text === text.toUpperCase()],
    ['quoted', /^[„“"»«]/.test(text) && /[”“"»«][.,]?$/.test(text)],
    ['starts small', /^\p{Ll}/u.test(text)],
    ['ends with a colon', text.endsWith(':')],
    ['sentences', /\. \p{Lu}|[.;]$| \/ .* \/ /u.test(text)],
    ['teaching word', teaching.test(words.map(({ folded }) => folded).join(' '))],
    ['form word', isFormWord(view, words)],
    ['kind of paper', paperKinds.test(view.cues(words))],
    ['organisation', organisations.test(text)],
    ['address', address.test(text)],
    ['lead-in', leadIn.test(text)],
    ['bullet', bullet.test(text)],
    ['a course to the tagger', shareOf(words, courses)],
    ['an organisation to the tagger', shareOf(words, organised)],
    ['repeated', isRepeated(view, words)],
  ] as const
}

/** Nothing on the page is larger, what the paper calls itself aside. */
function isLargest(view: View, words: readonly Token[], height: number): boolean {
  return !view.sheet.lines.some(
    (line) =>
      line.page === words[0]?.place.page &&
      line.place.height > LARGER * height &&
      !line.tokens.some((token) => words.includes(token)) &&
      !paperKinds.test(view.cues(line.tokens)),
  )
}

/** The next line stands close below in the same letters. */
function goesOn(view: View, last: Token): boolean {
  const line = view.sheet.lines[last.line] as Line
  const [below] = view.around(line).below
  if (!below || !isLastOfLine(view, last)) return false
  const ratio = below.place.height / Math.max(line.place.height, 0.001)
  const gap = below.place.y - line.place.y - line.place.height
  return ratio < LARGER && ratio > 1 / LARGER && gap < line.place.height
}

function isLastOfLine(view: View, token: Token): boolean {
  return token === view.sheet.lines[token.line]?.tokens.at(-1)
}

function shareOf(words: readonly Token[], sure: ReadonlyMap<number, number>): number {
  return words.reduce((sum, token) => sum + (sure.get(token.index) ?? 0), 0) / words.length
}

/** The same words in another place of the pages. */
function isRepeated(view: View, words: readonly Token[]): boolean {
  const first = words[0] as Token
  return (
    words.length > 1 &&
    view.sheet.tokens.some(
      (token) =>
        token.index !== first.index &&
        token.folded === first.folded &&
        words.every((word, offset) => view.sheet.tokens[token.index + offset]?.folded === word.folded),
    )
  )
}

/** 0 at the first line of the page, 1 at the last. */
function zoneOf(view: View, token: Token): number {
  const page = view.sheet.lines.filter((line) => line.page === token.place.page)
  const top = Math.min(...page.map((line) => line.place.y))
  const bottom = Math.max(...page.map((line) => line.place.y + line.place.height))
  return bottom > top ? (token.place.y - top) / (bottom - top) : 0
}
