import type { DocumentId, DocumentState, DocumentSummary } from '@amtsbote/contract'
import { sql } from 'kysely'
import type { Database } from '#database'

/** What to list. */
export interface ListQuery {
  readonly state?: DocumentState | undefined
  readonly search?: string | undefined
  readonly limit: number
  /** Continue behind this document. */
  readonly after?: DocumentId | undefined
}

/** Documents newest first; those in review oldest first, because somebody waits for them. Ids are ordered by arrival. */
export async function listDocuments(
  db: Database,
  query: ListQuery,
): Promise<{ documents: DocumentSummary[]; total: number }> {
  const oldestFirst = query.state === 'review'
  let matching = db.selectFrom('document')
  if (query.state) matching = matching.where('state', '=', query.state)
  if (query.search) {
    const pattern = `%${query.search.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    matching = matching.where((eb) =>
      eb.or([
        eb('name', 'ilike', pattern),
        eb('title', 'ilike', pattern),
        eb('employee_number', '=', query.search as never),
      ]),
    )
  }
  const { total } = await matching.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  let page = matching
    .select([
      'id',
      'name',
      'state',
      'received_at',
      'source',
      'reason',
      'title',
      'document_date',
      'employee_number',
      'page_count',
    ])
    .orderBy('id', oldestFirst ? 'asc' : 'desc')
    .limit(query.limit)
  if (query.after) page = page.where('id', oldestFirst ? '>' : '<', query.after)
  return { documents: (await page.execute()).map(summaryOf), total }
}

/** How many documents stand where. */
export async function countByState(db: Database): Promise<Partial<Record<DocumentState, number>>> {
  const rows = await db
    .selectFrom('document')
    .select(['state', sql<number>`count(*)::int`.as('count')])
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map((row) => [row.state, row.count]))
}

/** @internal */
export interface SummaryRow {
  readonly id: DocumentId
  readonly name: string
  readonly state: DocumentState
  readonly received_at: Date
  readonly source: DocumentSummary['source']
  readonly reason: DocumentSummary['reason']
  readonly title: string | null
  readonly document_date: string | null
  readonly employee_number: DocumentSummary['employeeNumber']
  readonly page_count: number | null
}

export function summaryOf(row: SummaryRow): DocumentSummary {
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    receivedAt: row.received_at.toISOString(),
    source: row.source,
    reason: row.reason,
    title: row.title,
    documentDate: row.document_date,
    employeeNumber: row.employee_number,
    pages: row.page_count,
  }
}
