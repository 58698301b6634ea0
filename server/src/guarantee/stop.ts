import { AmtsboteError, type DocumentId, type StopCause } from '@amtsbote/contract'
import type { Database, Transaction } from '#database'
import { releaseLatestModel } from './boundStore.ts'
import { appendEvent } from './events.ts'
import { lockStratum, type Stratum, setCause } from './stratum.ts'

/** Why a stratum is stopped, and by whom. */
export interface Stop {
  readonly cause: StopCause
  readonly reason: string
  /** `program`, or the pseudonym of a person. */
  readonly by: string
  readonly at: Date
  readonly documentId: DocumentId | null
}

/**
 * Stops filing without a person in a stratum, from the next decision on in every process. Stopping what is stopped
 * adds the new cause to the history.
 */
export async function stopStratum(trx: Transaction, stratum: Stratum, stop: Stop): Promise<void> {
  await lockStratum(trx, stratum)
  await setCause(trx, stratum, stop.cause)
  await appendEvent(trx, stratum, { ...stop, kind: 'stopped', detail: {} })
}

/** Who lets a stratum run again, and why. */
export interface Resumption {
  readonly reason: string
  readonly by: string
  readonly at: Date
}

/**
 * Lets a stopped stratum run again, and a released one whose versions changed run without its bound. Documents that went to
 * people meanwhile stay there. A stratum that never earned a bound is not released by this: only trial mode does that.
 *
 * @throws AmtsboteError AB-0403 without a reason, AB-0502 when nothing is stopped
 */
export async function resumeStratum(
  db: Database,
  stratum: Stratum,
  { reason, by, at }: Resumption,
): Promise<void> {
  if (reason.trim() === '') throw new AmtsboteError('AB-0403', 'GRUND / REASON')
  await db.transaction().execute(async (trx) => {
    const { state, cause } = await lockStratum(trx, stratum)
    const released = await releaseLatestModel(trx, stratum, { by, at, afterError: isError(cause) })
    if (state === 'running' && released.length === 0) throw new AmtsboteError('AB-0502', stratum.proof)
    await setCause(trx, stratum, null)
    const happening = {
      kind: 'resumed',
      cause: null,
      by,
      reason: reason.trim(),
      at,
      documentId: null,
    } as const
    const models = released.map((model) => Object.values(model).filter(Boolean).join(', '))
    await appendEvent(trx, stratum, {
      ...happening,
      detail: models.length > 0 ? { models: models.join('; ') } : {},
    })
  })
}

/** An error costs the bound as well, as soon as it is counted: whoever resumes then releases without one. */
function isError(cause: StopCause | null): boolean {
  return cause === 'audit-error' || cause === 'reported-misfile' || cause === 'person-decided-otherwise'
}
