import type { RequiredProof, StopCause } from '@amtsbote/contract'
import { requiredProofSchema } from '@amtsbote/contract'
import { sql } from 'kysely'
import type { Transaction } from '#database'

/** A procedure and the proof that carries its filings. */
export interface Stratum {
  readonly procedureId: string
  readonly proof: RequiredProof
}

/** A stratum as it stands. */
export interface StratumRow {
  readonly proof: RequiredProof
  readonly state: 'running' | 'stopped'
  readonly cause: StopCause | null
}

/** Makes the rows of a procedure's strata where they are missing; a second call changes nothing. */
export async function ensureStrata(trx: Transaction, procedureId: string): Promise<void> {
  await trx
    .insertInto('stratum')
    .values(requiredProofSchema.options.map((proof) => ({ procedure_id: procedureId, proof, cause: null })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Locks a stratum against decisions until the end of the transaction. */
export async function lockStratum(trx: Transaction, { procedureId, proof }: Stratum): Promise<StratumRow> {
  await ensureStrata(trx, procedureId)
  return trx
    .selectFrom('stratum')
    .select(['proof', 'state', 'cause'])
    .where('procedure_id', '=', procedureId)
    .where('proof', '=', proof)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** @param cause null: it runs again */
export async function setCause(
  trx: Transaction,
  { procedureId, proof }: Stratum,
  cause: StopCause | null,
): Promise<void> {
  await sql`
    update stratum set state = ${cause ? 'stopped' : 'running'}, cause = ${cause}
    where procedure_id = ${procedureId} and proof = ${proof}`.execute(trx)
}
