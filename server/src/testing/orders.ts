import { randomBytes } from 'node:crypto'
import type { DocumentId, DocumentState, EmployeeNumber } from '@amtsbote/contract'
import { storeBlob } from '#blobs'
import type { Database, Transaction } from '#database'
import { advance, createDocument } from '#documents'
import { placeOrders } from '#filing'
import { newId } from '#identifiers'
import type { ClaimedJob, Queues } from '#queues'

/** For tests: a queue that keeps what was sent, so that a test plays the worker itself. */
export function recordingQueues() {
  const sent: { queue: string; documentId: DocumentId; delayMs: number }[] = []
  const queues: Pick<Queues, 'send'> = {
    async send(_trx: Transaction, queue, jobs) {
      for (const { documentId, delayMs = 0 } of jobs) sent.push({ queue, documentId, delayMs })
    },
  }
  return { queues, sent }
}

/** For tests: a document with real bytes that stands in `state`, with an order for it. */
export async function orderedDocument(
  needs: { readonly db: Database; readonly queues: Pick<Queues, 'send'>; readonly now: () => Date },
  order: { readonly employeeNumber: string; readonly register?: string; readonly holdUntil?: Date },
): Promise<DocumentId> {
  const { db, queues, now } = needs
  const documentId = newId<DocumentId>()
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(1000)])
  const blob = await storeBlob(db, single(bytes), { limitBytes: 1e6 })
  if (blob.kind !== 'stored') throw new Error('the test document was not stored')
  await db.transaction().execute(async (trx) => {
    await createDocument(
      { trx, queues, now },
      {
        documentId,
        name: 'test.pdf',
        source: 'command-line',
        mediaType: 'application/pdf',
        unusable: null,
        ...blob,
      },
    )
    const to: DocumentState = order.holdUntil ? 'held' : 'ordered'
    await advance({ trx, queues, now }, [
      { documentId, from: 'received', to, set: { pageCount: 1 }, evidence: [] },
    ])
    await orderFor({ trx, now }, documentId, order)
  })
  return documentId
}

export async function orderFor(
  { trx, now }: { readonly trx: Transaction; readonly now: () => Date },
  documentId: DocumentId,
  order: { readonly employeeNumber: string; readonly register?: string; readonly holdUntil?: Date },
): Promise<void> {
  const request = {
    documentId,
    employeeNumber: order.employeeNumber as EmployeeNumber,
    register: order.register ?? '09',
    documentType: 'attendance-certificate',
    title: '2026-03-12 Teilnahmebescheinigung – Vergaberecht (Studieninstitut)',
    documentDate: '2026-03-12',
    decidedBy: 'program',
  }
  await placeOrders(trx, [request], { at: now(), holdUntil: order.holdUntil ?? null })
}

/** For tests: the job that a worker would hold. */
export function jobFor(documentId: DocumentId, retryCount = 0): ClaimedJob {
  return { documentId, id: newId<string>(), retryCount, signal: new AbortController().signal }
}

async function* single(bytes: Buffer) {
  yield bytes
}
