import { parseCron, type ScheduleTrigger, type When } from '@amtsbote/robot-sdk/protocol'
import { addDays, type TownCalendar } from '#calendar'
import { firingDays } from './days.ts'
import { localTime, momentsOf } from './zone.ts'

/** One planned start. */
export interface Slot {
  /** The town's time that was planned, `2026-03-31T06:30`: the slot's name for ever. */
  readonly slot: string
  /** When that is. */
  readonly at: Date
}

/** 29 February may be eight years away (2096 to 2104). What has no slot until then has none. */
const FARTHEST_DAYS = 9 * 366
const HOURS = 24

/**
 * The next slots of a schedule after a moment, the earliest first. Pure: the same answer on every machine, at any time.
 *
 * Every slot is there once on days on which the clock is changed: a time that spring leaves out comes with the end of the
 * gap, a time that autumn repeats comes the first time. Only a schedule of all 24 hours counts the repeated hour as well.
 *
 * @param town null only when the schedule needs none ({@link needsCalendar})
 * @returns fewer than `most` when there are no more before `until`
 */
export function nextSlots(
  schedule: ScheduleTrigger,
  town: TownCalendar | null,
  range: { readonly after: Date; readonly until?: Date; readonly most: number },
): Slot[] {
  const { after, until, most } = range
  const isFiringDay = firingDays(schedule, town)
  const times = timesOf(schedule.when)
  const found: Slot[] = []
  const today = localTime(after).slice(0, 10)
  for (let days = 0; days <= FARTHEST_DAYS && found.length < most; days += 1) {
    const day = addDays(today, days)
    if (until && day > localTime(until).slice(0, 10)) break
    if (isFiringDay(day)) found.push(...slotsOn(day, times).filter(({ at }) => at > after))
  }
  return found.filter(({ at }) => !until || at <= until).slice(0, most)
}

function slotsOn(day: string, times: readonly string[]): Slot[] {
  const isAllDay = new Set(times.map((time) => time.slice(0, 2))).size === HOURS
  const slots = times.flatMap((time): Slot[] => {
    const slot = `${day}T${time}`
    const [first, second] = momentsOf(slot)
    const again = isAllDay && second ? [{ slot: `${slot}+01:00`, at: second }] : []
    return [{ slot, at: first }, ...again]
  })
  // All slots of the hour that spring leaves out come at its end, where there may be one already: together they are one.
  const byMoment = new Map(slots.map((one) => [one.at.getTime(), one]))
  return [...byMoment.values()].sort((a, b) => a.at.getTime() - b.at.getTime())
}

function timesOf(when: When): string[] {
  if (when.kind !== 'cron') return [...new Set(when.at)].sort()
  const { hours, minutes } = parseCron(when.expression)
  const two = (number: number) => String(number).padStart(2, '0')
  return hours.flatMap((hour) => minutes.map((minute) => `${two(hour)}:${two(minute)}`))
}
