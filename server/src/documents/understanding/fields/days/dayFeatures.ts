import { isPlaceAndDate, type KnownDate, nearestLabel } from '../../dates/dateKinds.ts'
import { daysBetween } from '../../dates/day.ts'
import type { Line, Token } from '../../sheet/sheet.ts'
import type { View } from '../../sheet/view.ts'

/** What a day of a paper about a course may be; birth dates are known before. */
export const dayKinds = ['course', 'issued', 'valid-until', 'other'] as const
export type DayKind = (typeof dayKinds)[number]

/** Words behind a day that may still say what it is: `wurde am 2. Oktober 2025 in Gescherfeld ausgestellt`. */
const WORDS_AFTER = 9
/** Words behind a day of which the first ones say an hour or a length. */
const WORDS_NEAR = 3
const OLD_YEARS = 6
/** Ranks are told apart up to this many days on a paper. */
const RANKS_MAX = 5

/** What speaks for or against each kind of day, by name; 1 for yes. */
export function dayFeatures(view: View, dates: readonly KnownDate[], date: KnownDate): readonly string[] {
  const { tokens, lines } = view.sheet
  const first = tokens[date.tokens[0] ?? -1] as Token
  const last = tokens[date.tokens.at(-1) ?? -1] as Token
  const line = lines[first.line] as Line
  const before = line.tokens.filter(({ index }) => index < first.index)
  const behind = tokens
    .slice(last.index + 1, last.index + 1 + WORDS_AFTER)
    .filter((token) => isNear(token, last))
  const [previous] = before.slice(-1)
  return [
    'always',
    `labelled ${date.kind}`,
    `labelled behind ${labelBehind(view, behind) ?? 'nothing'}`,
    ...(previous ? [`after ${joining(previous)}`] : ['starts line']),
    ...(last === line.tokens.at(-1) ? ['ends line'] : []),
    ...(isPlaceAndDate(view, before) ? ['place and day'] : []),
    ...hints(
      behind
        .slice(0, WORDS_NEAR)
        .map(({ raw }) => raw)
        .join(' '),
    ),
    ...(isInRange(dates, date) ? ['in a range'] : []),
    ...inTime(dates, date),
    ...onPage(view, dates, date),
  ]
}

function isNear(token: Token, last: Token): boolean {
  return token.place.page === last.place.page && token.line - last.line <= 1
}

/** What the rest of the sentence calls the day. */
function labelBehind(view: View, behind: readonly Token[]): string | undefined {
  const end = behind.findIndex(({ raw }) => /\p{L}{3}[.;]$/u.test(raw))
  return nearestLabel(view, end < 0 ? behind : behind.slice(0, end + 1))
}

const joiningWords =
  /^(am|vom|bis|den|im|zum|ab|zwischen|und|on|from|to|until|between|the|seit|bereits|erst)$/

/** The word before a day where it says something whatever the subject, else its shape. */
function joining({ raw, folded }: Token): string {
  if (joiningWords.test(folded)) return folded
  return /[:,|/–-]$/.exec(raw)?.[0] ?? (/^\p{Lu}/u.test(raw) ? 'name' : 'word')
}

function hints(behind: string): readonly string[] {
  return [
    ...(/^\W{0,2}\d{1,2}[:.]\d{2}\b/u.test(behind) ? ['an hour behind'] : []),
    ...(/\b(UE|Std|h|Stunden?|Tage?|Uhr|\S*stunden|\S*einheiten|hours|days?)\b/iu.test(behind)
      ? ['a length behind']
      : []),
  ]
}

/** `Auetal, den 20.02.2026`, `ausgestellt am 20.02.2026`: the day of the paper, however it lies to the course. */
export function saysIssued(view: View, date: KnownDate): boolean {
  const first = view.sheet.tokens[date.tokens[0] ?? -1] as Token
  const line = view.sheet.lines[first.line] as Line
  const before = line.tokens.filter(({ index }) => index < first.index)
  return isPlaceAndDate(view, before) || nearestLabel(view, before) === 'issued'
}

/** One of two days that a dash or `bis` joins. */
export function isInRange(dates: readonly KnownDate[], date: KnownDate): boolean {
  const index = dates.indexOf(date)
  return touches(dates[index - 1], date) || touches(date, dates[index + 1])
}

/** At most a word stands between. */
function touches(earlier: KnownDate | undefined, later: KnownDate | undefined): boolean {
  if (!earlier || !later || earlier.day >= later.day) return false
  return (later.tokens[0] ?? 0) - (earlier.tokens.at(-1) ?? 0) <= 2
}

/** Where a day stands among the days of the paper: courses come before papers about them. */
function inTime(dates: readonly KnownDate[], date: KnownDate): readonly string[] {
  const days = [...new Set(dates.map(({ day }) => day))].sort()
  const rank = days.indexOf(date.day)
  const [before, after] = [days[rank - 1], days[rank + 1]]
  const newest = days.at(-1) ?? date.day
  const count = Math.min(days.length, RANKS_MAX)
  return [
    `rank ${Math.min(rank + 1, RANKS_MAX)} of ${count}`,
    ...(rank === days.length - 1 ? ['latest'] : []),
    `${before ? span(before, date.day) : 'nothing'} before`,
    `${after ? span(date.day, after) : 'nothing'} after`,
    ...(daysBetween(date.day, newest) > OLD_YEARS * 365 ? ['old'] : []),
    ...(dates.filter(({ day }) => day === date.day).length > 1 ? ['repeated'] : []),
  ]
}

function span(from: string, to: string): string {
  const days = daysBetween(from, to)
  if (days <= 4) return 'days'
  if (days <= 60) return 'weeks'
  return days <= 400 ? 'months' : 'years'
}

function onPage(view: View, dates: readonly KnownDate[], date: KnownDate): readonly string[] {
  const first = view.sheet.tokens[date.tokens[0] ?? -1] as Token
  const zone =
    first.place.y > 0.75 ? 'foot' : first.place.y > 0.5 ? 'lower' : first.place.y > 0.2 ? 'upper' : 'head'
  return [
    zone,
    ...(date === dates[0] ? ['first on paper'] : []),
    ...(date === dates.at(-1) ? ['last on paper'] : []),
  ]
}
