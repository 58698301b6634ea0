import type { DocumentId, DocumentState, EmployeeNumber, ReasonCode } from '@amtsbote/contract'
import { sql } from 'kysely'
import type { Transaction } from '#database'

/** Channel on which every process hears of changed documents. */
export const CHANGES_CHANNEL = 'amtsbote_document'

/** PostgreSQL limits a notification to 8,000 bytes; an entry takes about 55. */
const CHANGES_PER_NOTIFICATION = 100

/** The columns that a change of state reads and writes. */
export interface DocumentRow {
  readonly id: DocumentId
  readonly state: DocumentState
  readonly state_at: Date
  readonly reason: ReasonCode | null
  readonly title: string | null
  readonly document_date: string | null
  readonly employee_number: EmployeeNumber | null
  readonly page_count: number | null
  readonly duplicate_of: DocumentId | null
  readonly evidence_count: number
  readonly evidence_head: string
}

/** Locks rows in the order of their ids, so that two batches with common documents cannot block each other for ever. */
export async function lockDocuments(
  trx: Transaction,
  ids: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, DocumentRow>> {
  const rows = await trx
    .selectFrom('document')
    .select(['id', 'state', 'state_at', 'reason', 'title', 'document_date', 'employee_number'])
    .select(['page_count', 'duplicate_of', 'evidence_count', 'evidence_head'])
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Writes all rows in one statement. */
export async function updateDocuments(trx: Transaction, rows: readonly DocumentRow[]): Promise<void> {
  await sql`
    update document set
      state = c.state, state_at = c.state_at, reason = c.reason, title = c.title,
      document_date = c.document_date, employee_number = c.employee_number, page_count = c.page_count,
      duplicate_of = c.duplicate_of, evidence_count = c.evidence_count, evidence_head = c.evidence_head
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c(
      id uuid, state text, state_at timestamptz, reason text, title text, document_date date,
      employee_number text, page_count integer, duplicate_of uuid, evidence_count integer, evidence_head text)
    where document.id = c.id`.execute(trx)
}

/** Tells every process, when the transaction commits, which documents changed. */
export async function notifyChanges(
  trx: Transaction,
  rows: readonly { readonly id: DocumentId; readonly state: DocumentState }[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += CHANGES_PER_NOTIFICATION) {
    const part = rows.slice(start, start + CHANGES_PER_NOTIFICATION).map(({ id, state }) => [id, state])
    await sql`select pg_notify(${CHANGES_CHANNEL}, ${JSON.stringify(part)})`.execute(trx)
  }
}
