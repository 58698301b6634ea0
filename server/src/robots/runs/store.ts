import { sql } from 'kysely'
import type { Database, Transaction } from '#database'
import { newId } from '#identifiers'
import type { ClaimedItem } from '#items'
import type { AskedQuestion, Ending, NextState } from './ending.ts'

export interface LogLine {
  readonly kind: 'log' | 'output'
  readonly number: number
  readonly at: Date
  readonly text: string
}

export async function insertLog(
  trx: Transaction,
  runId: string,
  attempt: number,
  lines: readonly LogLine[],
): Promise<void> {
  await trx
    .insertInto('run_log')
    .values(lines.map((line) => ({ run_id: runId, attempt, ...line })))
    .execute()
}

/** A name that was there already keeps the later bytes. */
export async function insertAttachment(
  trx: Transaction,
  runId: string,
  attempt: number,
  file: {
    readonly name: string
    readonly mediaType: string
    readonly sha256: string
    readonly sizeBytes: number
    readonly at: Date
  },
): Promise<void> {
  const { name, mediaType, sha256, sizeBytes, at } = file
  const bytes = { media_type: mediaType, sha256, size_bytes: sizeBytes, at }
  await trx
    .insertInto('run_attachment')
    .values({ run_id: runId, attempt, name, ...bytes })
    .onConflict((conflict) => conflict.columns(['run_id', 'attempt', 'name']).doUpdateSet(bytes))
    .execute()
}

export async function saveProgress(
  trx: Transaction,
  runId: string,
  progress: { readonly done: number; readonly of: number },
): Promise<void> {
  await trx
    .updateTable('work_item')
    .set({ progress: JSON.stringify(progress) })
    .where('id', '=', runId)
    .execute()
}

/** Writes the end of an attempt into the item and its attempt; the caller holds the fence. */
export async function closeItem(
  trx: Transaction,
  end: {
    readonly item: ClaimedItem
    readonly ending: Exclude<Ending, { kind: 'taken-away' }>
    readonly next: NextState
  },
): Promise<void> {
  const { item, ending, next } = end
  const failed = ending.kind === 'failed' ? ending : null
  const isOver = next.state !== 'queued'
  await trx
    .updateTable('work_item')
    .set({
      ...{ state: next.state, failures: next.failures, worker: null, slot: null, lease_until: null },
      ...{ cause: failed?.cause ?? null, message: failed?.message ?? null },
      result: ending.kind === 'done' ? JSON.stringify(ending.result ?? null) : null,
      ...(isOver
        ? { ended_at: sql<Date>`clock_timestamp()` }
        : { due_at: sql<Date>`clock_timestamp() + ${next.delayMs} * interval '1 ms'` }),
    })
    .where('id', '=', item.id)
    .execute()
  await trx
    .updateTable('run_attempt')
    .set({
      ended_at: sql<Date>`clock_timestamp()`,
      outcome: failed?.cause ?? ending.kind,
      message: failed?.message ?? null,
      place: failed?.place ?? null,
    })
    .where('run_id', '=', item.id)
    .where('attempt', '=', item.attempt)
    .execute()
}

export async function insertTask(
  trx: Transaction,
  item: ClaimedItem,
  question: AskedQuestion,
  at: Date,
): Promise<void> {
  const { title, text, choices, data } = question
  await trx
    .insertInto('person_task')
    .values({
      ...{ id: newId<string>(), run_id: item.id, robot: item.robot, title, text, asked_at: at },
      choices: [...choices],
      data: JSON.stringify(data ?? null),
    })
    .execute()
}

const itemColumns = [
  ...(['id', 'robot', 'state', 'attempt', 'failures', 'cause', 'message', 'origin'] as const),
  ...(['business_key as businessKey', 'created_at as createdAt', 'due_at as dueAt'] as const),
  ...(['ended_at as endedAt', 'progress', 'result'] as const),
] as const

/** Items that were begun at least once, the latest first. */
export async function findRuns(
  db: Database,
  query: { readonly robot?: string | undefined; readonly limit: number },
) {
  return db
    .selectFrom('work_item')
    .select(itemColumns)
    .where('attempt', '>', 0)
    .$if(query.robot !== undefined, (q) => q.where('robot', '=', query.robot ?? ''))
    .orderBy('id', 'desc')
    .limit(query.limit)
    .execute()
}

export async function findRun(db: Database, id: string) {
  return db
    .selectFrom('work_item')
    .select(itemColumns)
    .select('input')
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function findAttempts(db: Database, runId: string) {
  return db
    .selectFrom('run_attempt')
    .select([
      ...(['attempt', 'worker', 'release', 'outcome', 'message', 'place'] as const),
      ...(['started_at as startedAt', 'ended_at as endedAt'] as const),
    ])
    .where('run_id', '=', runId)
    .orderBy('attempt')
    .execute()
}

export async function findEffects(db: Database, runId: string) {
  return db
    .selectFrom('run_effect')
    .select(['key', 'state', 'attempt', 'how', 'intended_at as intendedAt', 'done_at as doneAt', 'result'])
    .where('run_id', '=', runId)
    .orderBy('intended_at')
    .execute()
}

export async function findLog(db: Database, runId: string) {
  return db
    .selectFrom('run_log')
    .select(['attempt', 'number', 'at', 'kind', 'text'])
    .where('run_id', '=', runId)
    .orderBy('attempt')
    .orderBy('number')
    .execute()
}

export async function findAttachments(db: Database, runId: string) {
  return db
    .selectFrom('run_attachment')
    .select(['attempt', 'name', 'media_type as mediaType', 'sha256', 'size_bytes as sizeBytes', 'at'])
    .where('run_id', '=', runId)
    .orderBy('at')
    .execute()
}

/** Locks an item and says how it stands. */
export async function findOpenItem(trx: Transaction, id: string) {
  return trx
    .selectFrom('work_item')
    .select(['state', 'attempt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function nextLogNumber(trx: Transaction, runId: string, attempt: number): Promise<number> {
  const { last } = await trx
    .selectFrom('run_log')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('run_id', '=', runId)
    .where('attempt', '=', attempt)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

/** Attempts that run now, on whatever machine. */
export async function findRunning(db: Database) {
  return db.selectFrom('work_item').select(['id', 'attempt']).where('state', '=', 'running').execute()
}
