import type { DocumentId, DocumentState } from '@amtsbote/contract'
import { sql } from 'kysely'
import type { Database } from '#database'
import { enqueueNext, workingStates } from '#documents'
import type { Queues } from '#queues'

/** A fresh document's job may be between two tables; nobody needs the reconciler within this time. */
const SETTLE_SECONDS = 5
/** Keeps one pass short; the rest comes in the next. */
const PASS_LIMIT = 1_000

/**
 * Makes jobs for documents that are in a working state but have none: after a loss of the queue, an update of its
 * schema, or a killed process. Jobs are hints and states are the truth, so one job too many is harmless.
 *
 * @param abandoned also documents whose job is marked as being worked on: at a start when nobody else lives
 * @returns number of documents that got a job
 */
export async function reconcile(
  { db, queues }: { readonly db: Database; readonly queues: Pick<Queues, 'send'> },
  { abandoned }: { readonly abandoned: boolean },
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: DocumentId; state: DocumentState }>`
      select d.id, d.state from document d
      where d.state in (${sql.join(workingStates)})
        and d.state_at < now() - make_interval(secs => ${abandoned ? 0 : SETTLE_SECONDS})
        and not exists (
          select from pgboss.job j
          where j.singleton_key = d.id::text
            and j.state in ('created', 'retry'${abandoned ? sql`` : sql`, 'active'`}))
      order by d.state_at
      limit ${PASS_LIMIT}`.execute(trx)
    await enqueueNext(
      { trx, queues },
      rows.map((row) => ({ documentId: row.id, to: row.state })),
    )
    return rows.length
  })
}
