import type { Database } from '#database'

/** Endings that are nobody's failure. */
const FINE = ['done', 'asked', 'stopped', 'cancelled']

/** Attempts that failed, the latest first. */
export async function findFailedAttempts(
  db: Database,
  query: { readonly since: Date; readonly robot?: string | undefined; readonly limit: number },
) {
  const { since, robot, limit } = query
  const rows = await db
    .selectFrom('run_attempt as attempt')
    .innerJoin('work_item as item', 'item.id', 'attempt.run_id')
    .select(['attempt.run_id as runId', 'attempt.attempt', 'attempt.release', 'attempt.ended_at as at'])
    .select(['attempt.outcome', 'attempt.message', 'attempt.place', 'item.robot'])
    .where('attempt.started_at', '>=', since)
    .where('attempt.ended_at', 'is not', null)
    .where('attempt.outcome', 'not in', FINE)
    .$if(robot !== undefined, (q) => q.where('item.robot', '=', robot ?? ''))
    .orderBy('attempt.started_at', 'desc')
    .limit(limit)
    .execute()
  return rows.flatMap(({ at, outcome, ...row }) => (at && outcome ? [{ ...row, at, outcome }] : []))
}

/** The effect that an attempt had begun and not proven, and its last line of log. */
export async function findCircumstances(db: Database, runId: string, attempt: number) {
  const open = await db
    .selectFrom('run_effect')
    .select('key')
    .where('run_id', '=', runId)
    .where('state', '<>', 'done')
    .orderBy('intended_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const line = await db
    .selectFrom('run_log')
    .select('text')
    .where('run_id', '=', runId)
    .where('attempt', '=', attempt)
    .where('kind', '=', 'log')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { effect: open?.key ?? null, lastStep: line?.text ?? null }
}

/** The robot's last run that ended well. */
export async function findLastGood(db: Database, robot: string) {
  const row = await db
    .selectFrom('run_attempt as attempt')
    .innerJoin('work_item as item', 'item.id', 'attempt.run_id')
    .select(['attempt.run_id as runId', 'attempt.ended_at as at', 'attempt.release'])
    .where('item.robot', '=', robot)
    .where('attempt.outcome', '=', 'done')
    .orderBy('attempt.started_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.at ? { ...row, at: row.at } : null
}
