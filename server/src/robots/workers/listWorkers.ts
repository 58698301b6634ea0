import type { Database } from '#database'
import { findWorkers } from './store.ts'

/** A worker for a list. */
export interface WorkerLine {
  readonly id: string
  readonly place: string
  readonly state: 'living' | 'silent'
  readonly places: number
  readonly capabilities: readonly string[]
  readonly startedAt: Date
  readonly seenAt: Date
}

/** All workers that did not leave in order; a silent one is dead, frozen or cut off, and its items are taken over. */
export async function listWorkers(
  db: Database,
  { leaseMs }: { readonly leaseMs: number },
): Promise<WorkerLine[]> {
  const workers = await findWorkers(db)
  return workers.map(({ silentMs, ...worker }) => ({
    ...worker,
    state: silentMs > leaseMs ? 'silent' : 'living',
  }))
}
