import { sql } from 'kysely'
import type { Database, Transaction } from '#database'

/** Raises the attempt, unless the run has ended or the same job took it with a later retry. */
export async function takeRun(
  db: Database,
  { runId, kind, job }: { runId: string; kind: string; job: { id: string; retryCount: number } },
): Promise<number | null> {
  const row = await db
    .insertInto('run')
    .values({ id: runId, kind, state: 'running', attempt: 1, job_id: job.id, job_retry: job.retryCount })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((eb) => ({
          state: 'running',
          attempt: eb('run.attempt', '+', 1),
          job_id: job.id,
          job_retry: job.retryCount,
          updated_at: sql<Date>`now()`,
        }))
        .where('run.state', 'in', ['queued', 'running'])
        .where((eb) =>
          eb.or([eb('run.job_id', 'is distinct from', job.id), eb('run.job_retry', '<', job.retryCount)]),
        ),
    )
    .returning('attempt')
    .executeTakeFirst()
  return row?.attempt ?? null
}

/** Locks the run's row. @returns whether this attempt still owns it */
export async function lockRun(trx: Transaction, runId: string, attempt: number): Promise<boolean> {
  const row = await trx
    .selectFrom('run')
    .select('id')
    .where('id', '=', runId)
    .where('attempt', '=', attempt)
    .where('state', '=', 'running')
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Takes the run away from an attempt: it is fenced from now on, and the next claim may have the run. Locks its row.
 * @returns false when that attempt does not hold it (any more); nothing is changed then
 */
export async function requeueRun(trx: Transaction, runId: string, attempt: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('run')
    .set({ state: 'queued', updated_at: sql<Date>`now()` })
    .where('id', '=', runId)
    .where('attempt', '=', attempt)
    .where('state', '=', 'running')
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Lets the next claim have a run that had ended for now, after a person's decision. */
export async function reopenRun(trx: Transaction, runId: string): Promise<void> {
  await trx
    .updateTable('run')
    .set({ state: 'queued', updated_at: sql<Date>`now()` })
    .where('id', '=', runId)
    .where('state', '<>', 'running')
    .execute()
}

/**
 * A person says what became of an effect that nobody could verify: done (with what it would have returned), or absent, so
 * that it is done at the next attempt.
 * @returns false when there is no open effect of that key
 */
export async function settleByPerson(
  trx: Transaction,
  runId: string,
  key: string,
  finding: { readonly kind: 'done'; readonly result: unknown } | { readonly kind: 'absent' },
): Promise<boolean> {
  const effect = await findEffect(trx, runId, key)
  if (!effect || effect.state === 'done') return false
  if (finding.kind === 'done')
    await markEffect(trx, runId, key, { state: 'done', result: finding.result, how: 'person' })
  else await trx.deleteFrom('run_effect').where('run_id', '=', runId).where('key', '=', key).execute()
  return true
}

export async function findUnsettled(trx: Transaction, runId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('run_effect')
    .select('key')
    .where('run_id', '=', runId)
    .where('state', '<>', 'done')
    .orderBy('key')
    .execute()
  return rows.map(({ key }) => key)
}

export async function findEffect(trx: Transaction, runId: string, key: string) {
  return trx
    .selectFrom('run_effect')
    .select(['state', 'result', 'input_hash'])
    .where('run_id', '=', runId)
    .where('key', '=', key)
    .executeTakeFirst()
}

export async function insertEffect(
  trx: Transaction,
  effect: { runId: string; key: string; attempt: number; inputHash: string },
): Promise<void> {
  await trx
    .insertInto('run_effect')
    .values({
      run_id: effect.runId,
      key: effect.key,
      state: 'intended',
      attempt: effect.attempt,
      input_hash: effect.inputHash,
    })
    .execute()
}

export async function markEffect(
  trx: Transaction,
  runId: string,
  key: string,
  mark: { state: 'done' | 'unknown'; result: unknown; how: string },
): Promise<void> {
  await trx
    .updateTable('run_effect')
    .set({
      state: mark.state,
      result: JSON.stringify(mark.result ?? null),
      how: mark.how,
      ...(mark.state === 'done' ? { done_at: sql<Date>`clock_timestamp()` } : {}),
    })
    .where('run_id', '=', runId)
    .where('key', '=', key)
    .execute()
}
