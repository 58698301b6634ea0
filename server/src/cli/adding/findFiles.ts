import { readdir, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'

/** A file to take in. */
export interface FoundFile {
  readonly path: string
  /** Below the folder that was given, with `/` on every system; the bare name of a file that was given itself. */
  readonly name: string
}

/** What operating systems leave behind in folders. */
const litter = /^(\..*|Thumbs\.db|desktop\.ini|ehthumbs\.db)$/i

const naturalOrder = new Intl.Collator('de', { numeric: true })

/**
 * Finds the files of folders (with everything below them) and single files, in the order in which a person would
 * list them. Links to folders are not followed: they may lead in a circle.
 *
 * @returns `missing`: paths given that do not exist or may not be read
 */
export async function findFiles(
  paths: readonly string[],
): Promise<{ files: FoundFile[]; missing: string[] }> {
  const files: FoundFile[] = []
  const missing: string[] = []
  for (const path of paths) {
    try {
      const found = (await stat(path)).isDirectory() ? await filesBelow(path) : [path]
      const name = (file: string) => (file === path ? basename(file) : relative(path, file))
      files.push(...found.map((file) => ({ path: file, name: name(file).split(sep).join('/') })))
    } catch (error) {
      if (!isFileFault(error)) throw error
      missing.push(path)
    }
  }
  return { files, missing }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !litter.test(name))
  const sorted = entries.sort((a, b) => naturalOrder.compare(a.name, b.name))
  const found = await Promise.all(
    sorted.map(async (entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return filesBelow(path)
      const leadsToFile = entry.isFile() || (entry.isSymbolicLink() && (await isFile(path)))
      return leadsToFile ? [path] : []
    }),
  )
  return found.flat()
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch (error) {
    if (isFileFault(error)) return false
    throw error
  }
}

/** Whether something is wrong with a file, not with the program or the database. */
export function isFileFault(error: unknown): error is NodeJS.ErrnoException {
  const { syscall = '' } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  return ['open', 'read', 'stat', 'lstat', 'scandir'].includes(syscall)
}
