import { addDays, weekdayOf } from './days.ts'
import { holidaysOf, type Place } from './holidays.ts'

/** When a town works. */
export interface TownCalendar extends Place {
  /** Closing days of its own: Heiligabend, Rosenmontag, a company outing. */
  readonly closed?: Pick<ReadonlySet<string>, 'has'>
}

/** A town that never opens is a mistake, not a calendar: so many days without work in a row do not exist. */
const LONGEST_BREAK_DAYS = 366

/** Monday to Friday, no public holiday, not closed. */
export function isWorkingDay(town: TownCalendar, day: string): boolean {
  const weekday = weekdayOf(day)
  if (weekday === 0 || weekday === 6 || town.closed?.has(day)) return false
  return !holidaysOf(town, Number(day.slice(0, 4))).some((holiday) => holiday.day === day)
}

/**
 * The working day so many working days after `day` (before, when negative). 0: `day` itself when it is one, else the next.
 * @throws Error when the town does not work for a year
 */
export function addWorkingDays(town: TownCalendar, day: string, count: number): string {
  const step = count < 0 ? -1 : 1
  let found = count === 0 ? nearest(town, day, 1) : day
  for (let left = Math.abs(count); left > 0; left -= 1) found = nearest(town, addDays(found, step), step)
  return found
}

function nearest(town: TownCalendar, from: string, step: 1 | -1): string {
  for (let days = 0; days <= LONGEST_BREAK_DAYS; days += 1) {
    const day = addDays(from, step * days)
    if (isWorkingDay(town, day)) return day
  }
  throw new Error(`no working day within a year of ${from}`)
}
