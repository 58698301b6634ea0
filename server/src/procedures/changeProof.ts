import { AmtsboteError, type RequiredProof } from '@amtsbote/contract'
import type { Database, Transaction } from '#database'
import { defaultProcedures } from './defaults.ts'
import type { Procedure } from './schema.ts'
import { insertChange, latestChange, type ProcedureChange } from './store.ts'

/** Which proof a procedure shall ask for from now on. */
export interface ProofChange {
  readonly procedureId: string
  readonly proof: RequiredProof
  /** Runs before its bound is earned. Only a unique name needs it: two proofs may file from the first day. */
  readonly trial: boolean
  /** Why; stands in the evidence of every document that a trial files. */
  readonly reason: string
  /** Pseudonym of the person. */
  readonly by: string
  readonly at: Date
}

/**
 * Changes the proof that a procedure asks for. Every server decides by it from its next batch on; documents that
 * are decided already stay as they are. A second call adds a second entry to the history.
 *
 * @throws AmtsboteError AB-0501 (no such procedure), AB-0403 (a trial without a reason, or of two proofs)
 */
export async function changeProof(db: Database, change: ProofChange): Promise<void> {
  shippedProcedure(change.procedureId)
  const reason = change.reason.trim()
  if (change.trial && reason === '') throw new AmtsboteError('AB-0403', '--trial')
  if (change.trial && change.proof === 'two-proofs') throw new AmtsboteError('AB-0403', 'two-proofs --trial')
  const { procedureId, proof, trial, by, at } = change
  await insertChange(db, { procedure_id: procedureId, proof, trial, by, at, reason })
}

/** A procedure with what the town changed about it, as of now. */
export async function currentProcedure(db: Database | Transaction, shipped: Procedure): Promise<Procedure> {
  const change = await latestChange(db, shipped.id)
  return change ? withChange(shipped, change) : shipped
}

/** The procedure as it comes with the program. @throws AmtsboteError AB-0501 */
export function shippedProcedure(procedureId: string): Procedure {
  const found = defaultProcedures().procedures.find(({ id }) => id === procedureId)
  if (!found) throw new AmtsboteError('AB-0501', procedureId)
  return found
}

function withChange(shipped: Procedure, { proof, trial, reason, by, at }: ProcedureChange): Procedure {
  return { ...shipped, proof, trial: trial ? { reason, by, at: at.toISOString() } : null }
}
