import { AmtsboteError } from '@amtsbote/contract'
import type { Database } from '#database'
import { findAttachments, findAttempts, findEffects, findLog, findRun } from './store.ts'

/** Everything that is known about a run. */
export type RunReport = Awaited<ReturnType<typeof showRun>>

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** @throws AmtsboteError AB-0604 when there is no such run */
export async function showRun(db: Database, id: string) {
  const run = uuid.test(id) ? await findRun(db, id) : undefined
  if (!run) throw new AmtsboteError('AB-0604', id)
  const [attempts, effects, log, attachments] = await Promise.all([
    findAttempts(db, id),
    findEffects(db, id),
    findLog(db, id),
    findAttachments(db, id),
  ])
  return { ...run, attempts, effects, log, attachments }
}
