import type { Database } from '#database'
import { findExpired, type Release, touchWorker } from './store.ts'
import { takeAway } from './takeAway.ts'

/** Expired leases that one pass handles. */
const BATCH = 100

/**
 * Pause before an item whose worker fell silent may begin again. A permission to act is at most 5 s old
 * (`runs/effects.ts`): after the pause nothing of the earlier attempt can still begin.
 */
const TAKEOVER_PAUSE_MS = 5_000

/**
 * Deaths of workers around one item after which a person must look: it may be what kills them. 20, because a machine
 * that restarts all night is not the item's fault.
 */
const TAKEOVERS_MAX = 20

/**
 * Says that a worker lives and keeps its runs. Only those that it names: one that it forgot expires.
 * @returns ids of the items that it still holds; all others it must let go of
 */
export async function renewLeases(
  db: Database,
  worker: {
    readonly workerId: string
    readonly leaseMs: number
    readonly runs: readonly { readonly id: string; readonly attempt: number }[]
  },
): Promise<ReadonlySet<string>> {
  return new Set(await touchWorker(db, worker))
}

/** Takes items away from workers that fell silent. Any number of processes may do this at once. @returns their ids */
export async function expireLeases(db: Database): Promise<string[]> {
  const taken: string[] = []
  for (const held of await findExpired(db, BATCH)) {
    const release = { ...afterDeath(held.takeovers), outcome: 'lost-worker', onlyExpired: true }
    if (await takeAway(db, held, release)) taken.push(held.id)
  }
  return taken
}

function afterDeath(takeovers: number): Release {
  if (takeovers < TAKEOVERS_MAX) return { state: 'queued', delayMs: TAKEOVER_PAUSE_MS }
  const message = `Während der Bearbeitung ist der Arbeitsrechner ${takeovers + 1}-mal ausgefallen.`
  return { state: 'dead', cause: 'lost-worker', message }
}
