import type { DocumentId, EmployeeNumber } from '@amtsbote/contract'
import type { Database, Transaction } from '#database'
import { renewDirectory } from '#directory'
import { newId } from '#identifiers'
import type { NameAliases } from '#understanding'
import type { Lesson } from './alias.ts'
import type { LearningTables } from './tables.ts'

/** A lesson about an employee that a document taught, and who taught it. */
export interface Taught {
  readonly documentId: DocumentId
  readonly employeeNumber: EmployeeNumber
  readonly printed: string
  readonly lesson: Exclude<Lesson, { kind: 'known' }>
  readonly by: string
  readonly at: Date
}

/** Learned aliases by employee, as the directory index takes them. */
export async function readAliases(
  db: Database | Transaction,
): Promise<ReadonlyMap<EmployeeNumber, NameAliases>> {
  const rows = await db
    .selectFrom('employee_alias')
    .select(['employee_number', 'part', 'name'])
    .distinct()
    .where('state', '=', 'learned')
    .orderBy('employee_number')
    .orderBy('part')
    .orderBy('name')
    .execute()
  const groups = Map.groupBy(rows, (row) => row.employee_number)
  const ofPart = (own: typeof rows, part: 'forename' | 'surname') =>
    own.filter((row) => row.part === part).map(({ name }) => name)
  return new Map(
    [...groups].map(([number, own]) => [
      number,
      { forenames: ofPart(own, 'forename'), surnames: ofPart(own, 'surname') },
    ]),
  )
}

/** Whether a person took this alias away before; it is not learned again by itself. */
export async function wasRemoved(
  db: Database,
  { employeeNumber, part, name }: { employeeNumber: EmployeeNumber; part: string; name: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('employee_alias')
    .select('id')
    .where('employee_number', '=', employeeNumber)
    .where('part', '=', part as 'forename' | 'surname')
    .where('name', '=', name)
    .where('state', '=', 'removed')
    .executeTakeFirst()
  return row !== undefined
}

/** Stores a lesson; the same document teaches the same thing once. Every process loads the directory anew. */
export async function writeLesson(trx: Transaction, taught: Taught): Promise<void> {
  const { lesson, documentId, employeeNumber, printed, by, at } = taught
  const refused = lesson.kind === 'refused'
  const row = {
    id: newId<string>(),
    employee_number: employeeNumber,
    part: lesson.part,
    name: lesson.name,
    printed,
    state: lesson.kind,
    refusal: refused ? lesson.refusal : null,
    other_employee: refused ? lesson.other : null,
    document_id: documentId,
    by,
    at,
  } satisfies Partial<Record<keyof LearningTables['employee_alias'], unknown>>
  await trx
    .insertInto('employee_alias')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['employee_number', 'part', 'name', 'document_id']).doNothing(),
    )
    .execute()
  if (!refused) await renewDirectory(trx)
}

/** Takes back what a document taught, because its reviewer took the decision back. */
export async function forgetLessons(trx: Transaction, documentId: DocumentId): Promise<void> {
  const gone = await trx
    .deleteFrom('employee_alias')
    .where('document_id', '=', documentId)
    .where('state', '<>', 'removed')
    .returning('state')
    .execute()
  if (gone.some(({ state }) => state === 'learned')) await renewDirectory(trx)
}
