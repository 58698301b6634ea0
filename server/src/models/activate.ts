import { sql } from 'kysely'
import type { Database, Transaction } from '#database'
import { UNDERSTANDING_VERSION } from '#understanding'
import { activeModel } from './active.ts'
import { numberOf } from './evaluate.ts'
import { againstPeople } from './result.ts'

/** Why a model does not count although somebody asked for it. */
export type Refused =
  | 'no-such-model'
  | 'other-version'
  | 'active-already'
  | 'not-evaluated'
  | 'against-people'

export type Activation = { readonly kind: 'activated' } | { readonly kind: 'refused'; readonly why: Refused }

export interface ActivationRequest {
  /** null: back to the shipped recognition, which needs no evaluation. */
  readonly model: number | null
  readonly reason: string
  readonly by: string
  readonly at: Date
}

/**
 * Makes a model count from the next document on, in every process. It must have been evaluated against what counts
 * now, and must file nothing about which a person decided otherwise. Bounds earned before do not carry over.
 */
export async function activateModel(db: Database, request: ActivationRequest): Promise<Activation> {
  return db.transaction().execute(async (trx) => {
    // Two activations at once: each would rest on an evaluation against what the other replaces.
    await sql`lock table recognition_activation in share row exclusive mode`.execute(trx)
    const why = await refusal(trx, request)
    if (why) return { kind: 'refused', why }
    await trx.insertInto('recognition_activation').values(request).execute()
    return { kind: 'activated' }
  })
}

async function refusal(trx: Transaction, { model }: ActivationRequest): Promise<Refused | undefined> {
  const { town } = await activeModel(trx)
  const current = town ? numberOf(town) : null
  if (model === current) return 'active-already'
  if (model === null) return undefined
  const row = await trx
    .selectFrom('recognition_model')
    .select('base')
    .where('number', '=', model)
    .executeTakeFirst()
  if (!row) return 'no-such-model'
  if (row.base !== UNDERSTANDING_VERSION) return 'other-version'
  const evaluation = await trx
    .selectFrom('recognition_evaluation')
    .select(['against', 'result'])
    .where('model', '=', model)
    .where('base', '=', UNDERSTANDING_VERSION)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!evaluation || evaluation.against !== current) return 'not-evaluated'
  return againstPeople(evaluation.result) > 0 ? 'against-people' : undefined
}
