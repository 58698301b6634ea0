import { AmtsboteError } from '@amtsbote/contract'
import { type ScheduleTrigger, scheduledInput } from '@amtsbote/robot-sdk/protocol'
import { calendarOf, readTown, type TownSettings } from '#calendar'
import type { Database, Transaction } from '#database'
import { addItem } from '#items'
import { needsCalendar } from '../slots/days.ts'
import { type DecidedSlot, decideSlots } from '../slots/decide.ts'
import { nextSlots } from '../slots/nextSlots.ts'
import { firstOpen } from '../slots/windows.ts'
import {
  beginSchedule,
  deleteSchedule,
  findDeclared,
  findDue,
  findWaiting,
  insertFiring,
  lockSchedule,
  readClock,
  saveSchedule,
  settleFiring,
} from '../store.ts'
import { windowsOf } from '../windows.ts'

/** Slots that one transaction decides: a year of slots by the minute is worked off in pieces. */
const BATCH = 500

/**
 * Decides every slot that is due, on whatever machine this runs: for each robot one transaction under the lock of its
 * schedule, which adds the items and moves the schedule on, or neither. A slot's row has the key (robot, slot), so that
 * nothing fires twice even if two processes meant the same slot. Killed at any point, the next call does what is left.
 *
 * @param options.at a moment for tests; otherwise the database's clock counts, the same for all machines
 * @returns the slots that added an item
 */
export async function fireDue(
  db: Database,
  { at }: { readonly at?: Date } = {},
): Promise<{ readonly robot: string; readonly slot: string }[]> {
  const fired: { robot: string; slot: string }[] = []
  for (const robot of await findDue(db, at)) {
    for (let more = true; more; ) {
      const looked = await db.transaction().execute((trx) => lookAt(trx, robot, at))
      fired.push(...looked.fired.map((slot) => ({ robot, slot })))
      more = looked.more
    }
  }
  return fired
}

const NOTHING = { fired: [], more: false } as const

async function lookAt(
  trx: Transaction,
  robot: string,
  fixed: Date | undefined,
): Promise<{ readonly fired: readonly string[]; readonly more: boolean }> {
  const found = await findDeclared(trx, robot)
  if (!found) return NOTHING
  const { trigger, systems } = found
  const begin = await readClock(trx, fixed)
  if (trigger.kind === 'schedule') await beginSchedule(trx, robot, trigger, begin)
  const schedule = await lockSchedule(trx, robot)
  if (!schedule) return NOTHING
  const town = await readTown(trx)
  const now = await readClock(trx, fixed)

  const { slots, more } = dueSlots(schedule, town, now)
  const waits = await findWaiting(trx, robot)
  const decided = decideSlots(slots, schedule.declared, { now, waits, more })
  const fired: string[] = []
  for (const slot of decided) {
    const isFired = await settle(trx, { robot, declared: schedule.declared, systems, now }, slot)
    if (isFired) fired.push(slot.slot)
  }
  if (trigger.kind !== 'schedule' && !more) await deleteSchedule(trx, robot)
  else {
    const declared = more || trigger.kind !== 'schedule' ? schedule.declared : trigger
    const lookedUntil = more ? (slots.at(-1)?.at ?? now) : (stillUndecided(schedule, town) ?? now)
    await saveSchedule(trx, robot, { declared, lookedUntil, ...standing(declared, town, lookedUntil) })
  }
  return { fired, more }
}

/** Slots that have come since the last look; none while the calendar that they are counted by is missing. */
function dueSlots(
  { declared, lookedUntil }: { readonly declared: ScheduleTrigger; readonly lookedUntil: Date },
  town: TownSettings | null,
  now: Date,
) {
  if (needsCalendar(declared) && !town) return { slots: [], more: false }
  const range = { after: lookedUntil, until: now, most: BATCH + 1 }
  const slots = nextSlots(declared, town && calendarOf(town), range)
  return { slots: slots.slice(0, BATCH), more: slots.length > BATCH }
}

/** Without its calendar a schedule is not looked at any further: what it missed is found when the calendar is set. */
function stillUndecided(
  { declared, lookedUntil }: { readonly declared: ScheduleTrigger; readonly lookedUntil: Date },
  town: TownSettings | null,
): Date | null {
  return needsCalendar(declared) && !town ? lookedUntil : null
}

function standing(
  declared: ScheduleTrigger,
  town: (TownSettings & { readonly changedAt: Date }) | null,
  after: Date,
) {
  const calendarAt = town?.changedAt ?? null
  if (needsCalendar(declared) && !town)
    return { nextAt: null, calendarAt, trouble: 'calendar-missing' } as const
  const [next] = nextSlots(declared, town && calendarOf(town), { after, most: 1 })
  return { nextAt: next?.at ?? null, calendarAt, trouble: null } as const
}

/** Writes what becomes of a slot, and its item with it. @returns whether there is one */
async function settle(
  trx: Transaction,
  to: {
    readonly robot: string
    readonly declared: ScheduleTrigger
    readonly systems: readonly string[]
    readonly now: Date
  },
  { slot, at, outcome, reason }: DecidedSlot,
): Promise<boolean> {
  const { robot, declared, systems, now } = to
  const isNew = await insertFiring(trx, { robot, slot, planned_at: at, outcome, reason })
  if (!isNew || outcome !== 'fired') return false
  const windows = await windowsOf(trx, systems)
  try {
    const { id } = await addItem(trx, {
      ...{ robot, input: scheduledInput(declared, slot), origin: `schedule:${slot}` },
      businessKey: `schedule:${slot}`,
      dueAt: firstOpen(windows, now > at ? now : at),
    })
    await settleFiring(trx, { robot, slot }, { outcome, item: id, reason })
    return true
  } catch (error) {
    // The robot refuses its own input: a newer release must say another one. The schedule goes on.
    if (!(error instanceof AmtsboteError)) throw error
    await settleFiring(trx, { robot, slot }, { outcome: 'refused', item: null, reason: error.code })
    return false
  }
}
