import type { Trigger } from '@amtsbote/robot-sdk/protocol'
import { calendarOf, readTown } from '#calendar'
import type { Database } from '#database'
import { needsCalendar } from './slots/days.ts'
import { nextSlots, type Slot } from './slots/nextSlots.ts'
import { countMissed, findFirings, findTriggers, readClock } from './store.ts'
import type { Outcome } from './tables.ts'

/** What became of a slot, a file or a call. */
export interface Firing {
  readonly slot: string
  readonly plannedAt: Date
  readonly decidedAt: Date
  readonly outcome: Outcome
  readonly item: string | null
  readonly reason: string | null
}

/** A robot's trigger for a list or a page. */
export interface TriggerLine {
  readonly robot: string
  readonly title: string
  readonly trigger: Trigger
  /** Planned starts; empty for robots without a schedule. */
  readonly next: readonly Slot[]
  /** The latest first. */
  readonly last: readonly Firing[]
  /** Slots and files of the last 30 days that started nothing: missed, taken together, refused. */
  readonly missed: number
  /** Why the schedule stands still. */
  readonly trouble: 'calendar-missing' | null
}

const MISSED_DAYS = 30
const DAY_MS = 86_400_000

/**
 * Every robot with its trigger: when it starts next, what became of the last slots, what was missed. Changes nothing.
 *
 * @param query.robot only this one
 */
export async function listTriggers(
  db: Database,
  query: { readonly robot?: string | undefined; readonly next: number; readonly last: number },
): Promise<TriggerLine[]> {
  const [now, town, rows] = await Promise.all([readClock(db, undefined), readTown(db), findTriggers(db)])
  const missed = await countMissed(db, new Date(now.getTime() - MISSED_DAYS * DAY_MS))
  const wanted = rows.filter(({ id }) => query.robot === undefined || id === query.robot)
  return Promise.all(
    wanted.map(async ({ id, title, description: { trigger } }) => {
      const isStuck = trigger.kind === 'schedule' && needsCalendar(trigger) && !town
      const isScheduled = trigger.kind === 'schedule' && !isStuck
      const range = { after: now, most: query.next }
      return {
        ...{ robot: id, title, trigger },
        next: isScheduled ? nextSlots(trigger, town && calendarOf(town), range) : [],
        last: await findFirings(db, id, query.last),
        missed: missed.find(({ robot }) => robot === id)?.count ?? 0,
        trouble: isStuck ? 'calendar-missing' : null,
      }
    }),
  )
}
