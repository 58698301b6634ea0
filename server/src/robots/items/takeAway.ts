import type { Database } from '#database'
import { requeueRun } from '#journal'
import { closeAttempt, type Release, releaseItem } from './store.ts'

class StillHeld extends Error {}

/**
 * Takes a running item away from whoever holds it: fenced in the journal first, then released, in one transaction. What
 * the earlier attempt still writes is refused; its worker notices with its next beat and ends the process.
 *
 * The journal's row is locked before the item's, as everywhere: two orders would be a deadlock one day.
 * @returns false when that attempt does not hold it (any more)
 */
export async function takeAway(
  db: Database,
  held: { readonly id: string; readonly attempt: number },
  to: Release & { readonly outcome: string; readonly onlyExpired: boolean },
): Promise<boolean> {
  try {
    return await db.transaction().execute(async (trx) => {
      if (!(await requeueRun(trx, held.id, held.attempt))) return false
      if (!(await releaseItem(trx, held, to))) throw new StillHeld()
      await closeAttempt(trx, held.id, held.attempt, { outcome: to.outcome })
      return true
    })
  } catch (error) {
    if (error instanceof StillHeld) return false
    throw error
  }
}
