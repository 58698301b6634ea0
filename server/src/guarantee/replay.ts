import type { DocumentId, Finding, PageReading, Understanding } from '@amtsbote/contract'
import type { Database } from '#database'
import { type Decision, decide, documentCaseSchema } from '#decision'

/** Cases in memory at once: words of pages are large. */
const BATCH = 200

/** A decision that today's gates would take differently on the same stored case. */
export interface ChangedDecision {
  readonly documentId: DocumentId
  readonly before: 'automatic' | 'review'
  readonly after: Decision
  /** First reasons, where a person was asked. */
  readonly reasons: { readonly before: readonly string[]; readonly after: readonly string[] }
}

export interface Replay {
  readonly decisions: number
  readonly changed: readonly ChangedDecision[]
}

/**
 * Takes every stored decision of the program again, on what was stored with it, and lists those that come out
 * differently. Changes nothing. After an update it shows what the new gates would have done; without one the list is
 * empty, which proves that decisions can be replayed.
 */
export async function replayDecisions(db: Database): Promise<Replay> {
  const changed: ChangedDecision[] = []
  let decisions = 0
  let after = '0'
  for (;;) {
    const rows = await decisionsAfter(db, after)
    const last = rows.at(-1)
    if (!last) return { decisions, changed }
    after = last.id
    decisions += rows.length
    const pages = await pagesOf(
      db,
      rows.map(({ document_id }) => document_id),
    )
    changed.push(...rows.flatMap((row) => differing(row, pages.get(row.document_id) ?? [])))
  }
}

interface StoredDecision {
  readonly id: string
  readonly document_id: DocumentId
  readonly kind: 'automatic' | 'review' | 'file' | 'reject'
  readonly findings: readonly Finding[]
  readonly detail: Readonly<Record<string, unknown>>
  readonly understanding: Understanding
}

async function decisionsAfter(db: Database, after: string): Promise<readonly StoredDecision[]> {
  return db
    .selectFrom('document_decision as d')
    .innerJoin('document_understanding as u', 'u.document_id', 'd.document_id')
    .select(['d.id', 'd.document_id', 'd.kind', 'd.findings', 'd.detail', 'u.understanding'])
    .where('d.kind', 'in', ['automatic', 'review'])
    .where('d.id', '>', after)
    .orderBy('d.id')
    .limit(BATCH)
    .execute()
}

async function pagesOf(
  db: Database,
  ids: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, readonly PageReading[]>> {
  const rows = await db
    .selectFrom('document_page')
    .select(['document_id', 'reading'])
    .where('document_id', 'in', [...new Set(ids)])
    .orderBy('document_id')
    .orderBy('page')
    .execute()
  const groups = Map.groupBy(rows, (row) => row.document_id)
  return new Map([...groups].map(([id, own]) => [id, own.flatMap(({ reading }) => reading ?? [])]))
}

function differing(row: StoredDecision, pages: readonly PageReading[]): readonly ChangedDecision[] {
  if (row.kind !== 'automatic' && row.kind !== 'review') return []
  const documentCase = documentCaseSchema.parse({ ...row.detail, understanding: row.understanding, pages })
  const decision = decide(documentCase)
  const reasons = {
    before: row.findings.map(({ code }) => code),
    after: decision.kind === 'review' ? decision.findings.map(({ code }) => code) : [],
  }
  const same = decision.kind === row.kind && reasons.before.join() === reasons.after.join()
  return same ? [] : [{ documentId: row.document_id, before: row.kind, after: decision, reasons }]
}
