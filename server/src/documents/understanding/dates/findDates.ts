import type { Sheet, Token } from '../sheet/sheet.ts'
import { isoDay, isPlausibleYear } from './day.ts'
import { monthOf } from './months.ts'

/** A calendar day printed on the page. */
export interface PrintedDate {
  readonly day: string
  /** Numbers of its tokens, in reading order. */
  readonly tokens: readonly number[]
  readonly text: string
  /** The year has two digits: 24 may be 1924 or 2024. */
  readonly shortYear: boolean
  /** A letter had to be taken for a digit (O for 0). */
  readonly repaired: boolean
  /** The other reading of 03/04/2026; undefined when there is only one. */
  readonly swapped: string | undefined
  /** The lowest confidence of its words. */
  readonly confidence: number
}

/** Digits that must have been read as such. */
const REAL_DIGITS_MIN = 3

/** Most tokens that one date is spread over: `12 . März 2026`. */
const TOKENS_MAX = 5

/** Characters that look like digits, in words that consist of digits otherwise. */
const digitLookAlikes: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  I: '1',
  l: '1',
  i: '1',
  '|': '1',
  '!': '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  G: '6',
  b: '6',
  B: '8',
  g: '9',
  q: '9',
}
const DIGIT = '[0-9OoQDIli|!ZzSsGbBgq]'

/** A dot, or what is left of it. */
const SEPARATOR = "\\s?[.,:‚][,'’‚]?\\s?[,'‚]?"

