import { AmtsboteError, type DocumentId, type ReviewDecision, type UndoOutcome } from '@amtsbote/contract'
import type { Database, Transaction } from '#database'
import { findEmployee } from '#directory'
import { advance, recordDecisions } from '#documents'
import { placeOrders, undoDecision } from '#filing'
import { findLesson, forgetLessons, type Taught, writeLesson } from '#learning'
import type { ProcedureBook } from '#procedures'
import type { Queues } from '#queues'

export interface ReviewNeeds {
  readonly db: Database
  readonly queues: Pick<Queues, 'send'>
  readonly now: () => Date
  readonly book: ProcedureBook
  /** How long a decision can be undone, milliseconds. */
  readonly undoMs: number
}

export interface PersonDecision {
  readonly documentId: DocumentId
  readonly decision: ReviewDecision
  /** Pseudonym of the person. */
  readonly by: string
}

/** A decision was taken; until `undoUntil` it can be taken back without a trace outside. */
export interface Taken {
  readonly kind: 'held' | 'rejected'
  readonly undoUntil: string
}

/**
 * Carries out what a person decided about a document in review.
 *
 * Two people at once: the first wins, the second is told (AB-0101).
 * @throws AmtsboteError AB-0101, AB-0102, AB-0103
 */
export async function decideByPerson(needs: ReviewNeeds, request: PersonDecision): Promise<Taken> {
  const at = needs.now()
  const undoUntil = new Date(at.getTime() + needs.undoMs)
  if (request.decision.kind === 'file') await checkTarget(needs, request.decision)
  const taught = await lessonOf(needs, request, at)
  return needs.db.transaction().execute(async (trx) => {
    if (request.decision.kind === 'reject') {
      await sortOut(needs, trx, request, request.decision.note)
      return { kind: 'rejected', undoUntil: undoUntil.toISOString() }
    }
    const confirmed = { ...request, decision: request.decision, taught, holdUntil: undoUntil }
    await confirm(needs, trx, confirmed)
    if (taught) await writeLesson(trx, taught)
    return { kind: 'held', undoUntil: undoUntil.toISOString() }
  })
}

/** Takes a person's last decision back and keeps that it was. */
export async function undoByPerson(
  needs: ReviewNeeds,
  { documentId, by }: { readonly documentId: DocumentId; readonly by: string },
): Promise<UndoOutcome> {
  return undoDecision(needs, {
    documentId,
    undoneBy: by,
    alsoUndo: (trx) => forgetLessons(trx, documentId),
  })
}

/** What the printed name teaches about the employee whom the person chose. */
async function lessonOf(
  { db }: ReviewNeeds,
  { documentId, decision, by }: PersonDecision,
  at: Date,
): Promise<Taught | undefined> {
  if (decision.kind !== 'file') return undefined
  return findLesson(db, { documentId, employeeNumber: decision.employeeNumber, by, at })
}

interface Confirmed extends PersonDecision {
  readonly decision: Extract<ReviewDecision, { kind: 'file' }>
  readonly taught: Taught | undefined
  readonly holdUntil: Date
}

async function checkTarget(
  { db, book }: ReviewNeeds,
  decision: Extract<ReviewDecision, { kind: 'file' }>,
): Promise<void> {
  if (!(await findEmployee(db, decision.employeeNumber))) throw new AmtsboteError('AB-0102')
  const register = book.registers.find((one) => one.number === decision.register)
  if (!register || register.filing === 'never') throw new AmtsboteError('AB-0103', decision.register)
}

async function confirm(
  needs: ReviewNeeds,
  trx: Transaction,
  { documentId, decision, by, taught, holdUntil }: Confirmed,
): Promise<void> {
  const { employeeNumber, register, title, documentDate } = decision
  const suggested = await trx
    .selectFrom('document')
    .leftJoin('document_understanding as u', 'u.document_id', 'document.id')
    .select(['document.employee_number', 'u.understanding'])
    .where('document.id', '=', documentId)
    .executeTakeFirst()
  if (!suggested) throw new AmtsboteError('AB-0004')
  const differs = suggested.employee_number !== employeeNumber
  const moved = await advance({ ...needs, trx }, [
    {
      documentId,
      from: 'review',
      to: 'held',
      set: { employeeNumber, title, documentDate, reason: null },
      evidence: [
        { step: 'confirmed', by, detail: { employeeNumber, register, title, differs } },
        ...lessonEvidence(taught),
      ],
    },
  ])
  if (!moved.has(documentId)) throw new AmtsboteError('AB-0101')
  await recordDecisions(trx, [
    {
      documentId,
      at: needs.now(),
      kind: 'file',
      decidedBy: by,
      findings: [],
      detail: decision,
    },
  ])
  const documentType = suggested.understanding?.documentType.value ?? 'unknown'
  await placeOrders(
    trx,
    [{ documentId, employeeNumber, register, title, documentDate, documentType, decidedBy: by }],
    { at: needs.now(), holdUntil },
  )
}

function lessonEvidence(taught: Taught | undefined) {
  if (!taught) return []
  const { lesson, printed, employeeNumber, by } = taught
  if (lesson.kind === 'learned')
    return [{ step: 'alias-learned' as const, by, detail: { printed, employeeNumber } }]
  const { refusal, other } = lesson
  return [{ step: 'alias-refused' as const, by, detail: { printed, employeeNumber, refusal, other } }]
}

async function sortOut(
  needs: ReviewNeeds,
  trx: Transaction,
  { documentId, by }: PersonDecision,
  note: string,
): Promise<void> {
  const moved = await advance({ ...needs, trx }, [
    {
      documentId,
      from: 'review',
      to: 'rejected',
      set: { reason: 'sorted-out' },
      evidence: [{ step: 'sorted-out', by, detail: { note } }],
    },
  ])
  if (!moved.has(documentId)) throw new AmtsboteError('AB-0101')
  await recordDecisions(trx, [
    {
      documentId,
      at: needs.now(),
      kind: 'reject',
      decidedBy: by,
      findings: [],
      detail: { note },
    },
  ])
}
