import { AmtsboteError } from '@amtsbote/contract'
import type { Database } from '#database'
import { findAttachments, findAttempts, findEffects, findLog, findRun } from './store.ts'

/** Everything that is known about a run. */
export type RunReport = Awaited<ReturnType<typeof showRun>>

/** @throws AmtsboteError AB-0604 when there is no such run */
export async function showRun(db: Database, id: string) {
  const run = await findRun(db, id)
  if (!run) throw new AmtsboteError('AB-0604', id)
  const [attempts, effects, log, attachments] = await Promise.all([
    findAttempts(db, id),
    findEffects(db, id),
    findLog(db, id),
    findAttachments(db, id),
  ])
  return { ...run, attempts, effects, log, attachments }
}
