import { mkdir, readdir, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sha256 } from '@amtsbote/contract'
import { exportBlob } from '#blobs'
import type { Database } from '#database'

/** A copy nobody has asked for in this time goes. One hour covers a long batch and a long review. */
const KEEP_MS = 3_600_000

export interface WorkingCopies {
  /** Path of the untouched original on this machine's disk; fetched from the database when it is not there. */
  path(sha256: Sha256): Promise<string>
  /** Path where a derived picture may be kept. */
  derivedPath(sha256: Sha256, name: string): string
  /** Deletes what has not been used for an hour. Everything here can be made again at any time. */
  sweep(now: Date): Promise<void>
}

/**
 * Copies of originals and pictures derived from them, on this machine's disk, because child processes and image
 * libraries read files. Only a cache: the truth is in the database.
 */
export function workingCopies(db: Database, folder: string): WorkingCopies {
  const underway = new Map<Sha256, Promise<string>>()

  async function fetch(sha256: Sha256): Promise<string> {
    const path = join(folder, sha256)
    const now = new Date()
    const present = await utimes(path, now, now).then(
      () => true,
      () => false,
    )
    if (!present) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await exportBlob(db, sha256, path)
    }
    return path
  }

  return {
    path(sha256) {
      const running = underway.get(sha256) ?? fetch(sha256).finally(() => underway.delete(sha256))
      underway.set(sha256, running)
      return running
    },
    derivedPath: (sha256, name) => join(folder, `${sha256}.${name}`),
    async sweep(now) {
      const names = await readdir(folder).catch(() => [])
      for (const name of names) {
        const path = join(folder, name)
        const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now.getTime() }))
        if (now.getTime() - mtimeMs > KEEP_MS) await rm(path, { force: true })
      }
    },
  }
}
