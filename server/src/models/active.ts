import type { Database, Transaction } from '#database'
import { type TownModel, UNDERSTANDING_VERSION } from '#understanding'

/** Rises with every activation: what is in memory is still true while it is the same. */
export async function modelVersion(db: Database | Transaction): Promise<number> {
  const latest = await latestActivation(db)
  return latest?.id ?? 0
}

/** The model that counts, with its version; without one, or after an update of the program, the shipped recognition alone. */
export async function activeModel(
  db: Database | Transaction,
): Promise<{ readonly version: number; readonly town: TownModel | null }> {
  const latest = await latestActivation(db)
  const town = latest?.model == null ? null : await loadModel(db, latest.model)
  return { version: latest?.id ?? 0, town }
}

/** A model as recognition takes it; null where there is none, or where it was learned on top of another version. */
export async function loadModel(db: Database | Transaction, number: number): Promise<TownModel | null> {
  const row = await db
    .selectFrom('recognition_model')
    .select(['number', 'kinds'])
    .where('number', '=', number)
    .where('base', '=', UNDERSTANDING_VERSION)
    .executeTakeFirst()
  return row ? { name: `town-${row.number}`, kinds: row.kinds } : null
}

function latestActivation(db: Database | Transaction) {
  return db
    .selectFrom('recognition_activation')
    .select(['id', 'model'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
