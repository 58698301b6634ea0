import { parseCron, type ScheduleTrigger, type When, weekdays } from '@amtsbote/robot-sdk/protocol'
import { addDays, addWorkingDays, isWorkingDay, type TownCalendar, weekdayOf } from '#calendar'

/** Longer than any row of days without work that a move has to cross. */
const LONGEST_MOVE_DAYS = 31

/** Whether a schedule can be counted only with a calendar of the town. */
export function needsCalendar({ when, ifClosed = 'run' }: ScheduleTrigger): boolean {
  return when.kind === 'working-day-of-month' || ifClosed !== 'run'
}

/**
 * Which days a schedule fires on, after those without work were skipped or moved.
 * @param town null only when the schedule needs none
 */
export function firingDays(schedule: ScheduleTrigger, town: TownCalendar | null): (day: string) => boolean {
  const isPlanned = plannedDays(schedule.when, town)
  const { ifClosed = 'run' } = schedule
  if (ifClosed === 'run' || !town) return isPlanned
  const step = ifClosed === 'before' ? 1 : -1
  return (day) => {
    if (!isWorkingDay(town, day)) return false
    if (isPlanned(day)) return true
    if (ifClosed === 'skip') return false
    // Days without work that touch this one hand their slots over to it.
    for (let away = 1; away <= LONGEST_MOVE_DAYS; away += 1) {
      const closed = addDays(day, step * away)
      if (isWorkingDay(town, closed)) return false
      if (isPlanned(closed)) return true
    }
    return false
  }
}

function plannedDays(when: When, town: TownCalendar | null): (day: string) => boolean {
  switch (when.kind) {
    case 'daily':
      return () => true
    case 'weekly': {
      const wanted = when.on.map((name) => (weekdays.indexOf(name) + 1) % 7)
      return (day) => wanted.includes(weekdayOf(day))
    }
    case 'monthly':
      return (day) => isDayOfMonth(day, when.day)
    case 'yearly':
      return (day) => Number(day.slice(5, 7)) === when.month && isDayOfMonth(day, when.day)
    case 'working-day-of-month':
      return (day) => town !== null && day === workingDayOfMonth(town, day, when.nth)
    case 'cron':
      return cronDays(when.expression)
  }
}

/** A day that the month does not have is its last one. */
function isDayOfMonth(day: string, wanted: number): boolean {
  const number = Number(day.slice(8))
  const isLast = addDays(day, 1).slice(8) === '01'
  return number === wanted || (isLast && number < wanted)
}

function workingDayOfMonth(town: TownCalendar, day: string, nth: number): string {
  const first = `${day.slice(0, 8)}01`
  if (nth > 0) return addWorkingDays(town, addDays(first, -1), nth)
  const next = addDays(first, 31)
  return addWorkingDays(town, `${next.slice(0, 8)}01`, nth)
}

/** Where day and weekday are both said, either suffices, as in every cron. */
function cronDays(expression: string): (day: string) => boolean {
  const { days, months, weekdays: allowed } = parseCron(expression)
  return (day) => {
    if (!months.has(Number(day.slice(5, 7)))) return false
    if (!days && !allowed) return true
    return days?.has(Number(day.slice(8))) === true || allowed?.has(weekdayOf(day)) === true
  }
}
