import type { DocumentId } from '@amtsbote/contract'
import { type Decision, type DocumentCase, decide, documentCaseSchema } from '#decision'
import { advance, type Change, recordDecisions } from '#documents'
import { type OrderRequest, placeOrders } from '#filing'
import type { ClaimedJob } from '#queues'
import type { PipelineNeeds } from './needs.ts'
import {
  type Content,
  findDuplicates,
  inState,
  loadReadings,
  loadUnderstandings,
  lockPeople,
} from './store.ts'

interface Decided {
  readonly documentId: DocumentId
  readonly documentCase: DocumentCase
  readonly decision: Decision
}

/**
 * `understood` -> `ordered` when all gates hold, else -> `review` with the reasons.
 *
 * One transaction under a lock per person: of two copies of one certificate that are decided at the same moment,
 * in one batch or on two machines, the second sees the first.
 */
export async function decideDocuments(needs: PipelineNeeds, jobs: readonly ClaimedJob[]): Promise<void> {
  const documents = await inState(needs.db, 'understood', jobs)
  if (documents.length === 0) return
  const ids = documents.map((document) => document.id)
  const [readings, understandings] = await Promise.all([
    loadReadings(needs.db, ids),
    loadUnderstandings(needs.db, ids),
  ])
  const contents = documents.map(({ id, sha256 }): Content => {
    const understanding = understandings.get(id)
    if (!understanding) throw new Error(`document ${id} is understood but its understanding is missing`)
    const { candidates, documentDate, documentType } = understanding
    const employeeNumber = candidates[0]?.employeeNumber ?? null
    return { id, sha256, employeeNumber, documentDate, documentType: documentType.value }
  })
  await needs.db.transaction().execute(async (trx) => {
    await lockPeople(
      trx,
      contents.flatMap(({ employeeNumber }) => employeeNumber ?? []),
    )
    const stored = await findDuplicates(trx, contents)
    const decided: Decided[] = []
    for (const content of contents) {
      const of = stored.get(content.id) ?? sameInBatch(decided, contents, content)
      const documentCase = documentCaseSchema.parse({
        understanding: understandings.get(content.id),
        pages: readings.get(content.id) ?? [],
        procedure: needs.procedure,
        duplicate: of ? { of } : null,
      })
      decided.push({ documentId: content.id, documentCase, decision: decide(documentCase) })
    }
    const moved = await advance({ ...needs, trx }, decided.map(changeOf))
    const carried = decided.filter(({ documentId }) => moved.has(documentId))
    await recordDecisions(
      trx,
      carried.map((one) => recordOf(one, needs.now())),
    )
    await placeOrders(trx, carried.flatMap(orderOf), { at: needs.now(), holdUntil: null })
  })
}

/** A copy that was decided just before in the same batch and is not in the database yet. */
function sameInBatch(
  decided: readonly Decided[],
  contents: readonly Content[],
  content: Content,
): DocumentId | undefined {
  if (!content.employeeNumber || !content.documentDate) return undefined
  const automatic = new Set(
    decided.filter((one) => one.decision.kind === 'automatic').map((one) => one.documentId),
  )
  return contents.find(
    (other) =>
      automatic.has(other.id) &&
      other.employeeNumber === content.employeeNumber &&
      other.documentDate === content.documentDate &&
      other.documentType === content.documentType,
  )?.id
}

/** Pages and understanding are stored already; with the rest of the case the decision can be taken again to the same result. */
function recordOf({ documentId, decision, documentCase: { duplicate, procedure } }: Decided, at: Date) {
  const findings = decision.kind === 'review' ? decision.findings : []
  return {
    documentId,
    at,
    kind: decision.kind,
    decidedBy: 'program',
    findings,
    detail: { duplicate, procedure },
  }
}

function orderOf({ documentId, decision, documentCase }: Decided): OrderRequest[] {
  if (decision.kind === 'review') return []
  const { understanding, procedure } = documentCase
  const { title, documentDate, documentType } = understanding
  if (!documentDate) throw new Error('a document without a date must not be decided automatically')
  const { employeeNumber } = decision
  const { register } = procedure
  return [
    {
      documentId,
      employeeNumber,
      register,
      documentType: documentType.value,
      title,
      documentDate,
      decidedBy: 'program',
    },
  ]
}

function changeOf({ documentId, decision, documentCase }: Decided): Change {
  const { procedure, understanding } = documentCase
  if (decision.kind === 'review') {
    const reasons = decision.findings.map((finding) => finding.code)
    return {
      documentId,
      from: 'understood',
      to: 'review',
      set: { reason: decision.findings[0].code },
      evidence: [{ step: 'decided-review', by: 'program', detail: { reasons } }],
    }
  }
  const { employeeNumber } = decision
  const detail = { employeeNumber, register: procedure.register, title: understanding.title }
  return {
    documentId,
    from: 'understood',
    to: 'ordered',
    set: { employeeNumber },
    evidence: [{ step: 'decided-automatic', by: 'program', detail }],
  }
}
