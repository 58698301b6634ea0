import type {
  DocumentId,
  DocumentState,
  EmployeeNumber,
  MediaType,
  PageReading,
  Sha256,
  Understanding,
} from '@amtsbote/contract'
import { sql } from 'kysely'
import type { Database, Transaction } from '#database'
import type { PageInspection } from '#pages'
import type { ClaimedJob } from '#queues'
import type { IndexedDirectory } from './currentDirectory.ts'

/** A document whose bytes are there. */
export interface StoredDocument {
  readonly id: DocumentId
  readonly sha256: Sha256
  readonly mediaType: MediaType
}

/** Of the jobs' documents those that are still in this state; the others were carried on by somebody else. */
export async function inState(
  db: Database,
  state: DocumentState,
  jobs: readonly ClaimedJob[],
): Promise<StoredDocument[]> {
  const ids = [...new Set(jobs.map((job) => job.documentId))]
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('document')
    .select(['id', 'sha256', 'media_type'])
    .where('id', 'in', ids)
    .where('state', '=', state)
    .orderBy('id')
    .execute()
  return rows.flatMap(({ id, sha256, media_type }) =>
    sha256 && media_type ? [{ id, sha256, mediaType: media_type }] : [],
  )
}

export async function writePages(
  trx: Transaction,
  documentId: DocumentId,
  pages: readonly PageInspection[],
): Promise<void> {
  await trx
    .insertInto('document_page')
    .values(
      pages.map((page) => ({
        document_id: documentId,
        page: page.page,
        aspect_ratio: page.aspectRatio,
        blank: page.blank,
        turn: 0 as const,
        inspection: JSON.stringify(page),
        reading: null,
      })),
    )
    .execute()
}

export async function loadInspections(db: Database, documentId: DocumentId): Promise<PageInspection[]> {
  const rows = await db
    .selectFrom('document_page')
    .select('inspection')
    .where('document_id', '=', documentId)
    .orderBy('page')
    .execute()
  // Written by writePages above and by nothing else.
  return rows.map((row) => row.inspection as PageInspection)
}

export async function writeReadings(
  trx: Transaction,
  documentId: DocumentId,
  readings: readonly PageReading[],
): Promise<void> {
  for (const reading of readings) {
    await trx
      .updateTable('document_page')
      .set({ reading: JSON.stringify(reading), turn: reading.turn, blank: reading.blank })
      .where('document_id', '=', documentId)
      .where('page', '=', reading.page)
      .execute()
  }
}

export async function loadReadings(
  db: Database,
  ids: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, readonly PageReading[]>> {
  const rows = await db
    .selectFrom('document_page')
    .select(['document_id', 'reading'])
    .where('document_id', 'in', [...ids])
    .orderBy('document_id')
    .orderBy('page')
    .execute()
  const read = rows.flatMap(({ document_id, reading }) => (reading ? [{ document_id, reading }] : []))
  return new Map(
    [...Map.groupBy(read, (row) => row.document_id)].map(([id, own]) => [id, own.map((row) => row.reading)]),
  )
}

export async function writeUnderstandings(
  trx: Transaction,
  understood: readonly { readonly documentId: DocumentId; readonly understanding: Understanding }[],
  { directory, at }: { readonly directory: IndexedDirectory; readonly at: Date },
): Promise<void> {
  if (understood.length === 0) return
  await trx
    .insertInto('document_understanding')
    .values(
      understood.map(({ documentId, understanding }) => ({
        document_id: documentId,
        at,
        version: understanding.version,
        directory_version: directory.version,
        bookings_version: directory.bookings.version,
        understanding: JSON.stringify(understanding),
      })),
    )
    .execute()
}

export async function loadUnderstandings(
  db: Database,
  ids: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, Understanding>> {
  const rows = await db
    .selectFrom('document_understanding')
    .select(['document_id', 'understanding'])
    .where('document_id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.document_id, row.understanding]))
}

/** One lock per person until the end of the transaction, taken in a fixed order. */
export async function lockPeople(trx: Transaction, numbers: readonly EmployeeNumber[]): Promise<void> {
  for (const number of [...new Set(numbers)].sort()) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`person:${number}`}, 0))`.execute(trx)
  }
}

/** What a document says, as far as another copy of it would say the same. */
export interface Content {
  readonly id: DocumentId
  readonly sha256: Sha256
  readonly employeeNumber: EmployeeNumber | null
  readonly documentDate: string | null
  readonly documentType: string
}

/**
 * For each document another one that says the same: the same bytes sorted out by a person before, or the same person,
 * day and kind of document in the file or on its way. Two courses on one day are rare enough for a person to look at.
 */
export async function findDuplicates(
  trx: Transaction,
  contents: readonly Content[],
): Promise<ReadonlyMap<DocumentId, DocumentId>> {
  const { rows } = await sql<{ id: DocumentId; other: DocumentId }>`
    with c as (select * from jsonb_to_recordset(${JSON.stringify(contents)}::jsonb) as c(
      id uuid, sha256 text, "employeeNumber" text, "documentDate" date, "documentType" text))
    select distinct on (id) id, other from (
      select c.id, d.id as other, d.received_at
        from c join document d on d.sha256 = c.sha256 and d.id <> c.id
        where d.state = 'rejected' and d.reason = 'sorted-out'
      union all
      select c.id, d.id as other, d.received_at
        from c join document d on d.employee_number = c."employeeNumber" and d.document_date = c."documentDate"
          and d.id <> c.id
        join document_understanding u on u.document_id = d.id
        where d.state in ('held', 'ordered', 'filed') and u.understanding->'documentType'->>'value' = c."documentType"
    ) as same
    order by id, received_at`.execute(trx)
  return new Map(rows.map((row) => [row.id, row.other]))
}
