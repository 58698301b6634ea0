import type { Confirmation } from '#decision'
import { advance, type Change, recordDecisions } from '#documents'
import { type OrderRequest, placeOrders } from '#filing'
import { type Judged, recordCases, watchDirectory } from '#guarantee'
import type { ClaimedJob } from '#queues'
import { confirmGrounds } from './confirmGrounds.ts'
import { contentOf, type Input, judgeAll } from './judgeDocuments.ts'
import type { PipelineNeeds } from './needs.ts'
import { inState, loadReadings, loadUnderstandings } from './store.ts'

/**
 * `understood` -> `ordered` when all gates hold, else -> `review` with the reasons.
 *
 * What is about to be filed is read a second time first, outside of any transaction: whoever dies meanwhile has changed
 * nothing. Then everything is judged anew with what that reading gave; nothing is filed without one.
 */
export async function decideDocuments(needs: PipelineNeeds, jobs: readonly ClaimedJob[]): Promise<void> {
  const inputs = await inputsOf(needs, jobs)
  if (inputs.length === 0) return
  await watchDirectory(needs.db, needs.now())
  const unconfirmed = await carryOut(needs, inputs)
  if (unconfirmed.length === 0) return
  const confirmed = await Promise.all(
    unconfirmed.map(async (input) => ({ ...input, confirmations: await confirmGrounds(needs, input) })),
  )
  await carryOut(needs, confirmed)
}

async function inputsOf(needs: PipelineNeeds, jobs: readonly ClaimedJob[]): Promise<readonly Input[]> {
  const documents = await inState(needs.db, 'understood', jobs)
  if (documents.length === 0) return []
  const ids = documents.map((document) => document.id)
  const [readings, understandings] = await Promise.all([
    loadReadings(needs.db, ids),
    loadUnderstandings(needs.db, ids),
  ])
  return documents.map((document): Input => {
    const understanding = understandings.get(document.id)
    if (!understanding)
      throw new Error(`document ${document.id} is understood but its understanding is missing`)
    const content = contentOf(document, understanding)
    return { document, content, understanding, pages: readings.get(document.id) ?? [] }
  })
}

/**
 * One transaction under a lock per person: of two copies of one certificate that are decided at the same moment,
 * in one batch or on two machines, the second sees the first. A stop of a stratum waits for it, or is seen by it.
 *
 * @returns what would be filed but was not read a second time yet: left as it is
 */
async function carryOut(needs: PipelineNeeds, inputs: readonly Input[]): Promise<readonly Input[]> {
  return needs.db.transaction().execute(async (trx) => {
    const { judged, unconfirmed, sampleKey } = await judgeAll(trx, needs.procedure, inputs)
    const moved = await advance({ ...needs, trx }, judged.map(changeOf))
    const carried = judged.filter(({ documentId }) => moved.has(documentId))
    await recordDecisions(
      trx,
      carried.map((one) => recordOf(one, needs.now())),
    )
    await recordCases(trx, carried, { sampleKey, at: needs.now() })
    await placeOrders(trx, carried.flatMap(orderOf), { at: needs.now(), holdUntil: null })
    return unconfirmed
  })
}

/** Pages and understanding are stored already; with the rest of the case the decision can be taken again to the same result. */
function recordOf({ documentId, judgement: { decision }, documentCase, model }: Judged, at: Date) {
  const { duplicate, procedure, strata, issuerFiled, confirmations } = documentCase
  const findings = decision.kind === 'review' ? decision.findings : []
  return {
    documentId,
    at,
    kind: decision.kind,
    decidedBy: 'program',
    findings,
    detail: { duplicate, procedure, strata, issuerFiled, confirmations, model },
  }
}

function orderOf({ documentId, judgement: { decision }, documentCase }: Judged): OrderRequest[] {
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

function changeOf({ documentId, judgement, documentCase }: Judged): Change {
  const { procedure, understanding, confirmations } = documentCase
  const { decision, carried, trial } = judgement
  const second = confirmations ? { confirmations: confirmations.map(spokenOf) } : {}
  if (decision.kind === 'review') {
    const reasons = decision.findings.map((finding) => finding.code)
    const shadow = carried ? { shadow: carried.employeeNumber, proof: carried.proof } : {}
    return {
      documentId,
      from: 'understood',
      to: 'review',
      set: { reason: decision.findings[0].code },
      evidence: [{ step: 'decided-review', by: 'program', detail: { reasons, ...second, ...shadow } }],
    }
  }
  const { employeeNumber } = decision
  const why = { ...(carried && { proof: carried.proof }), ...(trial !== null && { trial }) }
  const detail = {
    employeeNumber,
    register: procedure.register,
    title: understanding.title,
    ...second,
    ...why,
  }
  return {
    documentId,
    from: 'understood',
    to: 'ordered',
    set: { employeeNumber },
    evidence: [{ step: 'decided-automatic', by: 'program', detail }],
  }
}

/** As proofs stand in the evidence: `birth-date agrees`. What was read stands in the decision's record. */
function spokenOf({ kind, agreement }: Confirmation): string {
  return `${kind} ${agreement}`
}
