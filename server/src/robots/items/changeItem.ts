import { AmtsboteError } from '@amtsbote/contract'
import type { Database } from '#database'
import { reopenRun } from '#journal'
import type { ItemState } from './item.ts'
import { lockItem, markCancelled, markQueued, unpin } from './store.ts'
import { takeAway } from './takeAway.ts'

/** Between two looks an item may be claimed or end; more often than this in a row it is not. */
const TRIES = 5

const idle: readonly ItemState[] = ['queued', 'waiting-person', 'dead']
const ended: readonly ItemState[] = ['waiting-person', 'dead', 'cancelled']

/**
 * Cancels an item, whether it waits or runs: a run that is under way can begin no effect from now on and is ended with
 * its worker's next beat. What was uncertain stays uncertain in its journal.
 *
 * @throws AmtsboteError AB-0604 when there is no such item, AB-0605 when it is done
 */
export async function cancelItem(db: Database, id: string): Promise<void> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const item = await db.transaction().execute(async (trx) => {
      const found = await lockItem(trx, id)
      if (found && idle.includes(found.state)) await markCancelled(trx, id)
      return found
    })
    if (!item) throw new AmtsboteError('AB-0604', id)
    if (idle.includes(item.state) || item.state === 'cancelled') return
    const to = { state: 'cancelled', outcome: 'cancelled', onlyExpired: false } as const
    if (item.state === 'running' && (await takeAway(db, item, to))) return
  }
  throw new AmtsboteError('AB-0605', id)
}

/**
 * Puts an item that needs a person, was given up or cancelled back into the queue. Its effects stay: what is done is
 * skipped, what is uncertain is verified first.
 *
 * @param release `own`: what it was first run with; `active`: what counts now, because the robot was put right
 * @throws AmtsboteError AB-0604 when there is no such item, AB-0605 in any other state
 */
export async function repeatItem(
  db: Database,
  id: string,
  { release = 'own' }: { readonly release?: 'own' | 'active' } = {},
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const item = await lockItem(trx, id)
    if (!item) throw new AmtsboteError('AB-0604', id)
    if (!ended.includes(item.state)) throw new AmtsboteError('AB-0605', `${id}: ${item.state}`)
    // Nobody holds it, so nobody waits for its row with the journal's row in hand.
    await reopenRun(trx, id)
    if (release === 'active') await unpin(trx, id)
    await markQueued(trx, id)
  })
}
