import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import type { Sha256 } from '@amtsbote/contract'
import type { Database } from '#database'
import { openBlob } from './openBlob.ts'

/**
 * Writes a blob to a file: beside it first, flushed, then renamed, so that the path holds all of it or nothing.
 * A second call replaces the file by the same bytes.
 *
 * @throws Error as {@link openBlob}; nothing is left behind then
 */
export async function exportBlob(db: Database, sha256: Sha256, path: string): Promise<void> {
  const part = `${path}.${randomUUID()}.part`
  try {
    const file = await open(part, 'wx', 0o600)
    try {
      await file.writeFile(openBlob(db, sha256))
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}
