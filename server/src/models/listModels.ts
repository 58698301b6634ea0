import type { Database } from '#database'
import { UNDERSTANDING_VERSION } from '#understanding'
import { activeModel } from './active.ts'
import { numberOf } from './evaluate.ts'
import { againstPeople } from './result.ts'

/** A model in short. */
export interface ModelRow {
  readonly model: number
  readonly at: string
  readonly by: string
  readonly certificates: number
  readonly others: number
  readonly state: 'active' | 'ready' | 'not-evaluated' | 'against-people' | 'other-version'
  /** Decisions that its last evaluation found changed; null: not evaluated. */
  readonly changed: number | null
}

/** All models, the newest first. */
export async function listModels(db: Database): Promise<readonly ModelRow[]> {
  const { town } = await activeModel(db)
  const active = town ? numberOf(town) : null
  const models = await db
    .selectFrom('recognition_model')
    .select(['number', 'base', 'at', 'by', 'certificates', 'others'])
    .orderBy('number', 'desc')
    .execute()
  const evaluations = await db
    .selectFrom('recognition_evaluation')
    .select(['model', 'against', 'result'])
    .orderBy('id')
    .execute()
  const latest = new Map(evaluations.map((one) => [one.model, one]))
  return models.map(({ number, base, at, by, certificates, others }) => {
    const evaluation = latest.get(number)
    const isOfToday = evaluation !== undefined && evaluation.against === active
    return {
      ...{ model: number, at: at.toISOString(), by, certificates, others },
      state: stateOf({
        isActive: number === active,
        isOther: base !== UNDERSTANDING_VERSION,
        against: isOfToday ? againstPeople(evaluation.result) : null,
      }),
      changed: evaluation?.result.changed.length ?? null,
    }
  })
}

function stateOf(known: { isActive: boolean; isOther: boolean; against: number | null }): ModelRow['state'] {
  if (known.isActive) return 'active'
  if (known.isOther) return 'other-version'
  if (known.against === null) return 'not-evaluated'
  return known.against > 0 ? 'against-people' : 'ready'
}
