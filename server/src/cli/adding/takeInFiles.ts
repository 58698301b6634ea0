import { createReadStream } from 'node:fs'
import type { DocumentId } from '@amtsbote/contract'
import { newId } from '#identifiers'
import { type IntakeNeeds, takeIn } from '#intake'
import { type FoundFile, isFileFault } from './findFiles.ts'

/** Files on their way in; changes while it is looked at. */
export interface Arrivals {
  /** Documents taken in so far, in the order of the files. */
  readonly taken: readonly { readonly file: string; readonly documentId: DocumentId }[]
  /** Files that could not be read. */
  readonly unreadable: readonly string[]
  readonly complete: boolean
  /** Settles when all files were tried, the signal fired or the database failed. */
  readonly finished: Promise<void>
}

/**
 * Begins to take files in, one after the other, and returns at once, so that what is in can be followed while the
 * rest is still coming. A file that cannot be read does not stop the others.
 */
export function beginToTakeIn(
  needs: IntakeNeeds,
  files: readonly FoundFile[],
  { signal, onFile }: { signal: AbortSignal; onFile: (file: string, fault: string | undefined) => void },
): Arrivals {
  const taken: { file: string; documentId: DocumentId }[] = []
  const unreadable: string[] = []
  const state = { complete: false }

  async function takeInAll(): Promise<void> {
    for (const { path, name } of files) {
      if (signal.aborted) return
      const documentId = newId<DocumentId>()
      const fault = await takeInOne(needs, { path, name, documentId })
      if (fault === undefined) taken.push({ file: name, documentId })
      else unreadable.push(name)
      onFile(name, fault)
    }
  }

  const finished = takeInAll().finally(() => {
    state.complete = true
  })
  // Whoever began this awaits `finished` later; until then a failure is not unhandled, only not looked at.
  finished.catch(() => {})
  return {
    taken,
    unreadable,
    get complete() {
      return state.complete
    },
    finished,
  }
}

/** @returns the code of what is wrong with the file; undefined when it is in */
async function takeInOne(
  needs: IntakeNeeds,
  { path, name, documentId }: FoundFile & { readonly documentId: DocumentId },
): Promise<string | undefined> {
  try {
    await takeIn(needs, { documentId, name, source: 'command-line', bytes: createReadStream(path) })
    return undefined
  } catch (error) {
    if (!isFileFault(error)) throw error
    return error.code ?? 'EIO'
  }
}
