import type { DocumentId, DocumentState } from '@amtsbote/contract'
import { sql } from 'kysely'
import type { Database } from '#database'

/** States before a decision: the program is still at it. */
const undecided: readonly DocumentState[] = ['received', 'paged', 'read', 'understood']

/** Those of the documents that are decided, oldest first. */
export async function decidedAmong(db: Database, ids: readonly DocumentId[]): Promise<DocumentId[]> {
  const rows = await db
    .selectFrom('document')
    .select('id')
    .where(sql<boolean>`id = any(${sql.val(ids)}::uuid[])`)
    .where('state', 'not in', undecided)
    .orderBy('state_at')
    .execute()
  return rows.map((row) => row.id)
}

/** How many of the documents have an order that was not handed to the e-file once. */
export async function countUndelivered(db: Database, ids: readonly DocumentId[]): Promise<number> {
  const { count } = await db
    .selectFrom('filing_order')
    .select(sql<number>`count(*)::int`.as('count'))
    .where(sql<boolean>`document_id = any(${sql.val(ids)}::uuid[])`)
    .where('state', 'in', ['held', 'ordered'])
    .where('waits', '=', 0)
    .executeTakeFirstOrThrow()
  return count
}
