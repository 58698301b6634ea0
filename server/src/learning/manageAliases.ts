import type { DocumentId, EmployeeNumber } from '@amtsbote/contract'
import type { Database } from '#database'
import { renewDirectory } from '#directory'
import type { AliasPart, Refusal } from './alias.ts'

/** An alias with the decision that taught it. */
export interface Alias {
  readonly id: string
  readonly employeeNumber: EmployeeNumber
  readonly part: AliasPart
  readonly name: string
  readonly printed: string
  readonly state: 'learned' | 'refused' | 'removed'
  readonly refusal: Refusal | null
  /** Whose name it would have touched. */
  readonly otherEmployee: EmployeeNumber | null
  readonly documentId: DocumentId | null
  readonly by: string
  readonly at: string
}

/** Everything that was learned, refused and removed, by employee and time. */
export async function listAliases(db: Database): Promise<readonly Alias[]> {
  const rows = await db
    .selectFrom('employee_alias')
    .selectAll()
    .orderBy('employee_number')
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    employeeNumber: row.employee_number,
    part: row.part,
    name: row.name,
    printed: row.printed,
    state: row.state,
    refusal: row.refusal,
    otherEmployee: row.other_employee,
    documentId: row.document_id,
    by: row.by,
    at: row.at.toISOString(),
  }))
}

/**
 * Takes a learned name away from an employee, whichever documents taught it; it is not learned again by itself.
 *
 * @returns how many entries were removed; 0 when the employee has no such learned name
 */
export async function removeAlias(
  db: Database,
  { employeeNumber, name, by, at }: { employeeNumber: string; name: string; by: string; at: Date },
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const removed = await trx
      .updateTable('employee_alias')
      .set({ state: 'removed', removed_by: by, removed_at: at })
      .where('employee_number', '=', employeeNumber as EmployeeNumber)
      .where('name', '=', name)
      .where('state', '=', 'learned')
      .returning('id')
      .execute()
    if (removed.length > 0) await renewDirectory(trx)
    return removed.length
  })
}
