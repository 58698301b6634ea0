import { hostname } from 'node:os'
import { sql } from 'kysely'
import type { Database } from '#database'

export async function insertWorker(
  db: Database,
  worker: { readonly id: string; readonly places: number; readonly capabilities: readonly string[] },
): Promise<void> {
  const { id, places, capabilities } = worker
  await db
    .insertInto('robot_worker')
    .values({ id, place: `${hostname()} ${process.pid}`, places, capabilities: [...capabilities] })
    .execute()
}

export async function removeWorker(db: Database, id: string): Promise<void> {
  await db.deleteFrom('robot_worker').where('id', '=', id).execute()
}

export async function removeSilentWorker(db: Database, id: string, leaseMs: number): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('robot_worker')
    .where('id', '=', id)
    .where('seen_at', '<', sql<Date>`clock_timestamp() - ${leaseMs} * interval '1 ms'`)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

/** Workers and for how long nothing was heard of each, by the clock of the database. */
export async function findWorkers(db: Database) {
  return db
    .selectFrom('robot_worker')
    .select(['id', 'place', 'capabilities', 'places', 'started_at as startedAt', 'seen_at as seenAt'])
    .select(sql<number>`extract(epoch from clock_timestamp() - seen_at)::float8 * 1000`.as('silentMs'))
    .orderBy('started_at')
    .execute()
}
