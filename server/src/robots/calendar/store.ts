import { sql } from 'kysely'
import type { Database, Transaction } from '#database'
import type { TownSettings } from './townCalendar.ts'

export async function findTown(db: Database | Transaction) {
  return db
    .selectFrom('town_calendar')
    .select(['land', 'local', 'closing_days as closingDays', 'changed_at as changedAt'])
    .executeTakeFirst()
}

export async function saveTown(db: Database, { land, local, closingDays }: TownSettings): Promise<void> {
  const row = {
    ...{ land, local: [...local], closing_days: [...closingDays] },
    changed_at: sql<Date>`clock_timestamp()`,
  }
  await db
    .insertInto('town_calendar')
    .values({ single: true, ...row })
    .onConflict((conflict) => conflict.column('single').doUpdateSet(row))
    .execute()
}
