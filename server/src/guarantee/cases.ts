import type { DocumentId, ModelVersion } from '@amtsbote/contract'
import { sql } from 'kysely'
import type { Transaction } from '#database'
import type { DocumentCase, Judgement } from '#decision'
import { isSampled } from './sample.ts'

/** A document that was just judged. */
export interface Judged {
  readonly documentId: DocumentId
  readonly documentCase: DocumentCase
  readonly judgement: Judgement
  readonly model: ModelVersion
}

/**
 * Keeps every filing that the gates allowed, carried out or shadow, in the transaction of the decision: what becomes
 * known about it is what bounds are made of. Chooses the audit samples among those carried out.
 */
export async function recordCases(
  trx: Transaction,
  judged: readonly Judged[],
  { sampleKey, at }: { readonly sampleKey: string; readonly at: Date },
): Promise<void> {
  const rows = judged.flatMap(({ documentId, documentCase, judgement, model }) => {
    const { decision, carried } = judgement
    if (!carried) return []
    const { procedure, understanding } = documentCase
    const automatic = decision.kind === 'automatic'
    const inclusion = automatic ? procedure.auditShare : 1
    return [
      {
        ...model,
        document_id: documentId,
        procedure_id: procedure.id,
        proof: carried.proof,
        at,
        origin: automatic ? ('automatic' as const) : ('shadow' as const),
        issuer: issuerKey(understanding.provider?.value),
        employee_number: carried.employeeNumber,
        probability: understanding.candidates[0]?.probability ?? 0,
        inclusion,
        sampled: isSampled(sampleKey, documentId, inclusion),
        verdict: null,
        verdict_at: null,
        verdict_by: null,
      },
    ]
  })
  if (rows.length === 0) return
  await trx
    .insertInto('filing_case')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** A provider as it is counted: spelling, case and signs do not make another one. Null: none was read. */
export function issuerKey(provider: string | undefined): string | null {
  const words = (provider ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  return words ? words.join(' ') : null
}

/** How many documents of each provider were filed and not found wrong; for procedures that ask for it. */
export async function countIssuerFilings(
  trx: Transaction,
  procedureId: string,
  issuers: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (issuers.length === 0) return new Map()
  const rows = await trx
    .selectFrom('filing_case')
    .select(['issuer', sql<number>`count(*)::int`.as('count')])
    .where('procedure_id', '=', procedureId)
    .where('issuer', 'in', [...issuers])
    .where((eb) =>
      eb.or([
        eb('verdict', '=', 'right'),
        eb.and([eb('verdict', 'is', null), eb('origin', '=', 'automatic')]),
      ]),
    )
    .groupBy('issuer')
    .execute()
  return new Map(rows.flatMap(({ issuer, count }) => (issuer ? [[issuer, count] as const] : [])))
}
