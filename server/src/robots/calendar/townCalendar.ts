import { AmtsboteError } from '@amtsbote/contract'
import type { Database, Transaction } from '#database'
import { closingDaysOf, isClosingDay, namedClosingDays } from './closingDays.ts'
import type { LocalHoliday } from './holidays.ts'
import type { Land } from './laender.ts'
import { findTown, saveTown } from './store.ts'
import type { TownCalendar } from './workingDays.ts'

/** What a town says about its working days. */
export interface TownSettings {
  readonly land: Land
  readonly local: readonly LocalHoliday[]
  /** `12-24`, `2026-05-15`, `Rosenmontag`. */
  readonly closingDays: readonly string[]
}

/** The town's calendar, and when it was last changed; null while nobody has set it. */
export async function readTown(
  db: Database | Transaction,
): Promise<(TownSettings & { readonly changedAt: Date }) | null> {
  return (await findTown(db)) ?? null
}

/**
 * Sets the town's calendar for all machines. Schedules are counted anew from then on; slots that were decided stay.
 * @throws AmtsboteError AB-0403 naming what is no closing day
 */
export async function setTown(db: Database, town: TownSettings): Promise<void> {
  const wrong = town.closingDays.filter((word) => !isClosingDay(word))
  if (wrong.length > 0)
    throw new AmtsboteError(
      'AB-0403',
      `${wrong.join(', ')}: MM-DD | YYYY-MM-DD | ${namedClosingDays.join(' | ')}`,
    )
  await saveTown(db, town)
}

/** The calendar to count with. */
export function calendarOf({ land, local, closingDays }: TownSettings): TownCalendar {
  return { land, local, closed: { has: (day) => closingDaysOf(closingDays, yearOf(day)).has(day) } }
}

const yearOf = (day: string) => Number(day.slice(0, 4))
