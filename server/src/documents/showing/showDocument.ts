import {
  AmtsboteError,
  type DocumentDetail,
  type DocumentId,
  type DocumentLine,
  type Employee,
  type EmployeeNumber,
  type FilingOrder,
  type Finding,
  type MediaType,
  type Sha256,
  type Word,
} from '@amtsbote/contract'
import type { Database } from '#database'
import { type Confirmation, documentCaseSchema } from '#decision'
import { findEmployee } from '#directory'
import type { Procedure } from '#procedures'
import { explain, pairReadings } from './explain.ts'
import { summaryOf } from './listDocuments.ts'

/** Everything that a person sees of one document. @throws AmtsboteError AB-0004 */
export async function showDocument(
  db: Database,
  procedure: Procedure,
  id: DocumentId,
): Promise<DocumentDetail> {
  const row = await db.selectFrom('document').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new AmtsboteError('AB-0004', id)
  const [pageList, understood, decided, order] = await Promise.all([
    pagesOf(db, id),
    db
      .selectFrom('document_understanding')
      .select('understanding')
      .where('document_id', '=', id)
      .executeTakeFirst(),
    decidedOf(db, id),
    orderOf(db, id),
  ])
  const understanding = understood?.understanding ?? null
  const employees = await employeesOf(db, understanding?.candidates.map((one) => one.employeeNumber) ?? [])
  return {
    ...summaryOf(row),
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
    sha256: row.sha256,
    duplicateOf: row.duplicate_of,
    pageList,
    findings: withPresentReason(decided.findings, row.reason, order),
    understanding,
    people: employees.map(personOf),
    explanations: understanding ? [...explain(understanding, employees)] : [],
    secondReadings: understanding ? [...pairReadings(understanding, decided.confirmations)] : [],
    threshold: procedure.threshold,
    register: procedure.register,
    order: order?.state === 'undone' ? null : (order?.order ?? null),
  }
}

/** The words of one page. @throws AmtsboteError AB-0104 */
export async function pageWords(db: Database, id: DocumentId, page: number): Promise<Word[]> {
  const row = await db
    .selectFrom('document_page')
    .select('reading')
    .where('document_id', '=', id)
    .where('page', '=', page)
    .executeTakeFirst()
  if (!row) throw new AmtsboteError('AB-0104', `${id}, ${page}`)
  return [...(row.reading?.words ?? [])]
}

/** Where the bytes of a document are. @throws AmtsboteError AB-0004 when there is none, or it has none */
export async function contentOf(
  db: Database,
  id: DocumentId,
): Promise<{ sha256: Sha256; mediaType: MediaType | null; sizeBytes: number; pages: number | null }> {
  const row = await db
    .selectFrom('document')
    .select(['sha256', 'media_type', 'size_bytes', 'page_count'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row?.sha256) throw new AmtsboteError('AB-0004', id)
  return { sha256: row.sha256, mediaType: row.media_type, sizeBytes: row.size_bytes, pages: row.page_count }
}

/** The line that `documents add --wait --json` prints once a document is decided; null while it is on its way there. */
export async function documentLine(db: Database, id: DocumentId): Promise<DocumentLine | null> {
  const row = await db
    .selectFrom('document')
    .leftJoin('document_understanding as u', 'u.document_id', 'document.id')
    .select([
      'document.id',
      'name',
      'state',
      'reason',
      'title',
      'document_date',
      'employee_number',
      'page_count',
      'u.understanding',
    ])
    .where('document.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new AmtsboteError('AB-0004', id)
  if (['received', 'paged', 'read', 'understood'].includes(row.state)) return null
  const { understanding } = row
  return {
    file: row.name,
    documentId: row.id,
    state: row.state,
    decision: row.state === 'rejected' ? 'rejected' : (await wasAutomatic(db, id)) ? 'automatic' : 'review',
    reason: row.reason,
    employeeNumber: row.employee_number,
    probability: understanding?.candidates[0]?.probability ?? 0,
    candidates:
      understanding?.candidates.map(({ employeeNumber, probability }) => ({ employeeNumber, probability })) ??
      [],
    documentType: understanding?.documentType.value ?? 'unknown',
    title: row.title,
    documentDate: row.document_date,
    pages: row.page_count,
  }
}

/** Whether the program decided by itself; a later trouble with the e-file does not change that. */
async function wasAutomatic(db: Database, id: DocumentId): Promise<boolean> {
  const row = await db
    .selectFrom('document_decision')
    .select('kind')
    .where('document_id', '=', id)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.kind === 'automatic'
}

async function pagesOf(db: Database, id: DocumentId): Promise<DocumentDetail['pageList']> {
  const rows = await db
    .selectFrom('document_page')
    .select(['page', 'aspect_ratio', 'turn', 'blank'])
    .where('document_id', '=', id)
    .orderBy('page')
    .execute()
  return rows.map(({ page, aspect_ratio, turn, blank }) => ({ page, aspectRatio: aspect_ratio, turn, blank }))
}

interface Decided {
  readonly findings: readonly Finding[]
  readonly confirmations: readonly Confirmation[]
}

/** What the program found when it decided last. */
async function decidedOf(db: Database, id: DocumentId): Promise<Decided> {
  const row = await db
    .selectFrom('document_decision')
    .select(['findings', 'detail'])
    .where('document_id', '=', id)
    .where('kind', 'in', ['automatic', 'review'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  // Older decisions have none, and what cannot be read is not worth a page that cannot be opened.
  const confirmations = documentCaseSchema.shape.confirmations.safeParse(row?.detail.confirmations)
  return { findings: row?.findings ?? [], confirmations: confirmations.data ?? [] }
}

/** What happened after the decision stands first: an answer of the e-file, an undo, a rejection. */
function withPresentReason(
  findings: readonly Finding[],
  reason: DocumentDetail['reason'],
  order: { readonly message: string | null } | null,
): Finding[] {
  if (!reason || findings.some((finding) => finding.code === reason)) return [...findings]
  return [{ code: reason, boxes: [], ...(order?.message ? { detail: order.message } : {}) }, ...findings]
}

async function orderOf(
  db: Database,
  id: DocumentId,
): Promise<{ order: FilingOrder; state: string; message: string | null } | null> {
  const row = await db
    .selectFrom('filing_order')
    .selectAll()
    .where('document_id', '=', id)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const order: FilingOrder = {
    id: row.id,
    employeeNumber: row.employee_number,
    register: row.register,
    title: row.title,
    documentDate: row.document_date,
    decidedBy: row.decided_by,
    heldUntil: row.due_at?.toISOString() ?? null,
    filedAt: row.filed_at?.toISOString() ?? null,
    receipt: row.receipt,
  }
  return { order, state: row.state, message: row.message }
}

async function employeesOf(db: Database, numbers: readonly EmployeeNumber[]): Promise<readonly Employee[]> {
  const found = await Promise.all(numbers.map((number) => findEmployee(db, number)))
  return found.flatMap((employee) => employee ?? [])
}

function personOf(employee: Employee): DocumentDetail['people'][number] {
  const { employeeNumber, office, birthDate, status, formerLastNames } = employee
  const name = [employee.academicTitle, employee.firstNames, employee.lastName].filter(Boolean).join(' ')
  return { employeeNumber, name, office, birthDate, status, formerLastNames }
}
