import { createReadStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type DocumentId, documentIdSchema } from '@amtsbote/contract'
import { newId } from '#identifiers'
import { moveToErrors, reportRejected } from './errorFolder.ts'
import { type IntakeNeeds, takeIn } from './takeIn.ts'

/** Scanners pause between pages; a file that has not grown for two looks in a row is complete. */
const LOOK_EVERY_MS = 1_000
/** A taken file of another process is left alone for this long; after that its process is taken for dead. */
const ABANDONED_MS = 30_000
/** What programs write while they are not finished. */
const UNFINISHED = /(\.(part|tmp|temp|crdownload|filepart)|~)$/i
const TAKEN_FOLDER = '.in-arbeit'

interface Watcher {
  stop(): Promise<void>
}

/**
 * Watches a folder: files that are complete are taken by rename, stored, and only then removed.
 *
 * Polls, because notifications of the operating system do not exist on network shares. A file is taken under a name
 * that holds its document id: after a kill the same document is made again, not a second one.
 * @param firstLook whether left-over taken files belong to the dead (nobody else works on this installation)
 */
export function watchFolder(
  needs: IntakeNeeds & { readonly folder: string; readonly onTrouble: (error: unknown) => void },
  { alone }: { readonly alone: boolean },
): Watcher {
  const seen = new Map<string, string>()
  let stopped = false
  let timer: NodeJS.Timeout
  let running = Promise.resolve()
  let resumeAll = alone

  async function look(): Promise<void> {
    await mkdir(join(needs.folder, TAKEN_FOLDER), { recursive: true })
    await resume(needs, resumeAll ? 0 : ABANDONED_MS)
    resumeAll = false
    for (const name of await completeFiles(needs.folder, seen)) if (!stopped) await take(needs, name)
    await reportRejected(needs)
  }

  const next = () => {
    timer = setTimeout(() => {
      running = look()
        .catch(needs.onTrouble)
        .finally(() => {
          if (!stopped) next()
        })
    }, LOOK_EVERY_MS)
  }
  next()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}

/** Files whose size and time have not changed since the last look. */
async function completeFiles(folder: string, seen: Map<string, string>): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter(
    (entry) => entry.isFile() && !entry.name.startsWith('.') && !UNFINISHED.test(entry.name),
  )
  const complete: string[] = []
  const now = new Map<string, string>()
  for (const { name } of names) {
    const { size, mtimeMs } = await stat(join(folder, name)).catch(() => ({ size: -1, mtimeMs: 0 }))
    const mark = `${size} ${mtimeMs}`
    if (size >= 0 && seen.get(name) === mark) complete.push(name)
    now.set(name, mark)
  }
  seen.clear()
  for (const [name, mark] of now) seen.set(name, mark)
  return complete.sort()
}

/** Of two processes that see the same file one wins the rename; for the other the file is gone. */
async function take(needs: IntakeNeeds & { readonly folder: string }, name: string): Promise<void> {
  const documentId = newId<DocumentId>()
  const taken = join(needs.folder, TAKEN_FOLDER, `${documentId}__${name}`)
  try {
    await rename(join(needs.folder, name), taken)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return
    throw error
  }
  await store(needs, taken, documentId, name)
}

async function resume(needs: IntakeNeeds & { readonly folder: string }, olderThanMs: number): Promise<void> {
  const folder = join(needs.folder, TAKEN_FOLDER)
  for (const entry of await readdir(folder)) {
    const [id, ...rest] = basename(entry).split('__')
    const documentId = documentIdSchema.safeParse(id)
    const path = join(folder, entry)
    const { ctimeMs } = await stat(path).catch(() => ({ ctimeMs: Number.POSITIVE_INFINITY }))
    if (documentId.success && needs.now().getTime() - ctimeMs >= olderThanMs) {
      await store(needs, path, documentId.data, rest.join('__'))
    }
  }
}

async function store(
  needs: IntakeNeeds & { readonly folder: string },
  path: string,
  documentId: DocumentId,
  name: string,
): Promise<void> {
  const taken = await takeIn(needs, { documentId, name, source: 'folder', bytes: createReadStream(path) })
  if (taken.stored) await rm(path)
  else await moveToErrors(needs, { documentId, name, path })
}
