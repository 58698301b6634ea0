import { AmtsboteError } from '@amtsbote/contract'
import type { Database } from '#database'
import { takeAway } from '#items'
import { deleteHold, findHolds, findRunning, lockRobots, saveHold } from './store.ts'
import type { HoldMode, Scope } from './tables.ts'

/** What is held; `id` is empty for `all`. */
export interface Subject {
  readonly scope: Scope
  readonly id: string
}

/**
 * Holds robots. Waits for claims that are just being made, so that none slips through. With `stop`, what runs is fenced at
 * once and its items wait in the queue; their workers end the processes with their next beat. A second call changes mode
 * and reason.
 *
 * @returns how many runs were taken away
 */
export async function hold(
  db: Database,
  subject: Subject,
  how: { readonly mode: HoldMode; readonly reason: string; readonly by: string; readonly at: Date },
): Promise<number> {
  await db.transaction().execute(async (trx) => {
    await lockRobots(trx, subject)
    await saveHold(trx, subject, how)
  })
  if (how.mode === 'pause') return 0
  const to = { state: 'queued', delayMs: 0, outcome: 'stopped', onlyExpired: false } as const
  const taken: boolean[] = []
  for (const item of await findRunning(db, subject)) taken.push(await takeAway(db, item, to))
  return taken.filter(Boolean).length
}

/** @throws AmtsboteError AB-0607 when nothing was held */
export async function resume(db: Database, subject: Subject): Promise<void> {
  if (!(await deleteHold(db, subject))) throw new AmtsboteError('AB-0607', subject.id || 'all')
}

/** Everything that is held, the latest first. */
export async function listHolds(db: Database) {
  return findHolds(db)
}