const numeric = new RegExp(
  `(?<![\\p{L}\\d]|\\d[./-])(${DIGIT}{1,2})${SEPARATOR}(${DIGIT}{1,2})${SEPARATOR}(${DIGIT}{4}|\\d{2})(?![\\d/])`,
  'gu',
)
/** The dot before the year is the one that scans lose. */
const dotless = /(?<!\d|\d[./-])(\d{1,2})\.\s?(\d{1,2})\s((?:19|20)\d\d)(?!\d)/g
const slashed = /(?<![\d/.-])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g
const iso = /(?<![\d/.-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g
/** Months are written in Latin letters; testing for any letter of Unicode costs ten times as much. */
const dayMonthYear =
  /(?<!\d|\d[./-])(\d{1,2})(?:st|nd|rd|th)?\s?[.,]?\s?(?:of )?([a-zà-ÿ][a-zà-ÿ\d]{2,9})[.,]?\s?(\d{4})(?!\d)/gi
const monthDayYear = /(?<![a-zà-ÿ])([a-zà-ÿ]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?[.,]? (\d{4})(?!\d)/gi
/** First days of `12.–13.03.2026`, `12. und 13. März 2026`, `28.02. bis 01.03.2026`: their year stands at the end. */
const openDay =
  /(?<![\d/.-])(\d{1,2})\.\s?(?:(\d{1,2})\.|(\p{L}{3,9}))?\s?(?:[-–—/+]|bis|und|u\.|&)\s?(?:zum )?$/u

/** All dates of the pages, in reading order; the days of a range are found one by one. */
export function findDates(sheet: Sheet): readonly PrintedDate[] {
  const found = sheet.lines.flatMap((line) => datesIn(line.tokens))
  const taken = new Set(found.flatMap((date) => date.tokens))
  const wrapped = sheet.lines.flatMap((line) => {
    const next = sheet.lines[line.index + 1]
    if (!next || next.page !== line.page) return []
    const window = [...line.tokens.slice(-3), ...next.tokens.slice(0, 3)]
    return datesIn(window).filter((date) => !date.tokens.some((token) => taken.has(token)))
  })
  return [...found, ...wrapped].sort((a, b) => (a.tokens[0] ?? 0) - (b.tokens[0] ?? 0))
}

interface Raw {
  readonly from: number
  readonly to: number
  readonly year: string
  readonly month: number
  readonly date: number
  readonly swappable: boolean
  readonly repaired: boolean
}

function datesIn(tokens: readonly Token[]): readonly PrintedDate[] {
  const text = tokens.map((token) => token.raw).join(' ')
  // Most lines hold no year and no figure with a dot: not worth four patterns.
  if (!/\d[\dOo.,]/.test(text)) return []
  const complete = claimed([
    ...numericDates(text),
    ...dotlessDates(text),
    ...slashedDates(text),
    ...isoDates(text),
    ...namedDates(text),
  ])
  const open = complete.flatMap((date) => openDayBefore(text, date) ?? [])
  return [...open, ...complete].flatMap((raw) => printed(tokens, text, raw) ?? [])
}

/** Earlier patterns claim their letters: what is part of one date is not part of another. */
function claimed(dates: readonly Raw[]): readonly Raw[] {
  return dates.filter(
    (date, index) =>
      !dates.some((other, before) => before < index && date.from < other.to && other.from < date.to),
  )
}

function numericDates(text: string): readonly Raw[] {
  return [...text.matchAll(numeric)].flatMap((found) => {
    const digits = [found[1], found[2], found[3]].map((part) => asDigits(part ?? ''))
    const read = found.slice(1, 4).join('').replace(/\D/g, '').length
    const all = digits.join('').length
    // Without real digits any word with dots would be a date; 3O.O5.2OOO keeps three of them.
    if (read < REAL_DIGITS_MIN) return []
    return [rawOf(found, { year: digits[2], month: digits[1], date: digits[0], repaired: read < all })]
  })
}

function dotlessDates(text: string): readonly Raw[] {
  return [...text.matchAll(dotless)].map((found) =>
    rawOf(found, { year: found[3], month: found[2], date: found[1], repaired: false }),
  )
}

function slashedDates(text: string): readonly Raw[] {
  return [...text.matchAll(slashed)].map((found) => ({
    ...rawOf(found, { year: found[3], month: found[2], date: found[1], repaired: false }),
    swappable: true,
  }))
}

function isoDates(text: string): readonly Raw[] {
  return [...text.matchAll(iso)].map((found) =>
    rawOf(found, { year: found[1], month: found[2], date: found[3], repaired: false }),
  )
}

function namedDates(text: string): readonly Raw[] {
  if (!/(?<!\d)(19|20)\d\d(?!\d)/.test(text)) return []
  const german = [...text.matchAll(dayMonthYear)].flatMap((found) => {
    const month = monthOf(found[2] ?? '')
    return month
      ? [rawOf(found, { year: found[3], month: String(month), date: found[1], repaired: false })]
      : []
  })
  const english = [...text.matchAll(monthDayYear)].flatMap((found) => {
    const month = monthOf(found[1] ?? '')
    return month
      ? [rawOf(found, { year: found[3], month: String(month), date: found[2], repaired: false })]
      : []
  })
  return [...german, ...english]
}

interface Parts {
  readonly year: string | undefined
  readonly month: string | undefined
  readonly date: string | undefined
  readonly repaired: boolean
}

function rawOf(found: RegExpExecArray, { year, month, date, repaired }: Parts): Raw {
  const from = found.index
  const to = from + found[0].length
  return { from, to, year: year ?? '', month: Number(month), date: Number(date), swappable: false, repaired }
}

/** The first day of a range takes the year, and where it names none the month, of the last. */
function openDayBefore(text: string, date: Raw): Raw | undefined {
  const found = openDay.exec(text.slice(0, date.from))
  if (!found) return undefined
  const month = found[2] ? Number(found[2]) : found[3] ? monthOf(found[3]) : date.month
  if (month === undefined) return undefined
  // 29.12. to 02.01.: the first day lies in the year before.
  const year = date.year.length === 4 && month > date.month ? String(Number(date.year) - 1) : date.year
  return {
    ...date,
    from: found.index,
    to: found.index + found[0].trimEnd().length,
    year,
    month,
    date: Number(found[1]),
  }
}

function printed(tokens: readonly Token[], text: string, raw: Raw): PrintedDate | undefined {
  const shortYear = raw.year.length === 2
  const year = shortYear ? century(Number(raw.year)) + Number(raw.year) : Number(raw.year)
  const day = isoDay(year, raw.month, raw.date)
  const swapped = raw.swappable && raw.date !== raw.month ? isoDay(year, raw.date, raw.month) : undefined
  const value = day ?? swapped
  if (!value || !isPlausibleYear(year)) return undefined
  const covered = tokensAt(tokens, raw.from, raw.to)
  if (covered.length > TOKENS_MAX) return undefined
  return {
    day: value,
    tokens: covered.map((token) => token.index),
    text: text.slice(raw.from, raw.to).trim(),
    shortYear,
    repaired: raw.repaired,
    swapped: day ? swapped : undefined,
    confidence: Math.min(...covered.map((token) => token.confidence)),
  }
}

/** Two digits from here on are of the last century; who compares birth dates has to allow for both. */
const SHORT_YEAR_PIVOT = 50

function century(shortYear: number): number {
  return shortYear >= SHORT_YEAR_PIVOT ? 1900 : 2000
}

/** Tokens whose letters lie between two positions of the joined text. */
function tokensAt(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  let position = 0
  return tokens.filter((token) => {
    const start = position
    position += token.raw.length + 1
    return start < to && start + token.raw.length > from
  })
}

function asDigits(text: string): string {
  return text.replace(/\D/g, (letter) => digitLookAlikes[letter] ?? letter)
}
