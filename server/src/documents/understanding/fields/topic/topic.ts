import { phrases } from '../../cues/phrases.ts'
import type { Line, Token } from '../../sheet/sheet.ts'
import type { View } from '../../sheet/view.ts'
import { type Found, foundAt } from '../found.ts'
import { type Source, type TopicCandidate, topicCandidates } from './sources.ts'
import { titleBlock } from './titleBlock.ts'
import { isTopicText, topicName } from './topicText.ts'

/** How much a way of finding a title is worth; weights by hand on development documents. */
const SOURCES: Readonly<Record<Source, number>> = {
  label: 5,
  quoted: 5,
  announced: 4.5,
  following: 4,
  sentence: 3.2,
  subtitle: 2,
  tagged: 0.4,
  line: 0,
}

/** Letters larger than the usual ones, up to this much, are worth so much a half. */
const SIZE_MAX = 2
const SIZE_WEIGHT = 2
const TAGGED_WEIGHT = 1.5
/** The same words in another place of the pages. */
const REPEATED_WEIGHT = 0.6

const FORM_WORD = -6
const ORGANISATION = -3.5
const TAGGED_ORGANISATION = -1.2
const ONE_WORD = -1
const LOW = -1.5
const LOW_ZONE = 0.75
const TOP = -0.3
const TOP_ZONE = 0.12
const SENTENCE_LIKE = -2.5
const UNCLEAR = -2
const CONFIDENCE_MIN = 0.6

/** Below it nothing on the pages looks like a title. */
const SCORE_MIN = 1.2

/** Labels of forms, kinds of papers, greetings: what stands out and names no course. */
const formWords = phrases(`
  geburtsdatum* | geburtstag* | geburtsort* | geburtsname* | geb. | geb | geboren* | lernzeit* | dauer | dauer: | datum | datum:
  umfang | umfang: | zeitraum* | zeit | zeit: | termin | termin: | ort | ort: | ort, datum* | prüfcode* | prüfnummer*
  personalnummer* | pers.-nr* | persnr* | anmeldename* | benutzer* | e-mail* | telefon* | tel.* | fax* | auskunft* | ansprech*
  kontakt* | dienststelle* | arbeitgeber* | beschäftigungsstelle* | amt | behörde* | *teilnehmer | *teilnehmer:* | *teilnehmerin*
  *teilnehmende* | teilnehmer/* | name | name: | name, * | vorname* | nachname* | familienname* | lehrkraft* | dozent* | referent*
  trainer* | kursleitung* | seminarleitung* | leitung | leitung: | unterschrift* | stempel* | inhalt | inhalte | inhalte:* | inhalt:
  *inhalte | themen | themen: | schwerpunkte* | programm* | module | module: | lektionen* | stundenzahl* | unterrichts* | *einheiten
  ergebnis* | note* | gesamtnote* | punkte* | bestanden* | status* | abgeschlossen* | gültig* | ausgestellt* | erstellt* | certif*
  hiermit* | bescheinigt* | teilgenommen* | herzlichen glückwunsch* | wir * | seite * | blatt* | anlage* | lichtbild* | ihr zeichen*
  unser zeichen* | aktenzeichen* | sehr geehrte* | mit freundlichen* | mit freundlichem* | herr | frau | herrn | stadt * | vordruck*
  beleg* | nr.* | nummer* | mandant* | autor* | prüferinnen* | prüfer* | an der * | an dem * | am * | hat * | the * | has * | for *
  of | date | date: | dates* | duration* | issued* | course dates* | lecturer* | hours* | von * | vom * | im * | in der * | plenum
  ihre buchung* | ihre anmeldung* | rechnung* | course | kurs | seminar | e-learning* | personal
`)
const paperKinds = phrases(`
  *bescheinigung | *bestätigung | *zertifikat | *nachweis | *urkunde | *zeugnis | certificate* | *certificate | diploma | letter of*
  record of* | confirmation of*
`)

/** How sentences begin and end that lead to a name or a title. */
const leadIn =
  /^(als veranstalter|this is|we |wir |hiermit|es wird|der veranstalter|die teilnahme|das seminar|die veranstaltung|der kurs|der lehrgang|entspricht|dauerte|ich )|(dass|that|herrn?|frau|wir|we|to|:)$|\b(hat|wird|wurde|wurden|behandelte|dauerte|umfasste|bestätigen|bescheinigen|bestatigen)\b/i
const contentsHeading = phrases(`
  inhalt* | themen* | schwerpunkte* | programm* | behandelt* | contents* | module: | topics* | block | *inhalte
`)
const organisations =
  /\b(gmbh|ggmbh|e\. ?v|ag|kg|mbh|verband|verein|institut|akademie|volkshochschule|studieninstitut|fachverband|kreisverband|hochschule|universität|stiftung|kammer)\b/i
