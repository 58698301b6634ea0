import type { DocumentId, EvidenceEntry, Sha256 } from '@amtsbote/contract'
import type { Database, Transaction } from '#database'
import { chainHash, type Entry, isIntact } from './chain.ts'
import { type Step, sentence } from './steps.ts'

/** What a step of a document adds to its evidence. Never holds what a page says, only what was decided about it. */
export interface EvidenceRecord {
  readonly step: Step
  /** `program`, or the pseudonym of a person. */
  readonly by: string
  readonly detail: Readonly<Record<string, unknown>>
}

/** Where a document's chain ends; stands in the document row and is locked with it. */
export interface ChainHead {
  readonly documentId: DocumentId
  readonly count: number
  readonly hash: string
}

/**
 * Appends entries to the chains of documents whose rows the caller has locked.
 *
 * @returns the new head of each chain, in the order given; the caller writes it into the document rows
 */
export async function appendEvidence(
  trx: Transaction,
  additions: readonly { readonly head: ChainHead; readonly records: readonly EvidenceRecord[] }[],
  at: Date,
): Promise<ChainHead[]> {
  const rows: (Entry & { hash: Sha256 })[] = []
  const heads = additions.map(({ head, records }) => {
    let { count, hash } = head
    for (const record of records) {
      count += 1
      const entry: Entry = { documentId: head.documentId, number: count, at, ...record }
      hash = chainHash(hash, entry)
      rows.push({ ...entry, hash: hash as Sha256 })
    }
    return { documentId: head.documentId, count, hash }
  })
  if (rows.length > 0) {
    await trx
      .insertInto('evidence')
      .values(
        rows.map((row) => ({
          document_id: row.documentId,
          number: row.number,
          at: row.at,
          step: row.step,
          by: row.by,
          detail: JSON.stringify(row.detail),
          hash: row.hash,
        })),
      )
      .execute()
  }
  return heads
}

/** A document's evidence, oldest first, with the sentences a person reads and whether the chain is unbroken. */
export async function readEvidence(
  db: Database,
  documentId: DocumentId,
): Promise<{ intact: boolean; entries: EvidenceEntry[] }> {
  const head = await db
    .selectFrom('document')
    .select(['evidence_count', 'evidence_head'])
    .where('id', '=', documentId)
    .executeTakeFirst()
  const rows = await db
    .selectFrom('evidence')
    .selectAll()
    .where('document_id', '=', documentId)
    .orderBy('number')
    .execute()
  const entries = rows.map((row) => ({ ...row, documentId, step: row.step as Step }))
  return {
    intact: head !== undefined && isIntact(entries, { count: head.evidence_count, hash: head.evidence_head }),
    entries: entries.map(({ number, at, step, by, detail, hash }) => {
      const { de, en } = sentence(step, detail)
      return { number, at: at.toISOString(), step, by, sentenceDe: de, sentenceEn: en, hash }
    }),
  }
}
