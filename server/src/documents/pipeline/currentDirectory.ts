import type { Employee } from '@amtsbote/contract'
import type { Database } from '#database'
import { directoryVersion, loadDirectory } from '#directory'
import { buildDirectoryIndex, type DirectoryIndex } from '#understanding'

export interface IndexedDirectory {
  readonly version: number
  readonly employees: readonly Employee[]
  readonly index: DirectoryIndex
}

/** The directory as recognition needs it, indexed in memory and made anew when it has changed. */
export type CurrentDirectory = () => Promise<IndexedDirectory>

/** One small query tells whether the index is still true; 5,000 people take well under a second to index. */
export function currentDirectory(db: Database): CurrentDirectory {
  let latest: Promise<IndexedDirectory> | undefined

  async function load(): Promise<IndexedDirectory> {
    const { version, employees } = await loadDirectory(db)
    return { version, employees, index: buildDirectoryIndex(employees) }
  }

  return async () => {
    const version = await directoryVersion(db)
    const known = await latest?.catch(() => undefined)
    if (known?.version !== version) latest = load()
    return latest ?? load()
  }
}
