import type { DocumentId, PageReading, Sha256, Understanding } from '@amtsbote/contract'
import type { Transaction } from '#database'
import { documentCaseSchema, judge } from '#decision'
import { advance, type Change, recordDecisions } from '#documents'
import { type OrderRequest, placeOrders } from '#filing'
import {
  countIssuerFilings,
  issuerKey,
  type Judged,
  loadStandings,
  modelOf,
  recordCases,
  watchDirectory,
} from '#guarantee'
import { currentProcedure, type Procedure } from '#procedures'
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

/**
 * `understood` -> `ordered` when all gates hold, else -> `review` with the reasons.
 *
 * One transaction under a lock per person: of two copies of one certificate that are decided at the same moment,
 * in one batch or on two machines, the second sees the first. A stop of a stratum waits for it, or is seen by it.
 */
export async function decideDocuments(needs: PipelineNeeds, jobs: readonly ClaimedJob[]): Promise<void> {
  const documents = await inState(needs.db, 'understood', jobs)
  if (documents.length === 0) return
  const ids = documents.map((document) => document.id)
  const [readings, understandings] = await Promise.all([
    loadReadings(needs.db, ids),
    loadUnderstandings(needs.db, ids),
    watchDirectory(needs.db, needs.now()),
  ])
  const inputs = documents.map(({ id, sha256 }): Input => {
    const understanding = understandings.get(id)
    if (!understanding) throw new Error(`document ${id} is understood but its understanding is missing`)
    return { content: contentOf(id, sha256, understanding), understanding, pages: readings.get(id) ?? [] }
  })
  await needs.db.transaction().execute(async (trx) => {
    const { judged, sampleKey } = await judgeAll(trx, needs.procedure, inputs)
    const moved = await advance({ ...needs, trx }, judged.map(changeOf))
    const carried = judged.filter(({ documentId }) => moved.has(documentId))
    await recordDecisions(
      trx,
      carried.map((one) => recordOf(one, needs.now())),
    )
    await recordCases(trx, carried, { sampleKey, at: needs.now() })
    await placeOrders(trx, carried.flatMap(orderOf), { at: needs.now(), holdUntil: null })
  })
}

interface Input {
  readonly content: Content
  readonly understanding: Understanding
  readonly pages: readonly PageReading[]
}

function contentOf(id: DocumentId, sha256: Sha256, understanding: Understanding): Content {
  const { candidates, documentDate, documentType } = understanding
  const employeeNumber = candidates[0]?.employeeNumber ?? null
  return { id, sha256, employeeNumber, documentDate, documentType: documentType.value }
}

/** Judges a batch by the town's procedure and by what its strata may do at this moment. */
async function judgeAll(
  trx: Transaction,
  shipped: Procedure,
  inputs: readonly Input[],
): Promise<{ judged: readonly Judged[]; sampleKey: string }> {
  const contents = inputs.map(({ content }) => content)
  await lockPeople(
    trx,
    contents.flatMap(({ employeeNumber }) => employeeNumber ?? []),
  )
  const stored = await findDuplicates(trx, contents)
  const procedure = await currentProcedure(trx, shipped)
  const { strataFor, sampleKey } = await loadStandings(trx, procedure)
  const issuerFiled = await issuersFiled(trx, procedure, inputs)
  const judged: Judged[] = []
  for (const { content, understanding, pages } of inputs) {
    const of = stored.get(content.id) ?? sameInBatch(judged, contents, content)
    const model = modelOf(understanding, pages)
    const documentCase = documentCaseSchema.parse({
      ...{ understanding, pages, procedure, strata: strataFor(model) },
      duplicate: of ? { of } : null,
      issuerFiled: issuerFiled(understanding),
    })
    judged.push({ documentId: content.id, documentCase, judgement: judge(documentCase), model })
  }
  return { judged, sampleKey }
}

/** How much of a document's provider was filed before; counted only where the procedure asks for it. */
async function issuersFiled(
  trx: Transaction,
  procedure: Procedure,
  inputs: readonly Input[],
): Promise<(understanding: Understanding) => number | undefined> {
  if (procedure.issuerFiledMin === 0) return () => undefined
  const keyOf = ({ provider }: Understanding) => issuerKey(provider?.value)
  const keys = inputs.flatMap(({ understanding }) => keyOf(understanding) ?? [])
  const counts = await countIssuerFilings(trx, procedure.id, keys)
  return (understanding) => counts.get(keyOf(understanding) ?? '') ?? 0
}

/** A copy that was decided just before in the same batch and is not in the database yet. */
function sameInBatch(
  decided: readonly Judged[],
  contents: readonly Content[],
  content: Content,
): DocumentId | undefined {
  if (!content.employeeNumber || !content.documentDate) return undefined
  const automatic = new Set(
    decided.filter((one) => one.judgement.decision.kind === 'automatic').map((one) => one.documentId),
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
function recordOf({ documentId, judgement: { decision }, documentCase, model }: Judged, at: Date) {
  const { duplicate, procedure, strata, issuerFiled } = documentCase
  const findings = decision.kind === 'review' ? decision.findings : []
  return {
    documentId,
    at,
    kind: decision.kind,
    decidedBy: 'program',
    findings,
    detail: { duplicate, procedure, strata, issuerFiled, model },
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
  const { procedure, understanding } = documentCase
  const { decision, carried, trial } = judgement
  if (decision.kind === 'review') {
    const reasons = decision.findings.map((finding) => finding.code)
    const shadow = carried ? { shadow: carried.employeeNumber, proof: carried.proof } : {}
    return {
      documentId,
      from: 'understood',
      to: 'review',
      set: { reason: decision.findings[0].code },
      evidence: [{ step: 'decided-review', by: 'program', detail: { reasons, ...shadow } }],
    }
  }
  const { employeeNumber } = decision
  const why = { ...(carried && { proof: carried.proof }), ...(trial !== null && { trial }) }
  const detail = { employeeNumber, register: procedure.register, title: understanding.title, ...why }
  return {
    documentId,
    from: 'understood',
    to: 'ordered',
    set: { employeeNumber },
    evidence: [{ step: 'decided-automatic', by: 'program', detail }],
  }
}
