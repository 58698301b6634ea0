import {
  AmtsboteError,
  type AuditAnswer,
  type AuditOutcome,
  type AuditSample,
  type DocumentId,
  type DocumentState,
  type EmployeeNumber,
  type RequiredProof,
} from '@amtsbote/contract'
import { sql } from 'kysely'
import type { Database, Transaction } from '#database'
import { advance } from '#documents'
import type { EvidenceRecord } from '#evidence'
import type { Queues } from '#queues'
import { stopStratum } from './stop.ts'

export interface AuditNeeds {
  readonly db: Database
  readonly queues: Pick<Queues, 'send'>
  readonly now: () => Date
}

/** Fits on a screen; nobody checks more in a day. */
const SAMPLES_SHOWN = 200

/** Filed documents that wait for a blind check, oldest first. Whose they were filed as is not told. */
export async function listSamples(db: Database): Promise<{ samples: readonly AuditSample[]; total: number }> {
  const open = db
    .selectFrom('filing_case')
    .innerJoin('document', 'document.id', 'filing_case.document_id')
    .where('filing_case.verdict', 'is', null)
    .where('filing_case.sampled', '=', true)
    .where('filing_case.origin', '=', 'automatic')
    .where('document.state', '=', 'filed')
  const { total } = await open.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  const rows = await open
    .select(['document.id', 'filing_case.procedure_id', 'filing_case.at', 'document.page_count'])
    .orderBy('filing_case.at')
    .limit(SAMPLES_SHOWN)
    .execute()
  const samples = rows.map(({ id, procedure_id, at, page_count }) => ({
    documentId: id,
    procedureId: procedure_id,
    filedAt: at.toISOString(),
    pages: page_count,
  }))
  return { samples, total }
}

/**
 * Takes what a person says whose document a sample is. Another person than filed, or nobody: the filing was wrong, and
 * its stratum stops in the same transaction. The answer stands in the document's evidence.
 *
 * @throws AmtsboteError AB-0503 when the sample is not open (answered before, or none)
 */
export async function answerSample(
  needs: AuditNeeds,
  request: { readonly documentId: DocumentId; readonly answer: AuditAnswer; readonly by: string },
): Promise<AuditOutcome> {
  const { documentId, answer, by } = request
  return needs.db.transaction().execute(async (trx) => {
    const filing = await lockCase(trx, documentId)
    if (!filing || filing.verdict || !filing.sampled || filing.state !== 'filed')
      throw new AmtsboteError('AB-0503', documentId)
    const right = answer.kind === 'person' && answer.employeeNumber === filing.employeeNumber
    const kind = right ? 'right' : 'wrong'
    await setVerdict(trx, documentId, { verdict: kind, by: 'audit', at: needs.now() })
    await note(needs, trx, filing, { step: 'audited', by, detail: { verdict: kind } })
    if (!right) {
      const reason = 'Stichprobe: eine andere Akte wäre richtig'
      await stop(needs, trx, filing, { cause: 'audit-error', reason, by })
    }
    return { kind }
  })
}

/**
 * Somebody says that a document which was filed without a person lies in a wrong file. Counts as an error and stops
 * the stratum; a second report of the same document adds its reason to the evidence and stops again.
 *
 * @throws AmtsboteError AB-0504 when a person had decided, or nobody filed it
 */
export async function reportMisfile(
  needs: AuditNeeds,
  request: { readonly documentId: DocumentId; readonly reason: string; readonly by: string },
): Promise<{ kind: 'stopped' }> {
  const { documentId, reason, by } = request
  return needs.db.transaction().execute(async (trx) => {
    const filing = await lockCase(trx, documentId)
    if (!filing) throw new AmtsboteError('AB-0504', documentId)
    if (filing.verdict !== 'wrong')
      await setVerdict(trx, documentId, { verdict: 'wrong', by: 'report', at: needs.now() })
    await note(needs, trx, filing, { step: 'misfile-reported', by, detail: { reason } })
    await stop(needs, trx, filing, { cause: 'reported-misfile', reason, by })
    return { kind: 'stopped' }
  })
}

interface LockedCase {
  readonly documentId: DocumentId
  readonly state: DocumentState
  readonly procedureId: string
  readonly proof: RequiredProof
  readonly employeeNumber: EmployeeNumber
  readonly sampled: boolean
  readonly verdict: 'right' | 'wrong' | null
}

/** A filing without a person, locked until the end of the transaction. */
async function lockCase(trx: Transaction, documentId: DocumentId): Promise<LockedCase | undefined> {
  const row = await trx
    .selectFrom('filing_case as c')
    .innerJoin('document', 'document.id', 'c.document_id')
    .select(['c.procedure_id', 'c.proof', 'c.employee_number', 'c.sampled', 'c.verdict', 'document.state'])
    .where('c.document_id', '=', documentId)
    .where('c.origin', '=', 'automatic')
    .forUpdate('c')
    .executeTakeFirst()
  if (!row) return undefined
  const { procedure_id, proof, employee_number, sampled, verdict, state } = row
  return {
    documentId,
    ...{ state, procedureId: procedure_id, proof, employeeNumber: employee_number, sampled, verdict },
  }
}

async function setVerdict(
  trx: Transaction,
  documentId: DocumentId,
  { verdict, by, at }: { verdict: 'right' | 'wrong'; by: 'audit' | 'report'; at: Date },
): Promise<void> {
  await trx
    .updateTable('filing_case')
    .set({ verdict, verdict_by: by, verdict_at: at })
    .where('document_id', '=', documentId)
    .execute()
}

/** Adds to the document's evidence; its state stays. */
async function note(
  needs: AuditNeeds,
  trx: Transaction,
  { documentId, state }: LockedCase,
  record: EvidenceRecord,
): Promise<void> {
  const moved = await advance({ ...needs, trx }, [{ documentId, from: state, to: state, evidence: [record] }])
  if (!moved.has(documentId)) throw new Error(`document ${documentId} moved on meanwhile`)
}

async function stop(
  { now }: AuditNeeds,
  trx: Transaction,
  { documentId, procedureId, proof }: LockedCase,
  why: { readonly cause: 'audit-error' | 'reported-misfile'; readonly reason: string; readonly by: string },
): Promise<void> {
  await stopStratum(trx, { procedureId, proof }, { ...why, at: now(), documentId })
}