const address = /\d{5}|(straße|str\.|weg|platz|allee|gasse|ring) \d|@|www\.|https?:|^\(?\d+ /i

/** An item of a list: of contents, sponsors, conditions. */
const BULLET = /^([◆•·▪■●○✓✔➢▸-]|\d{1,2}[.:]\d{2}) /u

/** What the course was about, in words of the page; null when nothing says so. `taken`: names and dates. */
export function topicOf(view: View, taken: ReadonlySet<number>): Found<string> | null {
  const usual = usualHeight(view)
  const contents = view.sheet.lines.find((line) => contentsHeading.test(view.cues(line.tokens.slice(0, 2))))
  const stops = (line: Line) =>
    line.tokens.some((token) => taken.has(token.index)) || isFormWord(view, line.tokens)
  const ranked = topicCandidates(view)
    .map((candidate) => whole(view, candidate, taken, stops))
    .filter(({ words }) => isTopicText(words, taken))
    .map((candidate) => ({ candidate, score: scoreOf(view, candidate, { usual, contents }) }))
    .sort((a, b) => b.score - a.score)
  const [best] = ranked
  if (!best || best.score < SCORE_MIN) return null
  return foundAt(topicName(best.candidate.words), best.candidate.words)
}

/** The candidate with the lines that it goes on in; quotation marks and sentences say themselves where they end. */
function whole(
  view: View,
  { source, words }: TopicCandidate,
  taken: ReadonlySet<number>,
  stops: (line: Line) => boolean,
): TopicCandidate {
  const end = words.findIndex((token) => taken.has(token.index))
  const own = end > 0 && source !== 'quoted' ? words.slice(0, end) : words
  const closed = source === 'quoted' || source === 'sentence' || source === 'announced' || own !== words
  const grown = closed ? own : titleBlock(view, own, stops)
  return { source, words: isTopicText(grown, taken) ? grown : own }
}

interface Page {
  readonly usual: number
  readonly contents: Line | undefined
}

function scoreOf(view: View, { source, words }: TopicCandidate, { usual, contents }: Page): number {
  const first = words[0] as Token
  const text = words.map((token) => token.raw).join(' ')
  const letters = words.filter((token) => /\p{L}{3}/u.test(token.text))
  const size = Math.max(...words.map((token) => token.place.height)) / usual
  const zone = zoneOf(view, first)
  const doubts = [
    isFormWord(view, words) ? FORM_WORD : 0,
    organisations.test(text) ? ORGANISATION : isTagged(view, words, 'organisation') ? TAGGED_ORGANISATION : 0,
    address.test(text) ? ORGANISATION : 0,
    letters.length < 2 && source !== 'quoted' ? ONE_WORD : 0,
    BULLET.test(text) ? SENTENCE_LIKE : 0,
    zone > LOW_ZONE ? LOW : zone < TOP_ZONE ? TOP : 0,
    source === 'line' && contents && first.line >= contents.index ? FORM_WORD : 0,
    leadIn.test(text) ? FORM_WORD : 0,
    /\. \p{Lu}|[.;]$| \/ .* \/ /u.test(text) ? SENTENCE_LIKE : 0,
    words.reduce((sum, token) => sum + token.confidence, 0) < CONFIDENCE_MIN * words.length ? UNCLEAR : 0,
  ]
  return (
    SOURCES[source] +
    SIZE_WEIGHT * (Math.min(SIZE_MAX, Math.max(1, size)) - 1) +
    TAGGED_WEIGHT * taggedShare(view, words) +
    (isRepeated(view, words) ? REPEATED_WEIGHT : 0) +
    doubts.reduce((sum, doubt) => sum + doubt, 0)
  )
}

/** A label, with or without a number before it and a few words behind. */
function isFormWord(view: View, words: readonly Token[]): boolean {
  const bare = /^\d{1,2}[.)]?$/.test(words[0]?.raw ?? '') ? words.slice(1) : words
  const text = view.cues(bare)
  if (paperKinds.exec(text)?.index === 1) return true
  const match = formWords.exec(text)
  if (match?.index !== 1) return false
  const matched = match[0].trim().split(' ').length
  return matched * 2 >= bare.length || match[0].trim().endsWith(':')
}

/** Share of the words that the tagger takes for a course's title, weighed by how sure it is. */
function taggedShare(view: View, words: readonly Token[]): number {
  const sure = new Map(
    view.tagged
      .filter(({ label }) => label === 'course')
      .flatMap(({ tokens, probability }) => tokens.map((index) => [index, probability] as const)),
  )
  return words.reduce((sum, token) => sum + (sure.get(token.index) ?? 0), 0) / words.length
}

const TAGGED_MIN = 0.7

function isTagged(view: View, words: readonly Token[], label: 'organisation'): boolean {
  return view.tagged.some(
    (one) =>
      one.label === label &&
      one.probability >= TAGGED_MIN &&
      words.filter((token) => one.tokens.includes(token.index)).length * 2 > words.length,
  )
}

function isRepeated(view: View, words: readonly Token[]): boolean {
  const first = words[0] as Token
  return view.sheet.tokens.some(
    (token) =>
      token.index > (words.at(-1) as Token).index &&
      token.folded === first.folded &&
      words.length > 1 &&
      words.every((word, offset) => view.sheet.tokens[token.index + offset]?.folded === word.folded),
  )
}

/** 0 at the first line of the page, 1 at the last. */
function zoneOf(view: View, token: Token): number {
  const page = view.sheet.lines.filter((line) => line.page === token.place.page)
  const top = Math.min(...page.map((line) => line.place.y))
  const bottom = Math.max(...page.map((line) => line.place.y + line.place.height))
  return bottom > top ? (token.place.y - top) / (bottom - top) : 0
}

function usualHeight(view: View): number {
  const heights = view.sheet.lines.map((line) => line.place.height).toSorted((a, b) => a - b)
  return heights[Math.floor(heights.length / 2)] || 1
}
