import { mkdir, readdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FolderTrigger } from '@amtsbote/robot-sdk/protocol'
import type { Database } from '#database'
import { newId } from '#identifiers'
import { findFolderRobots } from '../store.ts'
import { type Sightings, settledFiles } from './settledFiles.ts'
import { takeFile } from './takeFile.ts'

const TAKEN_FOLDER = '.in-arbeit'
/** A file that another process took is left alone for so long; after that its process is taken for dead. */
const ABANDONED_MS = 60_000
const EVERY_FILE = ['*']

interface WatchedRobot {
  readonly robot: string
  readonly trigger: FolderTrigger
  readonly folder: string
}

/**
 * Prepares to watch the folders of all robots that declare one, each named like its robot, below `inboxFolder`. Polls,
 * because notifications of the operating system do not exist on network shares.
 *
 * @returns one look at all of them; two looks in a row see whether a file still grows
 */
export function watchFolders(needs: {
  readonly db: Database
  readonly inboxFolder: string
  readonly now: () => Date
  readonly onTrouble: (where: string, error: unknown) => void
}): () => Promise<void> {
  const { db, inboxFolder, now, onTrouble } = needs
  const sightings = new Map<string, Sightings>()
  return async () => {
    for (const { id, description } of await findFolderRobots(db)) {
      const { trigger } = description
      if (trigger.kind !== 'folder') continue
      const watched = { robot: id, trigger, folder: join(inboxFolder, id) }
      try {
        sightings.set(id, await lookInto(db, watched, { before: sightings.get(id) ?? new Map(), now }))
      } catch (error) {
        // One folder that cannot be read (a share that is away) must not keep the others waiting.
        onTrouble(`folder of ${id}`, error)
      }
    }
  }
}

async function lookInto(
  db: Database,
  watched: WatchedRobot,
  { before, now }: { readonly before: Sightings; readonly now: () => Date },
): Promise<Sightings> {
  const taken = join(watched.folder, TAKEN_FOLDER)
  await mkdir(taken, { recursive: true })
  for (const file of await abandonedFiles(taken, now())) await takeFile(db, { ...watched, ...file })
  const { names, seen } = await settledFiles(watched.folder, watched.trigger.files ?? EVERY_FILE, before)
  for (const name of names) {
    const takeId = newId<string>()
    const path = join(taken, `${takeId}__${name}`)
    if (await renamed(join(watched.folder, name), path))
      await takeFile(db, { ...watched, path, takeId, name: name.normalize('NFC') })
  }
  return seen
}

/** Of two processes that see the same file one wins; for the other it is gone. */
async function renamed(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}

async function abandonedFiles(folder: string, now: Date) {
  const found: { path: string; takeId: string; name: string }[] = []
  for (const entry of await readdir(folder)) {
    const path = join(folder, entry)
    const [takeId = '', ...rest] = entry.split('__')
    const { ctimeMs } = await stat(path).catch(() => ({ ctimeMs: Number.POSITIVE_INFINITY }))
    if (now.getTime() - ctimeMs >= ABANDONED_MS)
      found.push({ path, takeId, name: rest.join('__').normalize('NFC') })
  }
  return found
}
