import type { Database } from '#database'
import { dropUpload, findUnfinished } from './store.ts'

/**
 * Deletes what interrupted uploads left behind. An upload that is still going on notices at its end and fails whole.
 *
 * @param before uploads that began earlier count as interrupted
 * @returns number of uploads removed
 */
export async function sweepUnfinishedUploads(db: Database, before: Date): Promise<number> {
  const unfinished = await findUnfinished(db, before)
  for (const uploadId of unfinished) await dropUpload(db, uploadId)
  return unfinished.length
}
