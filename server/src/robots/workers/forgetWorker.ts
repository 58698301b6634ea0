import { AmtsboteError } from '@amtsbote/contract'
import type { Database } from '#database'
import { removeSilentWorker } from './store.ts'

/**
 * Strikes off a worker that is silent: its machine is gone for good. Its items were taken over when it fell silent; should
 * it wake up after all it still holds nothing.
 *
 * @throws AmtsboteError AB-0004 when there is no such worker, or it lives
 */
export async function forgetWorker(
  db: Database,
  { id, leaseMs }: { readonly id: string; readonly leaseMs: number },
): Promise<void> {
  if (!(await removeSilentWorker(db, id, leaseMs))) throw new AmtsboteError('AB-0004', id)
}
