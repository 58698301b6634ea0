import type { KnownDate } from '../dates/dateKinds.ts'
import type { View } from '../sheet/view.ts'
import { isInRange } from './days/dayFeatures.ts'
import { weighedDays } from './days/days.ts'
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
export function documentDatesOf(view: View, days: readonly KnownDate[]): DocumentDates {
  const weighed = weighedDays(view, days)
  const course = weighed
    .filter(({ kind }) => kind === 'course')
    .toSorted((a, b) => a.day.localeCompare(b.day))
  return {
    courseFrom: asFound(view, course[0]),
    courseTo: asFound(view, course.at(-1)),
    issuedOn: asFound(
      view,
      weighed.findLast(({ kind }) => kind === 'issued'),
    ),
    validUntil: asFound(
      view,
      weighed.find(({ kind }) => kind === 'valid-until'),
    ),
  }
}

/**
 * The days that may be the course's or the paper's: none of a birth, none of an old law, none that is said to be
 * something else; but two days that a dash joins are a course's even where the label says `Gesendet`.
 */
export function recentDays(
  dates: readonly KnownDate[],
  birthTokens: ReadonlySet<number>,
): readonly KnownDate[] {
  const usable = dates.filter(
    (date) =>
      date.kind !== 'birth' &&
      !date.tokens.some((token) => birthTokens.has(token)) &&
      (date.kind !== 'other' || isInRange(dates, date)),
  )
  const newest = Math.max(0, ...usable.filter(({ kind }) => kind !== 'valid-until').map(yearOf))
  return usable.filter((date) => yearOf(date) >= newest - COURSE_AGE_YEARS)
}

function asFound(view: View, date: KnownDate | undefined): Found<string> | null {
  return date ? foundAt(date.day, view.tokensAt(date.tokens)) : null
}

function yearOf({ day }: KnownDate): number {
  return Number(day.slice(0, 4))
}
