import type { DocumentId, DocumentState, EmployeeNumber, ReasonCode } from '@amtsbote/contract'
import type { Transaction } from '#database'
import { appendEvidence, type EvidenceRecord } from '#evidence'
import type { DocumentQueue, Queues } from '#queues'
import { type DocumentRow, lockDocuments, notifyChanges, updateDocuments } from './store.ts'

/** Which queue carries a document on from a state; states without one wait for a person or are final. */
const queueOf: { readonly [state in DocumentState]?: DocumentQueue } = {
  received: 'document-pages',
  paged: 'document-reading',
  read: 'document-understanding',
  understood: 'document-decision',
  ordered: 'document-filing',
}

/** States from which the program itself carries on. */
export const workingStates = Object.keys(queueOf) as readonly DocumentState[]

/** A step of one document. What is left out of `set` stays as it is. */
export interface Change {
  readonly documentId: DocumentId
  /** The change is dropped silently when the document is no longer in this state: somebody else was first. */
  readonly from: DocumentState
  readonly to: DocumentState
  readonly set?: {
    readonly reason?: ReasonCode | null
    readonly title?: string | null
    readonly documentDate?: string | null
    readonly employeeNumber?: EmployeeNumber | null
    readonly pageCount?: number
    readonly duplicateOf?: DocumentId
  }
  readonly evidence: readonly EvidenceRecord[]
  /** Pause before the next job, e.g. while the receiving side is silent. */
  readonly delayMs?: number
}

/**
 * The only way in which a document changes its state: row, evidence, next job and the browsers' event move
 * in the caller's transaction, together or not at all.
 *
 * A second run is harmless: a change whose `from` no longer holds does nothing.
 * @returns the documents that did change; the caller writes further rows for these alone
 */
export async function advance(
  needs: { readonly trx: Transaction; readonly queues: Pick<Queues, 'send'>; readonly now: () => Date },
  changes: readonly Change[],
): Promise<ReadonlySet<DocumentId>> {
  if (changes.length === 0) return new Set()
  const { trx, queues } = needs
  const at = needs.now()
  const rows = await lockDocuments(
    trx,
    changes.map((change) => change.documentId),
  )
  const due = changes.flatMap((change) => {
    const row = rows.get(change.documentId)
    return row && row.state === change.from ? [{ change, row }] : []
  })
  if (due.length === 0) return new Set()
  const heads = await appendEvidence(
    trx,
    due.map(({ change, row }) => ({ head: headOf(row), records: change.evidence })),
    at,
  )
  const changed = due.map(({ change, row }, index) => merge(row, change, heads[index] ?? headOf(row), at))
  await updateDocuments(trx, changed)
  await enqueueNext(
    { trx, queues },
    due.map(({ change }) => change),
  )
  await notifyChanges(trx, changed)
  return new Set(changed.map((row) => row.id))
}

/** Enqueues the job that carries a document on from its present state; nothing for states that wait or are final. */
export async function enqueueNext(
  { trx, queues }: { readonly trx: Transaction; readonly queues: Pick<Queues, 'send'> },
  documents: readonly {
    readonly documentId: DocumentId
    readonly to: DocumentState
    readonly delayMs?: number
  }[],
): Promise<void> {
  const byQueue = Map.groupBy(documents, ({ to }) => queueOf[to])
  for (const [queue, jobs] of byQueue) if (queue) await queues.send(trx, queue, jobs)
}

function headOf(row: DocumentRow) {
  return { documentId: row.id, count: row.evidence_count, hash: row.evidence_head }
}

function merge(
  row: DocumentRow,
  { to, set = {} }: Change,
  head: { count: number; hash: string },
  at: Date,
): DocumentRow {
  return {
    ...row,
    state: to,
    state_at: at,
    reason: set.reason === undefined ? row.reason : set.reason,
    title: set.title === undefined ? row.title : set.title,
    document_date: set.documentDate === undefined ? row.document_date : set.documentDate,
    employee_number: set.employeeNumber === undefined ? row.employee_number : set.employeeNumber,
    page_count: set.pageCount ?? row.page_count,
    duplicate_of: set.duplicateOf ?? row.duplicate_of,
    evidence_count: head.count,
    evidence_head: head.hash,
  }
}
