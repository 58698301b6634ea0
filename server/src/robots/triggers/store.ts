import type { ScheduleTrigger, Trigger } from '@amtsbote/robot-sdk/protocol'
import { sql } from 'kysely'
import type { Database, Transaction } from '#database'
import type { Outcome, TriggerTables } from './tables.ts'

/** The moment by the database's clock, which is the same for all machines; or the one that a test names. */
export async function readClock(db: Database | Transaction, fixed: Date | undefined): Promise<Date> {
  if (fixed) return fixed
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db)
  return rows[0]?.now ?? new Date()
}

/**
 * Robots whose schedule needs a look: a slot is due, the declaration or the town's calendar is another one, or it is no
 * longer a schedule. One query over some tens of robots.
 */
export async function findDue(db: Database, fixed: Date | undefined): Promise<string[]> {
  const now = fixed ? sql`${fixed}::timestamptz` : sql`clock_timestamp()`
  const { rows } = await sql<{ id: string }>`
    select robot.id from robot
    left join robot_schedule schedule on schedule.robot = robot.id
    left join town_calendar town on true
    where case when robot.description->'trigger'->>'kind' = 'schedule'
      then schedule.robot is null or schedule.next_at <= ${now}
        or schedule.declared <> robot.description->'trigger'
        or schedule.calendar_at is distinct from town.changed_at
      else schedule.robot is not null end
    order by robot.id`.execute(db)
  return rows.map(({ id }) => id)
}

/** What a robot declares now. */
export async function findDeclared(
  trx: Transaction,
  robot: string,
): Promise<{ readonly trigger: Trigger; readonly systems: readonly string[] } | undefined> {
  const row = await trx
    .selectFrom('robot')
    .select(['description', 'systems'])
    .where('id', '=', robot)
    .executeTakeFirst()
  return row && { trigger: row.description.trigger, systems: row.systems }
}

/** Begins to count a schedule from `since` on; does nothing when it is counted already. */
export async function beginSchedule(
  trx: Transaction,
  robot: string,
  declared: ScheduleTrigger,
  since: Date,
): Promise<void> {
  const row = { robot, declared: JSON.stringify(declared), looked_until: since }
  await trx
    .insertInto('robot_schedule')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Locks a schedule. @returns undefined when there is none, or another process is at it */
export async function lockSchedule(trx: Transaction, robot: string) {
  return trx
    .selectFrom('robot_schedule')
    .select(['declared', 'looked_until as lookedUntil'])
    .where('robot', '=', robot)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

export async function saveSchedule(
  trx: Transaction,
  robot: string,
  to: {
    readonly declared: ScheduleTrigger
    readonly lookedUntil: Date
    readonly nextAt: Date | null
    readonly calendarAt: Date | null
    readonly trouble: 'calendar-missing' | null
  },
): Promise<void> {
  await trx
    .updateTable('robot_schedule')
    .set({
      declared: JSON.stringify(to.declared),
      looked_until: to.lookedUntil,
      next_at: to.nextAt,
      calendar_at: to.calendarAt,
      trouble: to.trouble,
    })
    .where('robot', '=', robot)
    .execute()
}

export async function deleteSchedule(trx: Transaction, robot: string): Promise<void> {
  await trx.deleteFrom('robot_schedule').where('robot', '=', robot).execute()
}

/** Whether the item of the last slot that fired has not begun yet. */
export async function findWaiting(trx: Transaction, robot: string): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`
    select item.state = 'queued' and item.attempt = 0 as waits
    from (
      select item from robot_firing
      where robot = ${robot} and outcome = 'fired' order by planned_at desc limit 1
    ) as last
    join work_item item on item.id = last.item`.execute(trx)
  return rows[0]?.waits ?? false
}

/** Writes what became of a slot. @returns false when it was decided before: then nothing may follow from it */
export async function insertFiring(
  trx: Transaction,
  firing: {
    readonly robot: string
    readonly slot: string
    readonly planned_at: Date
    readonly outcome: Outcome
    readonly reason: string | null
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await trx
    .insertInto('robot_firing')
    .values(firing)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}

/** Names the item that a slot added, or why it added none after all. */
export async function settleFiring(
  trx: Transaction,
  { robot, slot }: { readonly robot: string; readonly slot: string },
  to: { readonly outcome: Outcome; readonly item: string | null; readonly reason: string | null },
): Promise<void> {
  await trx.updateTable('robot_firing').set(to).where('robot', '=', robot).where('slot', '=', slot).execute()
}

/** Forgets decisions that nobody asks for any more. */
export async function deleteFirings(db: Database, olderThanDays: number): Promise<void> {
  await db
    .deleteFrom('robot_firing')
    .where('planned_at', '<', sql<Date>`now() - ${olderThanDays} * interval '1 day'`)
    .execute()
}

export async function findWindows(db: Database | Transaction, systems?: readonly string[]) {
  return db
    .selectFrom('system_window')
    .select(['id', 'system', 'starts_minute as startsMinute', 'minutes'])
    .select(['from_at as fromAt', 'until_at as untilAt', 'reason'])
    .$if(systems !== undefined, (query) =>
      query.where(sql<boolean>`system = any(${sql.val([...(systems ?? [])])}::text[])`),
    )
    .orderBy('system')
    .orderBy('starts_minute')
    .orderBy('from_at')
    .execute()
}

export async function insertWindow(db: Database, row: TriggerTables['system_window']): Promise<void> {
  await db.insertInto('system_window').values(row).execute()
}

export async function deleteWindow(db: Database, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('system_window')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

/** Every robot with its declaration. */
export async function findTriggers(db: Database) {
  return db.selectFrom('robot').select(['id', 'title', 'description']).orderBy('id').execute()
}

/** The last decisions of a robot, the latest first. */
export async function findFirings(db: Database, robot: string, limit: number) {
  return db
    .selectFrom('robot_firing')
    .select(['slot', 'planned_at as plannedAt', 'decided_at as decidedAt', 'outcome', 'item', 'reason'])
    .where('robot', '=', robot)
    .orderBy('planned_at', 'desc')
    .limit(limit)
    .execute()
}

/** How many slots of each robot were left out or taken together since a moment. */
export async function countMissed(db: Database, since: Date) {
  return db
    .selectFrom('robot_firing')
    .select('robot')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('planned_at', '>=', since)
    .where('outcome', 'in', ['merged', 'skipped', 'refused'])
    .groupBy('robot')
    .execute()
}

/** Robots that a folder starts. */
export async function findFolderRobots(db: Database) {
  return db
    .selectFrom('robot')
    .select(['id', 'description'])
    .where(sql<boolean>`description->'trigger'->>'kind' = 'folder'`)
    .orderBy('id')
    .execute()
}
