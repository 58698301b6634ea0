import type { DocumentId, PageReading, Understanding } from '@amtsbote/contract'
import type { Transaction } from '#database'
import { type Confirmation, documentCaseSchema, judge } from '#decision'
import { countIssuerFilings, issuerKey, type Judged, loadStandings, modelOf } from '#guarantee'
import { currentProcedure, type Procedure } from '#procedures'
import { type Content, findDuplicates, lockPeople, type StoredDocument } from './store.ts'

/** A document about which is to be decided. */
export interface Input {
  readonly document: StoredDocument
  readonly content: Content
  readonly understanding: Understanding
  readonly pages: readonly PageReading[]
  /** What a second reading gave; left out when none was made. */
  readonly confirmations?: readonly Confirmation[]
}

/** What the document says, for finding others that say the same. */
export function contentOf({ id, sha256 }: StoredDocument, understanding: Understanding): Content {
  const { candidates, documentDate, documentType } = understanding
  const employeeNumber = candidates[0]?.employeeNumber ?? null
  return { id, sha256, employeeNumber, documentDate, documentType: documentType.value }
}

/** A batch, judged. */
interface JudgedBatch {
  readonly judged: readonly Judged[]
  /** Would be filed if a second reading agreed; none was made. */
  readonly unconfirmed: readonly Input[]
  readonly sampleKey: string
}

/** Judges a batch by the town's procedure and by what its strata may do at this moment. */
export async function judgeAll(
  trx: Transaction,
  shipped: Procedure,
  inputs: readonly Input[],
): Promise<JudgedBatch> {
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
  const unconfirmed: Input[] = []
  for (const input of inputs) {
    const { content, understanding, pages, confirmations } = input
    const of = stored.get(content.id) ?? sameInBatch(judged, contents, content)
    const model = modelOf(understanding, pages)
    const documentCase = documentCaseSchema.parse({
      ...{ understanding, pages, procedure, strata: strataFor(model), confirmations },
      duplicate: of ? { of } : null,
      issuerFiled: issuerFiled(understanding),
    })
    const judgement = judge(documentCase)
    if (judgement.decision.kind === 'automatic' && !confirmations) unconfirmed.push(input)
    else judged.push({ documentId: content.id, documentCase, judgement, model })
  }
  return { judged, unconfirmed, sampleKey }
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
