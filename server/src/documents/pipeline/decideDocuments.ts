import type { DocumentId } from '@amtsbote/contract'
import type { Transaction } from '#database'
import { type Decision, type DocumentCase, decide, documentCaseSchema } from '#decision'
import { advance, type Change, recordDecision } from '#documents'
import { placeOrders } from '#filing'
import type { ClaimedJob } from '#queues'
import type { PipelineNeeds } from './needs.ts'
import { findDuplicate, inState, loadReadings, loadUnderstandings, lockPeople } from './store.ts'

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
  await needs.db.transaction().execute(async (trx) => {
    await lockPeople(
      trx,
      [...understandings.values()].flatMap((one) => one.candidates[0]?.employeeNumber ?? []),
    )
    for (const { id, sha256 } of documents) {
      const understanding = understandings.get(id)
      if (!understanding) throw new Error(`document ${id} is understood but its understanding is missing`)
      const documentCase = documentCaseSchema.parse({
        understanding,
        pages: readings.get(id) ?? [],
        procedure: needs.procedure,
        duplicate: await findDuplicate(trx, { id, sha256, understanding }),
      })
      await carryOut(needs, trx, { documentId: id, documentCase, decision: decide(documentCase) })
    }
  })
}

async function carryOut(needs: PipelineNeeds, trx: Transaction, decided: Decided): Promise<void> {
  const moved = await advance({ ...needs, trx }, [changeOf(needs, decided)])
  if (!moved.has(decided.documentId)) return
  const { documentId, decision, documentCase } = decided
  const { understanding, duplicate, procedure } = documentCase
  const findings = decision.kind === 'review' ? decision.findings : []
  await recordDecision(trx, {
    documentId,
    at: needs.now(),
    kind: decision.kind,
    decidedBy: 'program',
    findings,
    // Pages and understanding are stored already; with these two the decision can be taken again to the same result.
    detail: { duplicate, procedure },
  })
  if (decision.kind === 'review') return
  const { title, documentDate, documentType } = understanding
  if (!documentDate) throw new Error('a document without a date must not be decided automatically')
  const order = {
    documentId,
    employeeNumber: decision.employeeNumber,
    register: procedure.register,
    documentType: documentType.value,
    title,
    documentDate,
    decidedBy: 'program',
  }
  await placeOrders(trx, [order], { at: needs.now(), holdUntil: null })
}

function changeOf({ procedure }: PipelineNeeds, { documentId, decision, documentCase }: Decided): Change {
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
  const detail = { employeeNumber, register: procedure.register, title: documentCase.understanding.title }
  return {
    documentId,
    from: 'understood',
    to: 'ordered',
    set: { employeeNumber },
    evidence: [{ step: 'decided-automatic', by: 'program', detail }],
  }
}
