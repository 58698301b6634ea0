import type { Course } from '../catalogue/catalogue.ts'
import type { Random } from '../random.ts'
import { daysLater } from '../wording/days.ts'

/** First and last course day and the day of issue, ISO 8601. */
export interface CourseDays {
  readonly from: string
  readonly to: string
  readonly issuedOn: string
}

/** The town's post covers these days; the last paper is younger than the newest course. */
const FIRST_DAY = '2024-01-08'
const SPAN_DAYS = 1010

/** Courses up to five days run in one week, longer ones weekly. */
const LONGEST_BLOCK_DAYS = 5

/**
 * Draws days from Monday to Friday; `yearChange` lays the course over New Year, `announced` dates the paper
 * weeks before the course.
 */
export function courseDays(
  random: Random,
  options: { course: Course; yearChange: boolean; announced: boolean },
): CourseDays {
  const { course, yearChange } = options
  const length = yearChange ? random.integer(6, 24) : courseLength(course)
  const wanted = yearChange
    ? `${random.integer(2024, 2025)}-12-${random.integer(18, 29)}`
    : daysLater(FIRST_DAY, random.integer(0, SPAN_DAYS))
  const from = startingDay(wanted, length)
  const to = onWeekday(daysLater(from, length - 1))
  if (options.announced) return { from, to, issuedOn: onWeekday(daysLater(from, -random.integer(14, 70))) }
  const later = random.chance(0.55) ? 0 : random.integer(1, 24)
  return { from, to, issuedOn: later === 0 ? to : onWeekday(daysLater(to, later)) }
}

function courseLength(course: Course): number {
  return course.days <= LONGEST_BLOCK_DAYS ? course.days : (course.days - 1) * 7 + 1
}

/** Moves back so that a block of days fits into one working week. */
function startingDay(day: string, length: number): string {
  const latest = length <= LONGEST_BLOCK_DAYS ? LONGEST_BLOCK_DAYS - length : LONGEST_BLOCK_DAYS - 1
  return daysLater(day, Math.min(latest, weekday(day)) - weekday(day))
}

/** Saturday and Sunday become the following Monday. */
function onWeekday(day: string): string {
  const ahead = weekday(day) - LONGEST_BLOCK_DAYS
  return ahead < 0 ? day : daysLater(day, 2 - ahead)
}

/** Monday is 0. */
function weekday(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}
