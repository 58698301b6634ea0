import { chmodSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { findPostmaster } from '../embedded/postmaster.ts'
import { homeOf } from '../embedded/quarters.ts'
import { stopEmbedded } from '../index.ts'

/** What a test knows of the cluster of a folder. */
export interface ClusterFolder {
  readonly path: string
  readonly data: string
  /** Number of the running postmaster, null when there is none. */
  postmaster(): number | null
  log(): string
}

/** Empty folders for clusters; whatever runs in them is stopped when the tests of the file are over. */
export function clusterFolders(): (above?: string) => Promise<ClusterFolder> {
  const made: string[] = []
  afterAll(async () => {
    for (const path of made) {
      const home = homeOf(join(path, 'postgres'))
      await stopEmbedded(path)
      await rm(path, { recursive: true, force: true })
      await rm(home, { recursive: true, force: true })
    }
  })
  return async (above = tmpdir()) => {
    const path = await mkdtemp(join(above, 'amts bote\'s "Prüfstand" '))
    chmodSync(path, 0o711)
    made.push(path)
    const home = () => homeOf(join(path, 'postgres'))
    return {
      path,
      data: join(path, 'postgres', 'data'),
      postmaster: () => findPostmaster(join(home(), 'data'))?.pid ?? null,
      log: () => readFileSync(join(home(), 'postgres.log'), 'utf8'),
    }
  }
}
