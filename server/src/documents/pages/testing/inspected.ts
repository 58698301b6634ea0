import { inspectFile } from '../inspectFile.ts'
import { createPageOpener } from '../openPages.ts'
import type { InspectOutcome, PageInspection } from '../schema.ts'
import { sniffMediaType } from '../sniffMediaType.ts'
import { temporaryFile } from './temporaryFile.ts'

const opener = createPageOpener()

/** Inspects bytes as the child process does, but in this process: a test may trust its own files. */
export async function inspected(bytes: Uint8Array): Promise<InspectOutcome> {
  const mediaType = sniffMediaType(bytes)
  if (!mediaType) throw new Error('a file of unknown type')
  const opened = await opener.open({ path: temporaryFile(bytes), mediaType })
  if (opened.kind === 'unreadable') return opened
  try {
    return await inspectFile(opened)
  } finally {
    opened.source.close()
  }
}

/** The first page of what was inspected; throws when the file could not be read. */
export async function inspectedPage(bytes: Uint8Array): Promise<PageInspection> {
  const outcome = await inspected(bytes)
  if (outcome.kind === 'unreadable') throw new Error(outcome.code)
  const [page] = outcome.pages
  if (!page) throw new Error('a file without pages')
  return page
}
