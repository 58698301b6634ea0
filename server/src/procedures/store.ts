import type { Insertable, Selectable } from 'kysely'
import type { Database, Transaction } from '#database'
import type { ProcedureTables } from './tables.ts'

/** What the town changed about a procedure, and who, when and why. */
export type ProcedureChange = Readonly<Selectable<ProcedureTables['procedure_change']>>

/** The change that counts; undefined where the shipped configuration does. */
export async function latestChange(
  db: Database | Transaction,
  procedureId: string,
): Promise<ProcedureChange | undefined> {
  return changesOf(db, procedureId).limit(1).executeTakeFirst()
}

/** All changes of a procedure, newest first. */
export async function loadChanges(db: Database, procedureId: string): Promise<readonly ProcedureChange[]> {
  return changesOf(db, procedureId).execute()
}

export async function insertChange(
  db: Database,
  change: Insertable<ProcedureTables['procedure_change']>,
): Promise<void> {
  await db.insertInto('procedure_change').values(change).execute()
}

function changesOf(db: Database | Transaction, procedureId: string) {
  return db
    .selectFrom('procedure_change')
    .selectAll()
    .where('procedure_id', '=', procedureId)
    .orderBy('id', 'desc')
}
