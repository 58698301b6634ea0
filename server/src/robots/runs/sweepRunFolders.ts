import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '#database'
import { findRunning } from './store.ts'

const NAME = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-(\d+)$/

/**
 * Removes folders of runs that are over: a worker that was killed leaves what its robots wrote, cookies and pages among it.
 * Folders of attempts that run now, also of other workers of this machine, stay. A second run finds nothing.
 */
export async function sweepRunFolders(db: Database, runsFolder: string): Promise<void> {
  const names = (await readdir(runsFolder).catch(() => [])).filter((name) => NAME.test(name))
  // After the names: what begins meanwhile is not among them.
  const running = new Set((await findRunning(db)).map(({ id, attempt }) => `${id}-${attempt}`))
  for (const name of names)
    if (!running.has(name)) await rm(join(runsFolder, name), { recursive: true, force: true })
}
