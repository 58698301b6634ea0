import { addDays, weekdayOf } from '#calendar'
import { localTime, momentsOf } from './zone.ts'

/** When a target system must be left alone. */
export type Window =
  /** Every week, by the town's clock; minutes since Monday 00:00. */
  | { readonly kind: 'weekly'; readonly startsMinute: number; readonly minutes: number }
  | { readonly kind: 'once'; readonly from: Date; readonly until: Date }

const DAY_MINUTES = 24 * 60
/** Minutes of a week. */
export const WEEK_MINUTES = 7 * DAY_MINUTES
/** Windows that follow each other without a gap; more are no maintenance but a closed system. */
const LONGEST_CHAIN = 50

/** When a system may be used again: `at` itself outside all windows, else the end of the last that follows without a gap. */
export function firstOpen(windows: readonly Window[], at: Date): Date {
  let open = at
  for (let chain = 0; chain < LONGEST_CHAIN; chain += 1) {
    const end = windows.map((window) => endOf(window, open)).find((one) => one !== null)
    if (!end) return open
    open = end
  }
  return open
}

/** The end of a window that `at` lies in, else null. */
function endOf(window: Window, at: Date): Date | null {
  if (window.kind === 'once') return at >= window.from && at < window.until ? window.until : null
  const { startsMinute, minutes } = window
  const local = localTime(at)
  const day = local.slice(0, 10)
  const minuteOfDay = Number(local.slice(11, 13)) * 60 + Number(local.slice(14))
  const minuteOfWeek = ((weekdayOf(day) + 6) % 7) * DAY_MINUTES + minuteOfDay
  const since = (minuteOfWeek - startsMinute + WEEK_MINUTES) % WEEK_MINUTES
  if (since >= minutes) return null
  const endMinute = minuteOfDay + minutes - since
  const endDay = addDays(day, Math.floor(endMinute / DAY_MINUTES))
  const clock = new Date((endMinute % DAY_MINUTES) * 60_000).toISOString().slice(11, 16)
  // In the hour that autumn repeats the end is its second showing: rather later than while somebody still works there.
  return momentsOf(`${endDay}T${clock}`).at(-1) ?? null
}
