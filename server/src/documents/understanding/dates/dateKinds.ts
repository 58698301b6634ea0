import { phrase, phrases } from '../cues/phrases.ts'
import type { Line, Token } from '../sheet/sheet.ts'
import type { View } from '../sheet/view.ts'
import type { PrintedDate } from './findDates.ts'

/** What a date on a certificate says. `other`: of a law, a form, a registration. */
export type DateKind = 'birth' | 'course' | 'issued' | 'valid-until' | 'other' | 'unknown'

export interface KnownDate extends PrintedDate {
  readonly kind: DateKind
}

/** Words before a date that may say what it is; the nearest label wins. */
const LABEL_WORDS = 7

/** Words at the end of the line above that may still label a date. */
const LEAD_IN_WORDS = 3

/** Below the middle of the page a date without a word is the day of issue. */
const ISSUE_ZONE = 0.5

type Labels = readonly (readonly [DateKind, RegExp])[]

/** Words that say what a date is, wherever they stand before it. */
const strong: Labels = [
  [
    'birth',
    startOf(
      phrases(`
  geb.* | geb | geburt | geburt: | geboren* | geburtsdat* | geburtstag* | date of birth* | birth* | dob* | born*
`),
      // The genealogists' star.
      '(?<= )\\*',
    ),
  ],
  [
    'valid-until',
    startOf(
      phrases(`
  gültig bis* | gültig zum | gültigkeit* | befristet bis | ablauf* | läuft ab | valid until* | valid through | valid to | expires*
  expiry* | auffrischung bis* | auffrischung spätestens* | auffrischung: | wiederholung bis* | wiederholung: | gilt bis* | gültig:
  nächste* | erneuerung* | erneuern* | verlängerung* | verlängern* | fällig* | spätestens* | wiederholen* | zu wiederholen*
  aufzufrischen* | verfällt* | renewal* | renew* | next renewal* | due date*
`),
    ),
  ],
  [
    'issued',
    startOf(
      phrases(`
  ausgestellt* | ausstellung* | issued* | date of issue* | ort, datum* | ort / datum* | ort/datum* | ort und datum* | datum, ort*
  unterschrift* | erstellt* | ausgefertigt* | ausfertigung* | unterzeichnet* | signiert* | verliehen* | vergeben* | awarded on*
  issue date* | datum, unterschrift* | datum und unterschrift* | datum / unterschrift* | place, date* | date, signature* | signed*
  datum der ausstellung*
`),
    ),
  ],
  [
    'other',
    startOf(
      phrases(`
  stand | stand: | fassung* | gesetz* | verordnung* | bescheid* | anmeldung* | ihr schreiben* | zertifizierung* | anerkannt*
  anerkennung* | zugelassen* | erlass* | version* | rechnung* | in kraft* | eingang* | eingegangen* | gesendet* | gedruckt*
  druckdatum* | ausdruck* | abgerufen* | abruf* | empfangen* | erhalten* | sent: | received* | printed* | retrieved* | downloaded*
  heruntergeladen* | akkreditiert* | akkreditierung* | beschluss* | curriculum* | bgbl* | richtlinie* | vorschrift* | muster *
  formular* | vordruck* | vom amtsgericht* | registriert*
`),
    ),
  ],
  [
    'course',
    startOf(
      phrases(`
  zeitraum* | in der zeit | termin* | veranstaltung* | kurs* | seminar* | schulung* | fortbildung* | weiterbildung* | lehrgang*
  unterweisung* | unterwiesen* | workshop* | durchgefuhrt* | teilgenommen* | teilnahme* | held on | dauer* | dates* | period*
  beginn* | ende | ende: | wann | wann: | tag der veranstaltung* | tag der teilnahme* | *kurstag* | *veranstaltungstag*
  *lehrgangstag* | *schulungstag* | *seminartag* | kurszeit* | lehrgangszeit* | stattgefunden* | fand … statt | besucht*
  bearbeitet* | durchlaufen* | ausgebildet* | geschult* | eingewiesen* | trained* | training* | course* | delivered* | tagung*
  kongress* | modul* | ausbildung* | einweisung* | belehrung* | belehrt* | bestanden* | anwesen* | präsenz* | online am*
  abschluss* | abgeschlossen* | absolviert* | completed* | attended* | prüfung* | hat am | hat vom | from
`),
    ),
  ],
]

/** Words that only say something where no other does: `geb. am` is no course. */
const weak: Labels = [
  [
    'course',
    startOf(
      phrases(`
  vom | am | bis | zum | on | to | until | from
`),
    ),
  ],
  ['issued', startOf(phrase('den', 'im', 'the'))],
]

function startOf(...patterns: readonly (RegExp | string)[]): RegExp {
  return new RegExp(
    patterns.map((pattern) => `^ (?:${typeof pattern === 'string' ? pattern : pattern.source})`).join('|'),
    'u',
  )
}

/** Says for every date what it is, by the nearest label before it, beside it or above it. */
export function classifyDates(view: View, dates: readonly PrintedDate[]): readonly KnownDate[] {
  const known: KnownDate[] = []
  for (const date of dates) {
    const previous = known.at(-1)
    if (!previous || !continuesRange(view, previous, date)) {
      known.push({ ...date, kind: kindOf(view, date, previous) })
      continue
    }
    // Days joined by a dash or `bis` are a course's, unless they are said to be something else.
    const kind = previous.kind === 'unknown' ? 'course' : previous.kind
    known.splice(-1, 1, { ...previous, kind }, { ...date, kind })
  }
  return known.map((date) => (isTooYoung(date, known) ? { ...date, kind: 'unknown' } : date))
}

