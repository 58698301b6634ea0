import type { DocumentId, MediaType, ReasonCode, Sha256, Source } from '@amtsbote/contract'
import { sql } from 'kysely'
import type { Transaction } from '#database'
import { appendEvidence, type EvidenceRecord } from '#evidence'
import type { Queues } from '#queues'
import { enqueueNext } from './advance.ts'
import { notifyChanges } from './store.ts'

/** A file whose bytes are stored already (or that has none). */
export interface Arrival {
  readonly documentId: DocumentId
  readonly name: string
  readonly source: Source
  readonly sha256: Sha256 | null
  readonly sizeBytes: number
  readonly mediaType: MediaType | null
  /** Set when the file cannot be used; it is kept all the same. */
  readonly unusable: ReasonCode | null
}

/** What became of an arrival. */
export type Created =
  | { readonly kind: 'received' }
  | { readonly kind: 'rejected'; readonly reason: ReasonCode; readonly duplicateOf: DocumentId | null }
  /** The same document id was taken in before: intake was killed between storing and tidying up. */
  | { readonly kind: 'known' }

/**
 * Makes a document of a stored file: row, evidence and first job in one transaction.
 *
 * Exactly the same bytes as a document that was not rejected: the new one is rejected and points to the first.
 * A second call with the same document id changes nothing.
 */
export async function createDocument(
  needs: { readonly trx: Transaction; readonly queues: Pick<Queues, 'send'>; readonly now: () => Date },
  arrival: Arrival,
): Promise<Created> {
  const { trx, queues } = needs
  const at = needs.now()
  const first =
    arrival.sha256 && !arrival.unusable ? await findSame(trx, arrival.sha256, arrival.documentId) : null
  const reason: ReasonCode | null = arrival.unusable ?? (first ? 'exact-duplicate' : null)
  const state = reason ? ('rejected' as const) : ('received' as const)
  const inserted = await trx
    .insertInto('document')
    .values({
      id: arrival.documentId,
      name: arrival.name,
      source: arrival.source,
      received_at: at,
      media_type: arrival.mediaType,
      size_bytes: arrival.sizeBytes,
      sha256: arrival.sha256,
      state,
      state_at: at,
      reason,
      duplicate_of: first,
      page_count: null,
      title: null,
      document_date: null,
      employee_number: null,
      error_file: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows === 0n) return { kind: 'known' }

  const records: EvidenceRecord[] = [
    {
      step: 'received',
      by: 'program',
      detail: { source: arrival.source, sizeBytes: arrival.sizeBytes, sha256: arrival.sha256 },
    },
  ]
  if (reason)
    records.push({ step: 'rejected', by: 'program', detail: { reason, ...(first ? { of: first } : {}) } })
  const [head] = await appendEvidence(
    trx,
    [{ head: { documentId: arrival.documentId, count: 0, hash: '' }, records }],
    at,
  )
  if (!head) throw new Error('evidence was not appended')
  await trx
    .updateTable('document')
    .set({ evidence_count: head.count, evidence_head: head.hash })
    .where('id', '=', arrival.documentId)
    .execute()
  await enqueueNext({ trx, queues }, [{ documentId: arrival.documentId, to: state }])
  await notifyChanges(trx, [{ id: arrival.documentId, state }])
  return reason ? { kind: 'rejected', reason, duplicateOf: first } : { kind: 'received' }
}

/** The first document with these bytes that is still of use. Locks the hash, so that of two at once one is the first. */
async function findSame(trx: Transaction, sha256: Sha256, besides: DocumentId): Promise<DocumentId | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 0))`.execute(trx)
  const row = await trx
    .selectFrom('document')
    .select('id')
    .where('sha256', '=', sha256)
    .where('id', '!=', besides)
    .where('state', '!=', 'rejected')
    .orderBy('received_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}
