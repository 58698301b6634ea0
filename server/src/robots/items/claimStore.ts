import { sql } from 'kysely'
import type { Transaction } from '#database'
import type { Claimant, ItemDecision } from './item.ts'

/** Minutes since Monday 00:00 by the clock of town halls; windows of target systems are counted in them. */
const minuteOfWeek = sql`(extract(epoch from (now() at time zone 'Europe/Berlin')
  - date_trunc('week', now() at time zone 'Europe/Berlin'))::int / 60)`

/**
 * A robot that was not served for so long although it has an item comes first whatever the priority: a robot that floods its
 * queue with urgent items slows the others down but does not starve them.
 */
const PATIENCE_SECONDS = 60

/**
 * The robot and item that come next, with the robot's row locked. One look into an index for each robot and priority: it
 * takes as long with a hundred thousand waiting items as with one.
 */
export async function findNext(
  trx: Transaction,
  { inDevelopment, capabilities }: Claimant,
): Promise<{ robot: string; item: string } | undefined> {
  const { rows } = await sql<{ robot: string; item: string }>`
    select robot.id as robot, next.id as item
    from robot
    cross join (values (0::smallint), (1::smallint), (2::smallint)) as wanted (priority)
    cross join lateral (
      select id, release, greatest(due_at, created_at) as waits_since from work_item
      where work_item.robot = robot.id and state = 'queued'
        and work_item.priority = wanted.priority and due_at <= now()
      order by due_at, id limit 1
    ) as next
    where (robot.active_release is not null or next.release is not null
        or robot.id = any(${sql.val([...inDevelopment.keys()])}::text[]))
      and robot.needs <@ ${sql.val([...capabilities])}::text[]
      and robot.at_most > (
        select count(*) from work_item active where active.robot = robot.id and active.state = 'running'
      )
      and not exists (
        select from robot_hold hold
        where hold.scope = 'all' or (hold.scope = 'robot' and hold.subject = robot.id)
          or (hold.scope = 'system' and hold.subject = any(robot.systems))
      )
      and not exists (
        select from system_window closed
        where closed.system = any(robot.systems)
          and ((now() >= closed.from_at and now() < closed.until_at)
            or (${minuteOfWeek} - closed.starts_minute + 10080) % 10080 < closed.minutes)
      )
    order by greatest(next.waits_since, robot.served_at) > now() - ${PATIENCE_SECONDS} * interval '1 second',
      wanted.priority, robot.served_at, robot.id
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
    release: string | null
  }>`
    update work_item set
      state = 'running', attempt = attempt + 1, worker = ${workerId}, slot = place.slot,
      lease_until = clock_timestamp() + ${leaseMs} * interval '1 ms', progress = null,
      release = coalesce(release, place.active_release)
    from (
      select slot, active_release from robot, generate_series(1, robot.at_most) as slot
      where robot.id = ${robot} and not exists (
        select from work_item active
        where active.robot = ${robot} and active.state = 'running' and active.slot = slot.slot
      )
      order by slot limit 1
    ) as place
    where id = ${item} and state = 'queued'
    returning id, attempt, failures, input, decision, release`.execute(trx)
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
