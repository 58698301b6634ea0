import type { DocumentId, Finding } from '@amtsbote/contract'
import type { Transaction } from '#database'

/** A decision about a document with what it rested on. */
export interface DecisionRecord {
  readonly documentId: DocumentId
  readonly at: Date
  readonly kind: 'automatic' | 'review' | 'file' | 'reject'
  readonly decidedBy: string
  readonly findings: readonly Finding[]
  readonly detail: Readonly<Record<string, unknown>>
}

/** Keeps decisions, in the transaction that carries them out. All are kept; a document's latest counts. */
export async function recordDecisions(trx: Transaction, decisions: readonly DecisionRecord[]): Promise<void> {
  if (decisions.length === 0) return
  await trx
    .insertInto('document_decision')
    .values(
      decisions.map((decision) => ({
        document_id: decision.documentId,
        at: decision.at,
        kind: decision.kind,
        decided_by: decision.decidedBy,
        findings: JSON.stringify(decision.findings),
        detail: JSON.stringify(decision.detail),
      })),
    )
    .execute()
}
