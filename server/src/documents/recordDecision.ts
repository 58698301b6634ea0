import type { DocumentId, Finding } from '@amtsbote/contract'
import type { Transaction } from '#database'

/** A decision about a document with what it rested on. */
export interface DecisionRecord {
  readonly documentId: DocumentId
  readonly at: Date
  readonly kind: 'automatic' | 'review' | 'file' | 'reject' | 'undo'
  readonly decidedBy: string
  readonly findings: readonly Finding[]
  readonly detail: Readonly<Record<string, unknown>>
}

/** Keeps a decision, in the transaction that carries it out. All are kept; the latest counts. */
export async function recordDecision(trx: Transaction, decision: DecisionRecord): Promise<void> {
  await trx
    .insertInto('document_decision')
    .values({
      document_id: decision.documentId,
      at: decision.at,
      kind: decision.kind,
      decided_by: decision.decidedBy,
      findings: JSON.stringify(decision.findings),
      detail: JSON.stringify(decision.detail),
    })
    .execute()
}
