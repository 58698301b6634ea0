import type { Database } from '#database'
import { claimRun, type Run } from '#journal'
import { findNext, insertAttempt, markServed, takeItem } from './claimStore.ts'
import type { Claimant, ItemDecision } from './item.ts'

/** An item that this worker holds, until its lease ends or somebody takes it away. */
export interface ClaimedItem {
  readonly id: string
  readonly robot: string
  readonly attempt: number
  readonly failures: number
  readonly input: unknown
  readonly decision: ItemDecision | null
  /** What it runs with, from its first claim to its end; null: what lies in the folder of robots, in development. */
  readonly release: string | null
  /** Its journal; refuses everything once the item belongs to a later attempt. */
  readonly run: Run
}

/**
 * Claims the next item: first of a robot that has waited for a minute; then urgent before normal before low; among robots the one that was served longest ago; within a robot
 * the one that was due first. In one transaction, under the lock of the robot's row, so that two workers never count the
 * same free place; a robot whose row is locked is passed over, not waited for.
 *
 * @param signal fires when the item is no longer ours
 * @returns null when nothing may begin now
 */
export async function claimItem(
  db: Database,
  claimant: Claimant,
  signal: AbortSignal,
): Promise<ClaimedItem | null> {
  return db.transaction().execute(async (trx) => {
    const next = await findNext(trx, claimant)
    if (!next) return null
    await markServed(trx, next.robot)
    const item = await takeItem(trx, next, claimant)
    // Claimed by somebody else after our look; the next pass sees what is left.
    if (!item) return null
    const job = { id: item.id, retryCount: item.attempt }
    const run = await claimRun(trx, { runId: item.id, kind: `robot:${next.robot}`, job, signal, db })
    if (!run) throw new Error(`the journal of item ${item.id} belongs to a later attempt than its queue says`)
    const { workerId, inDevelopment } = claimant
    const release = item.release ?? inDevelopment.get(next.robot) ?? ''
    await insertAttempt(trx, { ...item, workerId, release })
    return { ...item, robot: next.robot, run }
  })
}
