import { chmodSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll } from 'vitest'
import { findPostmaster } from '../embedded/postmaster.ts'
import { homeOf } from '../embedded/quarters.ts'
import { type OpenDatabase, openDatabase, stopEmbedded } from '../index.ts'

/** What a test knows of the cluster of a folder. */
export interface ClusterFolder {
  readonly path: string
  readonly data: string
  /** `connection.json`. */
  readonly note: string
  /** Number of the running postmaster, null when there is none. */
  postmaster(): number | null
  log(): string
}

/**
 * Folders for clusters, with a name as people give them; whatever runs in them is stopped when the tests of the file
 * are over. `fresh` are empty; `shared` (one or two) pass from test to test, each of which leaves the cluster stopped
 * and whole: creating one costs ten times as much as starting it.
 */
export function clusterFolders() {
  const made: string[] = []
  const shared: Record<string, Promise<ClusterFolder>> = {}
  afterAll(async () => {
    for (const path of made) {
      const home = homeOf(join(path, 'postgres'))
      await stopEmbedded(path)
      await rm(path, { recursive: true, force: true })
      await rm(home, { recursive: true, force: true })
    }
  })
  async function fresh(above = tmpdir()): Promise<ClusterFolder> {
    const path = await mkdtemp(join(above, 'amts bote\'s "Prüfstand" '))
    chmodSync(path, 0o711)
    made.push(path)
    return describeFolder(path)
  }
  return {
    fresh,
    shared: (which: 'one' | 'two' = 'one'): Promise<ClusterFolder> => {
      shared[which] ??= fresh()
      return shared[which]
    },
  }
}

function describeFolder(path: string): ClusterFolder {
  const home = () => homeOf(join(path, 'postgres'))
  return {
    path,
    data: join(path, 'postgres', 'data'),
    note: join(path, 'postgres', 'connection.json'),
    postmaster: () => findPostmaster(join(home(), 'data'))?.pid ?? null,
    log: () => readFileSync(join(home(), 'postgres.log'), 'utf8'),
  }
}

/** Uses the cluster of a folder in this process. */
export function open(
  { path }: Pick<ClusterFolder, 'path'>,
  tell: (message: string) => void = () => {},
): Promise<OpenDatabase> {
  return openDatabase({
    dataFolder: path,
    applicationName: `amtsbote test ${process.pid}`,
    poolSize: 3,
    log: { warn: (_detail, message) => tell(message) },
  })
}

/** Leaves the cluster of a folder stopped, and existing. */
export async function openOnce(folder: ClusterFolder): Promise<void> {
  await (await open(folder)).stop()
}

/** Whether the database answers, for as long as it takes. */
export function answers(pool: pg.Pool): Promise<boolean> {
  return pool.query('select').then(
    () => true,
    () => false,
  )
}
