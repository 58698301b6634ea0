import { type Insertable, sql } from 'kysely'
import type { Database, Schema, Transaction } from '#database'
import type { Claimant } from './claimItem.ts'
import type { Cause, ItemDecision, ItemState } from './item.ts'

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

/**
 * The robot and item that come next, with the robot's row locked. One look into an index for each robot and priority: it
 * takes as long with a hundred thousand waiting items as with one.
 */
export async function findNext(
  trx: Transaction,
  { releases, capabilities }: Claimant,
): Promise<{ robot: string; item: string } | undefined> {
  const { rows } = await sql<{ robot: string; item: string }>`
    select robot.id as robot, next.id as item
    from robot
    cross join (values (0::smallint), (1::smallint), (2::smallint)) as wanted (priority)
    cross join lateral (
      select id from work_item
      where work_item.robot = robot.id and state = 'queued'
        and work_item.priority = wanted.priority and due_at <= now()
      order by due_at, id limit 1
    ) as next
    where robot.id = any(${sql.val([...releases.keys()])}::text[])
      and robot.needs <@ ${sql.val([...capabilities])}::text[]
      and robot.at_most > (
        select count(*) from work_item active where active.robot = robot.id and active.state = 'running'
      )
      and not exists (
        select from robot_hold hold
        where hold.scope = 'all' or (hold.scope = 'robot' and hold.subject = robot.id)
          or (hold.scope = 'system' and hold.subject = any(robot.systems))
      )
    order by wanted.priority, robot.served_at, robot.id
    limit 1
    for update of robot skip locked`.execute(trx)
  return rows[0]
}

export async function markServed(trx: Transaction, robot: string): Promise<void> {
  await trx
    .updateTable('robot')
    .set({ served_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', robot)
    .execute()
}

/** Claims the item on the lowest free place. @returns undefined when it is gone or no place is free (any more) */
export async function takeItem(
  trx: Transaction,
  { robot, item }: { readonly robot: string; readonly item: string },
  { workerId, leaseMs }: Claimant,
) {
  const { rows } = await sql<{
    id: string
    attempt: number
    failures: number
    input: unknown
    decision: ItemDecision | null
  }>`
    update work_item set
      state = 'running', attempt = attempt + 1, worker = ${workerId}, slot = place.slot,
      lease_until = clock_timestamp() + ${leaseMs} * interval '1 ms', progress = null
    from (
      select slot from robot, generate_series(1, robot.at_most) as slot
      where robot.id = ${robot} and not exists (
        select from work_item active
        where active.robot = ${robot} and active.state = 'running' and active.slot = slot.slot
      )
      order by slot limit 1
    ) as place
    where id = ${item} and state = 'queued'
    returning id, attempt, failures, input, decision`.execute(trx)
  return rows[0]
}

export async function insertAttempt(
  trx: Transaction,
  attempt: {
    readonly id: string
    readonly attempt: number
    readonly workerId: string
    readonly release: string
  },
): Promise<void> {
  const { id, workerId, release } = attempt
  await trx
    .insertInto('run_attempt')
    .values({ run_id: id, attempt: attempt.attempt, worker: workerId, release })
    .execute()
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