/** Nobody on a certificate is younger. */
const YOUNGEST_YEARS = 14

/** `geb. Schulz, am 28.11.2024`: a birth name stands there, and the day is another matter. */
function isTooYoung({ kind, day }: KnownDate, all: readonly KnownDate[]): boolean {
  const others = all.filter((other) => other.kind !== 'birth' && other.kind !== 'valid-until').map(yearOf)
  return (
    kind === 'birth' && others.length > 0 && Number(day.slice(0, 4)) > Math.max(...others) - YOUNGEST_YEARS
  )
}

function yearOf({ day }: KnownDate): number {
  return Number(day.slice(0, 4))
}

function kindOf(view: View, date: PrintedDate, previous: PrintedDate | undefined): DateKind {
  const first = view.sheet.tokens[date.tokens[0] ?? -1]
  const line = first && view.sheet.lines[first.line]
  if (!first || !line) return 'unknown'
  const start = Math.max(line.tokens[0]?.index ?? 0, (previous?.tokens.at(-1) ?? -1) + 1)
  const before = view.sheet.tokens.slice(start, first.index)
  const near = nearest(view, before, strong)
  if (near) return near
  const startsLine = start === line.tokens[0]?.index
  if (startsLine && isPlaceAndDate(view, before)) return 'issued'
  const { label, above } = view.around(line)
  const beside = startsLine ? nearest(view, label, strong) : undefined
  if (beside) return beside
  const under = captionUnder(view, line)
  const captioned = under && nearest(view, under, strong)
  if (captioned) return captioned
  const weakly = nearest(view, before, weak)
  if (weakly || !startsLine) return weakly ?? 'unknown'
  if (label.length > 0) return 'unknown'
  const flow = view.sheet.lines[line.index - 1]
  const over = [above[0], flow && isNear(flow, line) ? flow : undefined].flatMap((other) =>
    other ? [leadIn(other)] : [],
  )
  const led = over.flatMap((tokens) => nearest(view, tokens, strong) ?? [])[0]
  return led ?? (standsAlone(date, line) ? 'issued' : 'unknown')
}

/** A sentence goes on in the line directly below. */
const NEAR_HEIGHTS = 2

function isNear(line: Line, next: Line): boolean {
  const gap = next.place.y - (line.place.y + line.place.height)
  return line.page === next.page && Math.abs(gap) < NEAR_HEIGHTS * line.place.height
}

/** A caption under a line to be filled in is smaller than what was filled in. */
const CAPTION_SIZE = 0.9
const CAPTION_WORDS_MAX = 4

/** `12.03.2026` and below it, small, `Ort, Datum`. */
function captionUnder(view: View, line: Line): readonly Token[] | undefined {
  const below = view.around(line).below[0]
  if (!below || below.tokens.length > CAPTION_WORDS_MAX || /\d/.test(below.text)) return undefined
  const height = (tokens: readonly Token[]) => Math.max(...tokens.map(({ place }) => place.height))
  return height(below.tokens) < CAPTION_SIZE * height(line.tokens) ? below.tokens : undefined
}

/** A date alone in its line in the lower part of the page is the day of issue. */
function standsAlone(date: PrintedDate, line: Line): boolean {
  const alone = line.tokens.every((token) => date.tokens.includes(token.index))
  return alone && line.place.y > ISSUE_ZONE
}

/** The end of the line above, where a label stands that the date belongs to; a finished sentence is none. */
function leadIn(line: Line): readonly Token[] {
  return /\p{L}{4}\.$/u.test(line.text) ? [] : line.tokens.slice(-LEAD_IN_WORDS)
}

/** `Musterstadt, 12.05.2026`: one to three words of which the last ends in a comma, and nothing else before. */
export function isPlaceAndDate(view: View, before: readonly Token[]): boolean {
  const words = before.length > 0 && before.length <= 4 && /,( den| am)? $/.test(view.cues(before))
  return words && before.every((token) => /^\p{Lu}|^[a-z./]{1,4}$|^\d{5}$/u.test(token.text))
}

/** What the last label among some words says, whatever stands before it. */
export function nearestLabel(view: View, words: readonly Token[]): DateKind | undefined {
  return nearest(view, words, strong)
}

/** The kind whose label stands last, that is nearest to the date. */
function nearest(view: View, before: readonly Token[], labels: Labels): DateKind | undefined {
  const words = before.slice(-LABEL_WORDS)
  for (let start = words.length - 1; start >= 0; start -= 1) {
    const text = view.cues(words.slice(start))
    const kind = labels.find(([, pattern]) => pattern.test(text))?.[0]
    if (kind) return kind
  }
  return undefined
}

/** Only `bis`, a dash or `und` stands between the days of one range or list. */
function continuesRange(view: View, previous: PrintedDate, date: PrintedDate): boolean {
  const end = previous.tokens.at(-1) ?? 0
  const start = date.tokens[0] ?? 0
  if (start - end > 4) return false
  const between = view.cues(view.sheet.tokens.slice(end + 1, start)).trim()
  return /^(,|-|–|—|bis|bis zum|und|u\.|to|until|and|&|\/|)$/.test(between)
}
