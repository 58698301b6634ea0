import { createHash, randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import type { Sha256 } from '@amtsbote/contract'
import type { Database } from '#database'

/**
 * The bytes of a blob, one chunk in memory at a time.
 * @throws Error when there is no such blob, or, at the end, when the bytes are not those that were stored
 */
export async function* openBlob(db: Database, sha256: Sha256): AsyncGenerator<Buffer> {
  const blob = await db.selectFrom('blob').select('upload_id').where('sha256', '=', sha256).executeTakeFirst()
  if (!blob) throw new Error(`no blob ${sha256}`)
  const hash = createHash('sha256')
  for (let number = 0; ; number += 1) {
    const chunk = await db
      .selectFrom('blob_chunk')
      .select('bytes')
      .where('upload_id', '=', blob.upload_id)
      .where('number', '=', number)
      .executeTakeFirst()
    if (!chunk) break
    hash.update(chunk.bytes)
    yield chunk.bytes
  }
  if (hash.digest('hex') !== sha256) throw new Error(`blob ${sha256} is damaged`)
}

/** Writes a blob to a file: beside first, flushed, then renamed, so that the path holds all of it or nothing. */
export async function exportBlob(db: Database, sha256: Sha256, path: string): Promise<void> {
  const part = `${path}.${randomUUID()}.part`
  const file = await open(part, 'wx', 0o600)
  try {
    for await (const bytes of openBlob(db, sha256)) await file.write(bytes)
    await file.sync()
    await file.close()
    await rename(part, path)
  } catch (error) {
    await file.close().catch(() => {})
    await rm(part, { force: true })
    throw error
  }
}
