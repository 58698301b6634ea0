import { type Insertable, sql } from 'kysely'
import type { Database, Schema, Transaction } from '#database'
import type { ItemFile } from './files.ts'
import type { Cause, ItemState } from './item.ts'

/** @returns false when the business key is taken */
export async function insertItem(
  db: Database | Transaction,
  row: Insertable<Schema['work_item']>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('work_item')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['robot', 'business_key']).where('state', '<>', 'cancelled').doNothing(),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}

export async function findByKey(db: Database | Transaction, robot: string, businessKey: string) {
  const row = await db
    .selectFrom('work_item')
    .select('id')
    .where('robot', '=', robot)
    .where('business_key', '=', businessKey)
    .where('state', '<>', 'cancelled')
    .executeTakeFirst()
  return row?.id
}

/** The last item of this business key, whatever became of it; undefined when there never was one. */
export async function findItemByKey(db: Database, robot: string, businessKey: string) {
  return db
    .selectFrom('work_item')
    .select(['id', 'state', 'attempt', 'result', 'message'])
    .where('robot', '=', robot)
    .where('business_key', '=', businessKey)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** One statement, one commit: the worker is seen, its leases run on. @returns ids of the items that it holds */
export async function touchWorker(
  db: Database,
  worker: {
    readonly workerId: string
    readonly leaseMs: number
    readonly runs: readonly { readonly id: string; readonly attempt: number }[]
  },
): Promise<string[]> {
  const { workerId, leaseMs, runs } = worker
  const { rows } = await sql<{ id: string }>`
    with seen as (update robot_worker set seen_at = clock_timestamp() where id = ${workerId}),
      held as (
        select * from unnest(
          ${sql.val(runs.map(({ id }) => id))}::uuid[], ${sql.val(runs.map(({ attempt }) => attempt))}::int[]
        ) as run (id, attempt)
      )
    update work_item set lease_until = clock_timestamp() + ${leaseMs} * interval '1 ms'
    from held
    where work_item.id = held.id and work_item.attempt = held.attempt
      and work_item.worker = ${workerId} and work_item.state = 'running'
    returning work_item.id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Running items whose lease is over; nothing is locked. */
export async function findExpired(db: Database, limit: number) {
  return db
    .selectFrom('work_item')
    .select(['id', 'attempt', 'takeovers'])
    .where('state', '=', 'running')
    .where('lease_until', '<', sql<Date>`clock_timestamp()`)
    .orderBy('lease_until')
    .limit(limit)
    .execute()
}

/** What becomes of an item that is taken away from its worker. */
export type Release =
  | { readonly state: 'queued'; readonly delayMs: number }
  | { readonly state: 'dead'; readonly cause: Cause; readonly message: string }
  | { readonly state: 'cancelled' }

/**
 * Releases a running item, unless it was claimed again or (with `onlyExpired`) its worker was heard of after all.
 * @returns whether it was
 */
export async function releaseItem(
  trx: Transaction,
  { id, attempt }: { readonly id: string; readonly attempt: number },
  to: Release & { readonly onlyExpired: boolean },
): Promise<boolean> {
  const after =
    to.state === 'queued'
      ? { due_at: sql<Date>`clock_timestamp() + ${to.delayMs} * interval '1 ms'` }
      : { ended_at: sql<Date>`clock_timestamp()` }
  const why = to.state === 'dead' ? { cause: to.cause, message: to.message } : {}
  const { numUpdatedRows } = await trx
    .updateTable('work_item')
    .set((eb) => ({
      ...{ state: to.state, worker: null, slot: null, lease_until: null, ...after, ...why },
      ...(to.onlyExpired ? { takeovers: eb('takeovers', '+', 1) } : {}),
    }))
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('state', '=', 'running')
    .$if(to.onlyExpired, (query) => query.where('lease_until', '<', sql<Date>`clock_timestamp()`))
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

export async function closeAttempt(
  trx: Transaction,
  runId: string,
  attempt: number,
  end: { readonly outcome: string; readonly message?: string | null; readonly place?: string | null },
): Promise<void> {
  await trx
    .updateTable('run_attempt')
    .set({
      ended_at: sql<Date>`clock_timestamp()`,
      outcome: end.outcome,
      message: end.message ?? null,
      place: end.place ?? null,
    })
    .where('run_id', '=', runId)
    .where('attempt', '=', attempt)
    .where('ended_at', 'is', null)
    .execute()
}

export async function findItems(
  db: Database,
  query: {
    readonly robot?: string | undefined
    readonly state?: ItemState | undefined
    readonly limit: number
  },
) {
  const { robot, state, limit } = query
  return db
    .selectFrom('work_item')
    .select([
      ...(['id', 'robot', 'state', 'priority', 'attempt'] as const),
      ...(['business_key as businessKey', 'due_at as dueAt', 'created_at as createdAt'] as const),
    ])
    .$if(robot !== undefined, (q) => q.where('robot', '=', robot ?? ''))
    .$if(state !== undefined, (q) => q.where('state', '=', state ?? 'queued'))
    .orderBy('priority')
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** How many items of each robot stand where. */
export async function countItems(db: Database) {
  return db
    .selectFrom('work_item')
    .select(['robot', 'state'])
    .select(sql<number>`count(*)::int`.as('count'))
    .groupBy(['robot', 'state'])
    .execute()
}

/** Locks an item. */
export async function lockItem(trx: Transaction, id: string) {
  return trx
    .selectFrom('work_item')
    .select(['id', 'state', 'attempt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Ends an item that nobody holds. */
export async function markCancelled(trx: Transaction, id: string): Promise<void> {
  await trx
    .updateTable('work_item')
    .set({ state: 'cancelled', ended_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .execute()
}

/** Lets an item that had ended wait again, as if nothing had failed. */
export async function markQueued(trx: Transaction, id: string): Promise<void> {
  await trx
    .updateTable('work_item')
    .set({
      ...{ state: 'queued', failures: 0, takeovers: 0, cause: null, message: null, ended_at: null },
      due_at: sql<Date>`clock_timestamp()`,
    })
    .where('id', '=', id)
    .execute()
}

/** What an item was added with, for the one that follows it. */
export async function findInput(db: Database | Transaction, id: string) {
  return db.selectFrom('work_item').select(['robot', 'input']).where('id', '=', id).executeTakeFirst()
}

/** The release that an item was first run with. */
export async function findPin(db: Database | Transaction, id: string): Promise<string | null> {
  const row = await db.selectFrom('work_item').select('release').where('id', '=', id).executeTakeFirst()
  return row?.release ?? null
}

/** Lets an item run with what counts at its next claim. */
export async function unpin(trx: Transaction, id: string): Promise<void> {
  await trx.updateTable('work_item').set({ release: null }).where('id', '=', id).execute()
}

export async function insertFile(trx: Transaction, itemId: string, file: ItemFile): Promise<void> {
  const { name, mediaType, sha256, sizeBytes } = file
  await trx
    .insertInto('item_file')
    .values({ item_id: itemId, name, media_type: mediaType, sha256, size_bytes: sizeBytes })
    .execute()
}

/** Files that came with an item; those of a follow-up came with the first item of its line. */
export async function findFiles(db: Database, itemId: string): Promise<ItemFile[]> {
  const { rows } = await sql<ItemFile>`
    with recursive line as (
      select id, follows from work_item where id = ${itemId}
      union all
      select item.id, item.follows from work_item item join line on item.id = line.follows
    )
    select name, media_type as "mediaType", sha256, size_bytes as "sizeBytes"
    from item_file where item_id in (select id from line) order by name`.execute(db)
  return rows
}
