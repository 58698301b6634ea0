import type { DocumentId, EmployeeNumber, Mention, Understanding } from '@amtsbote/contract'
import type { Database } from '#database'
import { loadDirectory } from '#directory'
import { lessonOf, type Named } from './alias.ts'
import { readAliases, type Taught, wasRemoved } from './store.ts'

/** A reviewer's decision that may teach a name. */
export interface Recognised {
  readonly documentId: DocumentId
  readonly employeeNumber: EmployeeNumber
  /** Pseudonym of the person. */
  readonly by: string
  readonly at: Date
}

/**
 * What a reviewer's decision teaches about the employee's name; undefined when the printed name is known, or when the
 * page names several recipients and nobody knows which of them was meant. Changes nothing: see `writeLesson`.
 *
 * Reads the whole directory, but only when the printed name is none of the employee's.
 */
export async function findLesson(db: Database, request: Recognised): Promise<Taught | undefined> {
  const row = await db
    .selectFrom('document_understanding')
    .select('understanding')
    .where('document_id', '=', request.documentId)
    .executeTakeFirst()
  const mention = row && onlyRecipient(row.understanding)
  if (!row || !mention || isKnownName(row.understanding, mention, request.employeeNumber)) return undefined
  const [{ employees }, aliases] = [await loadDirectory(db), await readAliases(db)]
  const named = employees.map(
    (employee): Named => ({ employee, aliases: aliases.get(employee.employeeNumber) }),
  )
  const person = named.find(({ employee }) => employee.employeeNumber === request.employeeNumber)
  const lesson = person && lessonOf(mention.text, person, named)
  if (!lesson || lesson.kind === 'known') return undefined
  const taught = { ...request, printed: mention.text, lesson }
  if (lesson.kind === 'refused') return taught
  const removed = await wasRemoved(db, { ...request, ...lesson })
  if (!removed) return taught
  return { ...taught, lesson: { ...lesson, kind: 'refused', refusal: 'removed-before', other: null } }
}

function onlyRecipient({ mentions, recipientMentionIds }: Understanding): Mention | undefined {
  const [id, ...others] = recipientMentionIds
  return others.length > 0 ? undefined : mentions.find((mention) => mention.id === id)
}

function isKnownName({ candidates }: Understanding, mention: Mention, employeeNumber: EmployeeNumber) {
  return candidates.some(
    (one) =>
      one.employeeNumber === employeeNumber &&
      one.mentionId === mention.id &&
      (one.nameForm === 'current' || one.nameForm === 'former'),
  )
}
