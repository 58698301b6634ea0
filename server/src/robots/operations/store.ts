import { sql } from 'kysely'
import type { Database } from '#database'
import type { Cause, ItemState } from '#items'

/** Bars of a robot's strip: what fits beside its name on a window of 1024 pixels. */
const BARS = 30
/** Failed items that are read at once; more than anybody works off in a day. */
const FAILED_MAX = 1_000

/** A begun item with what its bar and its line need. */
export interface RecentRun {
  readonly robot: string
  readonly id: string
  readonly state: ItemState
  readonly attempt: number
  readonly failures: number
  readonly cause: Cause | null
  readonly message: string | null
  readonly businessKey: string | null
  readonly progress: { readonly done: number; readonly of: number } | null
  readonly createdAt: Date
  readonly dueAt: Date
  readonly endedAt: Date | null
  readonly startedAt: Date
  /** Of all attempts together, without the pauses between them. */
  readonly seconds: number
  readonly asked: boolean
}

/** The last runs of each robot, the latest first. */
export async function findRecentRuns(db: Database, robot: string | null): Promise<RecentRun[]> {
  const { rows } = await sql<RecentRun>`
    select robot.id as robot, recent.*, span.started_at as "startedAt", span.seconds,
      exists (select from person_task where run_id = recent.id) as asked
    from robot
    cross join lateral (
      select id, state, attempt, failures, cause, message, business_key as "businessKey", progress,
        created_at as "createdAt", due_at as "dueAt", ended_at as "endedAt"
      from work_item where work_item.robot = robot.id and attempt > 0
      order by id desc limit ${BARS}
    ) as recent
    cross join lateral (
      select min(started_at) as started_at,
        sum(extract(epoch from coalesce(ended_at, clock_timestamp()) - started_at))::float8 as seconds
      from run_attempt where run_id = recent.id
    ) as span
    where (${robot}::text is null or robot.id = ${robot}) and span.started_at is not null
    order by robot.id, recent.id desc`.execute(db)
  return rows
}

/** What waits for each robot. */
export async function findWaiting(db: Database) {
  return db
    .selectFrom('work_item')
    .select(['robot', sql<number>`count(*)::int`.as('count'), sql<Date>`min(created_at)`.as('since')])
    .where('state', '=', 'queued')
    .groupBy('robot')
    .execute()
}

/** What ended within 30 days for each robot, and how much of it well. */
export async function countEnded(db: Database) {
  return db
    .selectFrom('work_item')
    .select([
      'robot',
      sql<number>`count(*)::int`.as('ended'),
      sql<number>`(count(*) filter (where state = 'done'))::int`.as('endedWell'),
    ])
    .where('ended_at', '>', sql<Date>`now() - interval '30 days'`)
    .where('state', '<>', 'cancelled')
    .groupBy('robot')
    .execute()
}

/** Runs under way. */
export async function findRunning(db: Database) {
  return db
    .selectFrom('work_item')
    .select(['id', 'robot', 'worker', 'progress'])
    .where('state', '=', 'running')
    .execute()
}

/** Items that need a person or were given up, the latest first. */
export async function findFailed(db: Database) {
  return db
    .selectFrom('work_item')
    .select(['id', 'robot', 'cause', 'message', 'business_key as businessKey'])
    .select(sql<Date>`coalesce(ended_at, created_at)`.as('at'))
    .where('state', 'in', ['waiting-person', 'dead'])
    .orderBy('at', 'desc')
    .limit(FAILED_MAX)
    .execute()
}

/** The question that a run ended with, unless somebody has answered it. */
export async function findQuestion(db: Database, runId: string) {
  return db
    .selectFrom('person_task')
    .select(['id', 'run_id as runId', 'title', 'text', 'choices', 'asked_at as askedAt'])
    .where('run_id', '=', runId)
    .where('decided_at', 'is', null)
    .executeTakeFirst()
}
