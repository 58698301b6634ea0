import type { KnownDate } from '../dates/dateKinds.ts'
import type { View } from '../sheet/view.ts'
import { type Found, foundAt } from './found.ts'

export interface DocumentDates {
  readonly courseFrom: Found<string> | null
  readonly courseTo: Found<string> | null
  readonly issuedOn: Found<string> | null
  readonly validUntil: Found<string> | null
}

/** A date this many years before the newest one belongs to a birth or a law, not to the course. */
const COURSE_AGE_YEARS = 10

/** When the course was, when the paper was issued, until when it is valid. Birth dates never come in here. */
export function documentDatesOf(
  view: View,
  dates: readonly KnownDate[],
  birthTokens: ReadonlySet<number>,
): DocumentDates {
  const usable = dates.filter(
    ({ kind, tokens }) =>
      kind !== 'birth' && kind !== 'other' && !tokens.some((token) => birthTokens.has(token)),
  )
  const newest = Math.max(0, ...usable.filter(({ kind }) => kind !== 'valid-until').map(yearOf))
  const recent = withExpiry(usable.filter((date) => yearOf(date) >= newest - COURSE_AGE_YEARS))
  const issued = recent.findLast(({ kind }) => kind === 'issued')
  const valid = recent.find(({ kind }) => kind === 'valid-until')
  const course = courseDays(recent, issued)
  const sorted = course.toSorted((a, b) => a.day.localeCompare(b.day))
  return {
    courseFrom: asFound(view, sorted[0]),
    courseTo: asFound(view, sorted.at(-1)),
    issuedOn: asFound(view, issued ?? leftOver(recent, course)),
    validUntil: asFound(view, valid),
  }
}

/** Nobody certifies a course that is still to come: a day so long after the day of issue is one of expiry. */
const EXPIRY_DAYS_MIN = 60

function withExpiry(dates: readonly KnownDate[]): readonly KnownDate[] {
  const issued = dates.findLast(({ kind }) => kind === 'issued')
  if (!issued) return dates
  return dates.map((date) =>
    ['course', 'unknown'].includes(date.kind) && daysBetween(issued.day, date.day) > EXPIRY_DAYS_MIN
      ? { ...date, kind: 'valid-until' as const }
      : date,
  )
}

/** Days from one day to another, both as YYYY-MM-DD. */
function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY
}

const MILLISECONDS_A_DAY = 86_400_000

/** Days that are said to be the course's; where none is, those of which nothing is said, the day of issue aside. */
function courseDays(recent: readonly KnownDate[], issued: KnownDate | undefined): readonly KnownDate[] {
  const said = recent.filter(({ kind }) => kind === 'course')
  if (said.length > 0) return said
  const unknown = recent.filter(({ kind }) => kind === 'unknown')
  if (unknown.length === 0) return []
  // The last of several dates without a word is the day of issue, below the text.
  return issued || unknown.length === 1 ? unknown : unknown.slice(0, -1)
}

function leftOver(recent: readonly KnownDate[], course: readonly KnownDate[]): KnownDate | undefined {
  return recent.findLast((date) => date.kind === 'unknown' && !course.includes(date))
}

function asFound(view: View, date: KnownDate | undefined): Found<string> | null {
  return date ? foundAt(date.day, view.tokensAt(date.tokens)) : null
}

function yearOf({ day }: KnownDate): number {
  return Number(day.slice(0, 4))
}
