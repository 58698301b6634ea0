import type { DocumentState } from '@amtsbote/contract'
import { fileDocuments } from '#filing'
import type { ClaimedJob, DocumentQueue } from '#queues'
import { decideDocuments } from './decideDocuments.ts'
import type { PipelineNeeds } from './needs.ts'
import { preparePages } from './preparePages.ts'
import { readDocuments } from './readDocuments.ts'
import { understandDocuments } from './understandDocuments.ts'

/** One stage of the way of a document. */
interface Stage {
  readonly from: DocumentState
  readonly queue: DocumentQueue
  /** Documents whose database work is done in one transaction. */
  readonly batchSize: number
  /** Batches at the same time in one process, given the number of children that read pages. */
  readonly concurrency: (readers: number) => number
  readonly run: (needs: PipelineNeeds, jobs: readonly ClaimedJob[]) => Promise<void>
}

/**
 * The way of a document, from its bytes to its file. Each stage finds documents in its `from` state, does its work
 * and moves them on; every stage may be run twice for the same document.
 *
 * Before it: intake stores the bytes and makes the document (`#intake`). Beside it: a person decides what the
 * decision leaves open (`#review`), after which filing goes on as for all others.
 */
export const pipeline: readonly Stage[] = [
  // A child process does the work, so a batch fills the children and waits for the slowest.
  {
    from: 'received',
    queue: 'document-pages',
    batchSize: 4,
    concurrency: (readers) => readers,
    run: preparePages,
  },
  // One document a batch: reading takes 10 to 1000 times as long as its transaction, and nobody should wait for a neighbour.
  {
    from: 'paged',
    queue: 'document-reading',
    batchSize: 1,
    concurrency: (readers) => readers + 1,
    run: readDocuments,
  },
  // Milliseconds each, so the transaction is the cost: 25 in one.
  {
    from: 'read',
    queue: 'document-understanding',
    batchSize: 25,
    concurrency: () => 1,
    run: understandDocuments,
  },
  // Milliseconds for those that go to a person; a tenth of a second for the second reading of those that are filed.
  {
    from: 'understood',
    queue: 'document-decision',
    batchSize: 10,
    concurrency: (readers) => readers,
    run: decideDocuments,
  },
  { from: 'ordered', queue: 'document-filing', batchSize: 10, concurrency: () => 2, run: fileDocuments },
]
