import type { DocumentId, ModelVersion, RequiredProof } from '@amtsbote/contract'
import { sql } from 'kysely'
import type { Database, Transaction } from '#database'
import { currentProcedure, defaultProcedures, type Procedure } from '#procedures'
import { latestModels, loadBounds, loadCheckedCases, type StoredBound, writeBound } from './boundStore.ts'
import { boundOf, type CheckedCase } from './bounds.ts'
import { watchDirectory } from './directoryWatch.ts'
import { appendEvent } from './events.ts'
import { countsFor, covers, isSameModel } from './model.ts'
import { stopStratum } from './stop.ts'
import { ensureStrata, lockStratum, type Stratum } from './stratum.ts'

/** `advisory lock` of this chore: two servers need not do it at the same time. */
const LOCK = 'amtsbote:guarantee'

/**
 * Brings what is proven up to date: what people decided about shadow cases, errors that came to light, bounds of every
 * frozen model, changed versions. Does nothing while another process is at it; a second run changes nothing.
 */
export async function refreshGuarantee({ db, now }: { readonly db: Database; readonly now: () => Date }) {
  const at = now()
  await watchDirectory(db, at)
  const procedures = await Promise.all(
    defaultProcedures().procedures.map((shipped) => currentProcedure(db, shipped)),
  )
  await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ mine: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended(${LOCK}, 0)) as mine`.execute(trx)
    if (!rows[0]?.mine) return
    await stopWhereWrong(trx, await harvest(trx, at), at)
    for (const procedure of procedures) {
      await ensureStrata(trx, procedure.id)
      for (const proof of ['two-proofs', 'unique-name'] as const)
        await renewBounds(trx, procedure, { procedureId: procedure.id, proof }, at)
    }
  })
}

interface Wrong {
  readonly document_id: DocumentId
  readonly procedure_id: string
  readonly proof: RequiredProof
}

/**
 * Reads from orders that can no longer be undone what people decided. A shadow case is right when the same person was
 * chosen; wrong when another one was, or when it was sorted out a day ago and nobody brought it back. Of filings
 * without a person only those that a person decided otherwise later say something.
 *
 * @returns filings without a person that turned out wrong
 */
async function harvest(trx: Transaction, at: Date): Promise<readonly Wrong[]> {
  const { rows } = await sql<Wrong & { origin: 'automatic' | 'shadow'; verdict: 'right' | 'wrong' }>`
    with decided as (
      select distinct on (o.document_id) o.document_id, o.employee_number
      from filing_order o
      join filing_case c on c.document_id = o.document_id and c.verdict is null
      where o.decided_by <> 'program' and o.state in ('ordered', 'filed')
      order by o.document_id, o.created_at desc
    ), known as (
      select c.document_id, case when d.employee_number = c.employee_number then 'right' else 'wrong' end as verdict
      from filing_case c join decided d on d.document_id = c.document_id
      where c.verdict is null and (c.origin = 'shadow' or d.employee_number <> c.employee_number)
      union all
      select c.document_id, 'wrong'
      from filing_case c join document on document.id = c.document_id
      where c.verdict is null and c.origin = 'shadow' and document.state = 'rejected'
        and document.reason = 'sorted-out' and document.state_at < ${at}::timestamptz - interval '1 day'
    )
    update filing_case c set verdict = known.verdict, verdict_at = ${at}, verdict_by = 'review'
    from known where known.document_id = c.document_id
    returning c.document_id, c.procedure_id, c.proof, c.origin, c.verdict`.execute(trx)
  return rows.filter(({ origin, verdict }) => origin === 'automatic' && verdict === 'wrong')
}

async function stopWhereWrong(trx: Transaction, wrong: readonly Wrong[], at: Date): Promise<void> {
  for (const { document_id, procedure_id, proof } of wrong) {
    const reason = 'Eine Person hat anders entschieden'
    const stop = { cause: 'person-decided-otherwise', reason, by: 'program', at } as const
    await stopStratum(trx, { procedureId: procedure_id, proof }, { ...stop, documentId: document_id })
  }
}

async function renewBounds(trx: Transaction, procedure: Procedure, stratum: Stratum, at: Date) {
  const cases = await loadCheckedCases(trx, stratum)
  const before = await loadBounds(trx, stratum)
  const current = await latestModels(trx, stratum)
  for (const model of distinctModels(cases, current)) {
    const figures = boundOf(
      cases.filter((one) => countsFor(one.model, model)),
      procedure,
    )
    const known = before.find(({ bound }) => isSameModel(bound.model, model))
    if (known && !hasChanged(known, figures)) continue
    await writeBound(trx, stratum, model, { figures, at })
    await noteChange(trx, stratum, { known, model, earned: figures.threshold !== null, at })
  }
  if (stratum.proof === 'unique-name') await noteNewVersions(trx, stratum, { before, current, at })
}

/** A bound that was earned or lost is told in the stratum's history, with the numbers that it stands on. */
async function noteChange(
  trx: Transaction,
  stratum: Stratum,
  change: {
    readonly known: StoredBound | undefined
    readonly model: ModelVersion
    readonly earned: boolean
    readonly at: Date
  },
): Promise<void> {
  const { known, model, earned, at } = change
  const before = known !== undefined && known.bound.threshold !== null
  if (before === earned) return
  await lockStratum(trx, stratum)
  await appendEvent(trx, stratum, {
    kind: earned ? 'earned' : 'lapsed',
    cause: null,
    by: 'program',
    reason: '',
    at,
    documentId: null,
    detail: { ...model },
  })
}

/** A stratum whose versions changed stopped by that very fact; here it is told, once for each version. */
async function noteNewVersions(
  trx: Transaction,
  stratum: Stratum,
  { before, current, at }: { before: readonly StoredBound[]; current: readonly ModelVersion[]; at: Date },
): Promise<void> {
  const released = before.filter(({ bound, releasedBy }) => bound.threshold !== null || releasedBy !== null)
  if (released.length === 0) return
  for (const model of current) {
    const known = before.some(({ bound }) => isSameModel(bound.model, model))
    if (known || released.some(({ bound }) => covers(bound.model, model))) continue
    await lockStratum(trx, stratum)
    const happening = { kind: 'lapsed', cause: 'new-version', by: 'program', reason: '' } as const
    await appendEvent(trx, stratum, { ...happening, at, documentId: null, detail: { ...model } })
  }
}

function hasChanged({ bound }: StoredBound, figures: ReturnType<typeof boundOf>): boolean {
  const keys = ['alpha', 'delta', 'cases', 'errors', 'issuers', 'threshold'] as const
  return keys.some((key) => bound[key] !== figures[key])
}

function distinctModels(cases: readonly CheckedCase[], current: readonly ModelVersion[]) {
  const models = [...current, ...cases.map(({ model }) => model)]
  return models.filter((model, index) => models.findIndex((other) => isSameModel(other, model)) === index)
}
