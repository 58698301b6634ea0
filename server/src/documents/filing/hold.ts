import type { DocumentId, UndoOutcome } from '@amtsbote/contract'
import type { Database, Transaction } from '#database'
import { advance } from '#documents'
import type { Queues } from '#queues'

interface Needs {
  readonly db: Database
  readonly queues: Pick<Queues, 'send'>
  readonly now: () => Date
}

/** 200 clears a batch confirmation in one tick and keeps the transaction far below its 5 s limit. */
const RELEASE_BATCH = 200

/**
 * Releases held orders whose time is over and enqueues their filing in the same transaction.
 * Any number of servers may tick at once: a row that another one has locked is skipped.
 *
 * @returns number of orders released, at most {@link RELEASE_BATCH}; the rest waits for the next tick
 */
export async function releaseDue({ db, queues, now }: Needs): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const at = now()
    const due = trx
      .selectFrom('filing_order')
      .select('id')
      .where('state', '=', 'held')
      .where('due_at', '<=', at)
      .orderBy('due_at')
      .limit(RELEASE_BATCH)
      .forUpdate()
      .skipLocked()
    const released = await trx
      .updateTable('filing_order')
      .set({ state: 'ordered', released_at: at })
      .where('id', 'in', due)
      .returning('document_id')
      .execute()
    await advance(
      { trx, queues, now },
      released.map((order) => ({
        documentId: order.document_id,
        from: 'held' as const,
        to: 'ordered' as const,
        evidence: [{ step: 'released' as const, by: 'program', detail: {} }],
      })),
    )
    return released.length
  })
}

/** Whose decision is taken back, and by whom. */
export interface Undo {
  readonly documentId: DocumentId
  readonly undoneBy: string
  /** What else the decision had caused in this house; runs in the transaction that undoes it. */
  readonly alsoUndo?: (trx: Transaction) => Promise<void>
}

/**
 * Takes a person's last decision back: a held order disappears, a sorted-out document comes back into review.
 *
 * A late or repeated undo throws nothing: both are ordinary answers that a clerk must read. An order past its due
 * time but not yet released is still undone: whoever locks the row first wins, and in doubt that should be the clerk.
 */
export async function undoDecision(
  { db, queues, now }: Needs,
  { documentId, undoneBy, alsoUndo }: Undo,
): Promise<UndoOutcome> {
  return db.transaction().execute(async (trx) => {
    const evidence = [{ step: 'undone' as const, by: undoneBy, detail: {} }]
    const back = { documentId, to: 'review' as const, evidence, set: { reason: 'undone' as const } }
    const held = await trx
      .updateTable('filing_order')
      .set({ state: 'undone' })
      .where('document_id', '=', documentId)
      .where('state', '=', 'held')
      .returning('id')
      .executeTakeFirst()
    if (held) {
      await alsoUndo?.(trx)
      await advance({ trx, queues, now }, [{ ...back, from: 'held' }])
      return { kind: 'undone' }
    }
    const sortedOut = await trx
      .selectFrom('document')
      .select('id')
      .where('id', '=', documentId)
      .where('state', '=', 'rejected')
      .where('reason', '=', 'sorted-out')
      .forUpdate()
      .executeTakeFirst()
    if (sortedOut) {
      await advance({ trx, queues, now }, [{ ...back, from: 'rejected' }])
      return { kind: 'undone' }
    }
    const released = await trx
      .selectFrom('filing_order')
      .select('released_at')
      .where('document_id', '=', documentId)
      .where('state', 'in', ['ordered', 'filed'])
      .orderBy('created_at', 'desc')
      .executeTakeFirst()
    return released?.released_at
      ? { kind: 'too-late', releasedAt: released.released_at.toISOString() }
      : { kind: 'nothing-held' }
  })
}
