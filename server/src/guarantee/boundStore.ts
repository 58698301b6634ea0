import type { EarnedBound, ModelVersion } from '@amtsbote/contract'
import type { Selectable } from 'kysely'
import type { Database, Transaction } from '#database'
import type { BoundFigures, CheckedCase } from './bounds.ts'
import { isSameModel } from './model.ts'
import { casesMissing, upperLimit } from './statistics/binomial.ts'
import type { Stratum } from './stratum.ts'
import type { GuaranteeTables } from './tables.ts'

type BoundRow = Selectable<GuaranteeTables['earned_bound']>

/** A bound as it is stored, and who released its model without one. */
export interface StoredBound {
  readonly bound: EarnedBound
  readonly releasedBy: string | null
}

/**
 * Cases of a stratum that count: shadow cases and audit samples, each chosen before anybody looked at it. An error
 * that came to light in any other way counts as well, which can only make the bound worse.
 */
export async function loadCheckedCases(
  db: Database | Transaction,
  { procedureId, proof }: Stratum,
): Promise<readonly CheckedCase[]> {
  const rows = await db
    .selectFrom('filing_case')
    .select(['understanding', 'decision', 'engine', 'issuer', 'probability', 'verdict'])
    .where('procedure_id', '=', procedureId)
    .where('proof', '=', proof)
    .where('verdict', 'is not', null)
    .where((eb) => eb.or([eb('sampled', '=', true), eb('verdict', '=', 'wrong')]))
    .execute()
  return rows.map(({ issuer, probability, verdict, ...model }) => ({
    model,
    issuer,
    probability,
    right: verdict === 'right',
  }))
}

/** The bounds of a stratum, the newest first. */
export async function loadBounds(
  db: Database | Transaction,
  { procedureId, proof }: Stratum,
): Promise<readonly StoredBound[]> {
  const rows = await db
    .selectFrom('earned_bound')
    .selectAll()
    .where('procedure_id', '=', procedureId)
    .where('proof', '=', proof)
    .orderBy('computed_at', 'desc')
    .orderBy('engine')
    .execute()
  return rows.map((row) => ({ bound: boundOfRow(row), releasedBy: row.released_by }))
}

/** Keeps a bound; `earned_at` is the first time that it was earned, and stays when it is lost. */
export async function writeBound(
  trx: Transaction,
  { procedureId, proof }: Stratum,
  model: ModelVersion,
  { figures, at }: { readonly figures: BoundFigures; readonly at: Date },
): Promise<void> {
  const { alpha, delta, cases, errors, issuers, threshold } = figures
  const values = { alpha, delta, cases, errors, issuers, threshold, computed_at: at }
  const earned = threshold === null ? null : at
  await trx
    .insertInto('earned_bound')
    .values({
      ...values,
      ...model,
      procedure_id: procedureId,
      proof,
      earned_at: earned,
      released_by: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['procedure_id', 'proof', 'understanding', 'decision', 'engine'])
        .doUpdateSet((eb) => ({
          ...values,
          earned_at: eb.fn.coalesce('earned_bound.earned_at', eb.ref('excluded.earned_at')),
        })),
    )
    .execute()
}

/**
 * Releases the versions that decide now, where earlier ones (or they themselves) had been released.
 * @returns the models that run now because of this; none where nothing was ever earned or nothing is missing
 */
export async function releaseLatestModel(
  trx: Transaction,
  stratum: Stratum,
  { by, at, afterError }: { readonly by: string; readonly at: Date; readonly afterError: boolean },
): Promise<readonly ModelVersion[]> {
  const { procedureId, proof } = stratum
  // Two proofs need no release: they run from the first day.
  if (proof === 'two-proofs') return []
  const known = await loadBounds(trx, stratum)
  if (!known.some(({ bound, releasedBy }) => bound.earnedAt !== null || releasedBy !== null)) return []
  const models = await latestModels(trx, stratum)
  const missing = models.filter(
    (model) =>
      !known.some(
        ({ bound, releasedBy }) =>
          isSameModel(bound.model, model) &&
          (releasedBy !== null || (bound.threshold !== null && !afterError)),
      ),
  )
  for (const model of missing) {
    const figures = { alpha: 0, delta: 0, cases: 0, errors: 0, issuers: 0, threshold: null }
    await trx
      .insertInto('earned_bound')
      .values({
        ...figures,
        ...model,
        procedure_id: procedureId,
        proof,
        earned_at: null,
        computed_at: at,
        released_by: by,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['procedure_id', 'proof', 'understanding', 'decision', 'engine'])
          .doUpdateSet({ released_by: by }),
      )
      .execute()
  }
  return missing
}

/** The rules that decided last, with every engine that read for them. */
export async function latestModels(
  db: Database | Transaction,
  { procedureId, proof }: Stratum,
): Promise<readonly ModelVersion[]> {
  const last = await db
    .selectFrom('filing_case')
    .select(['understanding', 'decision'])
    .where('procedure_id', '=', procedureId)
    .where('proof', '=', proof)
    .orderBy('at', 'desc')
    .orderBy('document_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!last) return []
  const rows = await db
    .selectFrom('filing_case')
    .select('engine')
    .distinct()
    .where('procedure_id', '=', procedureId)
    .where('proof', '=', proof)
    .where('understanding', '=', last.understanding)
    .where('decision', '=', last.decision)
    .orderBy('engine')
    .execute()
  return rows.map(({ engine }) => ({ ...last, engine }))
}

function boundOfRow(row: BoundRow): EarnedBound {
  const { alpha, delta, cases, errors, issuers, threshold, understanding, decision, engine } = row
  const counts = { cases, errors }
  return {
    model: { understanding, decision, engine },
    ...{ alpha, delta, cases, errors, issuers, threshold },
    upperLimit: delta > 0 ? upperLimit(counts, delta) : 1,
    casesMissing: threshold === null && delta > 0 ? casesMissing(counts, alpha, delta) : 0,
    earnedAt: row.earned_at?.toISOString() ?? null,
    computedAt: row.computed_at.toISOString(),
  }
}
