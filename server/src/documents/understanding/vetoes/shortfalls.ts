import { phrases } from '../cues/phrases.ts'
import type { Line, Token } from '../sheet/sheet.ts'
import type { View } from '../sheet/view.ts'

/** What was to be attended or done as a whole: less of it than there was is a remark on somebody. */
const attended =
  /(?<= |\()(\d{1,3}|ein\p{L}*|zwei|drei|vier|funf|one|two|three|four|five) (?:von|aus|of|out of|\/) (?:den |the )?(\d{1,3}|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|two|three|four|five|six|seven|eight|nine|ten) (\p{L}*tag\p{L}*|\p{L}*einheit\p{L}*|\p{L}*modul\p{L}*|\p{L}*stunde\p{L}*|\p{L}*termin\p{L}*|\p{L}*sitzung\p{L}*|\p{L}*lektion\p{L}*|\p{L}*abend\p{L}*|\p{L}*nachmittag\p{L}*|\p{L}*baustein\p{L}*|\p{L}*veranstaltung\p{L}*|\p{L}*workshop\p{L}*|\p{L}*testat\p{L}*|ue|days|sessions|modules|units|lessons|hours|workshops|classes|evenings)/u

/** Points of a test: from this share on nobody fails in Germany. */
const points =
  /(\d{1,3}(?:[.,]\d)?) (?:von|of|out of|\/) (?:den |the |moglichen |maximal )*(\d{1,3}) (?:\p{L}*punkt\p{L}*|points|marks)/u
const labelled =
  /(?:punkte|punktzahl|ergebnis|score|result):? (\d{1,3}(?:[.,]\d)?) (?:von|of|out of|\/) (\d{1,3})(?= )/u
/** `Von 30 Fragen wurden 11 richtig beantwortet`: how many there were stands first. */
const answered = /(?:von|of) (\d{1,3}) (?:fragen|aufgaben|questions) (?:\p{L}+ )?(?:nur )?(\d{1,3}) /u
/** `00:12:40 von 06:00:00`: time that was spent, and that there was. */
const clock = /(\d{1,2}):(\d{2})(?::\d{2})? (?:von|of|\/) (\d{1,2}):(\d{2})/u
const percent = /(\d{1,3}(?:[.,]\d)?) ?(?:%|prozent|percent|per cent)/gu

/** Percentages of these are shares of what somebody attended or achieved. */
const shares = phrases(`
  anwesenheit* | *anwesenheit | *anwesenheit: | anwesenheitsquote* | *präsenz* | teilnahmequote* | fortschritt* | *fortschritt
  *fortschritt: | ergebnis* | *ergebnis | *ergebnis: | erreicht* | punkt* | score* | result* | attendance* | progress* | bearbeitet*
  abgeschlossen* | completed* | completion* | angesehen* | verweildauer* | *zeit | *zeit: | watched* | viewed*
`)
/** A bar that has to be reached says nothing of what was. */
const bar =
  /(mindest\p{L}*|mind\.?|wenigstens|ab|uber|erforderlich\p{L}*|grenze\p{L}*|minimum|least|mark|required|von|max\p{L}*) (?:\p{L}+ )?$/u

/** Points or a percentage, of whatever. */
const MARK = /\d(?:[.,]\d)? (?:von|of|out of|\/) (?:\p{L}+ )?\d|\d ?(?:%|prozent|percent)/u

const ENOUGH = 0.6
const WORDS_MAX = 24

const numbers: ReadonlyMap<string, number> = new Map(
  [
    ['ein', 'eine', 'einem', 'einer', 'one'],
    ['zwei', 'two'],
    ['drei', 'three'],
    ['vier', 'four'],
    ['funf', 'five'],
    ['sechs', 'six'],
    ['sieben', 'seven'],
    ['acht', 'eight'],
    ['neun', 'nine'],
    ['zehn', 'ten'],
  ].flatMap((words, index) => words.map((word) => [word, index + 1] as const)),
)

/** Lines that tell of less than all was attended, or of fewer points than one passes with. */
export function shortfalls(view: View, leftOut: ReadonlySet<number>): readonly (readonly Token[])[] {
  const lines = view.sheet.lines
    .map((line) => ({ line, tokens: line.tokens.filter(({ index }) => !leftOut.has(index)) }))
    .filter(({ tokens }) => tokens.length > 0 && tokens.length <= WORDS_MAX)
  // Several results are those of single subjects, among which a weak one is no failure.
  const single = lines.filter(({ tokens }) => MARK.test(view.cues(tokens))).length === 1
  return lines
    .filter(
      ({ line, tokens }) =>
        leftEarly(view, tokens) || missesBar(view.cues(tokens)) || (single && failed(view, line, tokens)),
    )
    .map(({ tokens }) => tokens)
}

function leftEarly(view: View, tokens: readonly Token[]): boolean {
  const [, some, all] = attended.exec(view.cues(tokens)) ?? []
  return some !== undefined && all !== undefined && amountOf(some) < amountOf(all)
}

/** What had to be reached, with the figure: `Soll: mindestens 85 %`, `Mindestpunktzahl 60/120`, `a minimum of 80 %`. */
const least =
  /(?:mindest\p{L}*|soll:?|minimum(?: of)?|bestehensgrenze|pass mark|erforderlich\p{L}*):? (?:\p{L}+ )?(\d{1,3}(?:[.,]\d)?)( ?(?:%|prozent|percent|v\. h\.)|\/\d+|(?= punkt| points|[ ;,.)]))/u
const most = /(?:hochstens|maximal|zulassig:?(?: hochstens)?) (\d{1,3})/u
const figure =
  /(?<![\d.,:/-])(\d{1,3}(?:[.,]\d)?)(?= ?(?:%|prozent|percent|v\. h\.)|\/\d|[ ;,.)]| fehlerpunkt| punkt| points)/gu

/** The bar that a sentence names is missed by the other figure in it. */
function missesBar(text: string): boolean {
  const [low, high] = [least.exec(text), most.exec(text)]
  const bar = low ?? high
  if (!bar?.[1] || (low && high)) return false
  const rest = `${text.slice(0, bar.index)} # ${text.slice(bar.index + bar[0].length)}`
  const got = [...rest.matchAll(figure)].map(([, value]) => amountOf(value ?? ''))
  if (got.length !== 1 || !got[0]) return false
  return low ? got[0] < amountOf(bar[1]) : got[0] > amountOf(bar[1])
}

function failed(view: View, line: Line, tokens: readonly Token[]): boolean {
  const text = view.cues(tokens)
  const [, got, most] = points.exec(text) ?? labelled.exec(text) ?? []
  if (got && most) return amountOf(got) < ENOUGH * amountOf(most)
  const [, asked, right] = answered.exec(text) ?? []
  if (right && asked) return amountOf(right) < ENOUGH * amountOf(asked)
  const [, hours, minutes, allHours, allMinutes] = clock.exec(text) ?? []
  if (hours) return minutesOf(hours, minutes) < ENOUGH * minutesOf(allHours, allMinutes)
  const about = `${view.cues(view.around(line).label)}${text}`
  if (!shares.test(about)) return false
  const told = [...text.matchAll(percent)].filter(({ index }) => !bar.test(text.slice(0, index)))
  return told.some(([, value]) => amountOf(value ?? '100') < 100 * ENOUGH)
}

function minutesOf(hours = '0', minutes = '0'): number {
  return 60 * Number(hours) + Number(minutes)
}

function amountOf(text: string): number {
  return numbers.get(text) ?? Number(text.replace(',', '.'))
}
