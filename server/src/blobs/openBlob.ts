import { createHash } from 'node:crypto'
import type { Sha256 } from '@amtsbote/contract'
import type { Database } from '#database'
import { findUpload, readChunk } from './store.ts'

/**
 * The bytes of a blob, one chunk in memory at a time.
 *
 * @throws Error when there is no such blob, or, at the end, when the bytes are not those that were stored: whoever
 * must be sure reads to the end before he uses anything
 */
export async function* openBlob(db: Database, sha256: Sha256): AsyncGenerator<Buffer> {
  const uploadId = await findUpload(db, sha256)
  if (!uploadId) throw new Error(`no blob ${sha256}`)
  const hash = createHash('sha256')
  for (let number = 0; ; number += 1) {
    const bytes = await readChunk(db, uploadId, number)
    if (!bytes) break
    hash.update(bytes)
    yield bytes
  }
  if (hash.digest('hex') !== sha256) throw new Error(`blob ${sha256} is damaged`)
}
