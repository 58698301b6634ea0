import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the checks need to know of the tree, so that they can be tried on an invented one. */
export interface Tree {
  /** Folders directly below `folder` that hold something, without dependencies, builds and data. */
  foldersIn(folder: string): readonly string[]
  exists(path: string): boolean
  read(path: string): string
  /** All Markdown files of our own. */
  markdown(): readonly string[]
}

const notOurs = new Set(['node_modules', 'dist', 'data', '.git', '.cache', 'coverage'])

/** The tree on disk below `root`. */
export function treeAt(root: string): Tree {
  const foldersIn = (folder: string) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !notOurs.has(entry.name))
      .map((entry) => entry.name)
      .filter((name) => readdirSync(join(root, folder, name)).length > 0)
      .sort()
  const markdownIn = (folder: string): string[] => [
    ...readdirSync(join(root, folder)).filter((name) => name.endsWith('.md')),
    ...foldersIn(folder).flatMap((name) => markdownIn(join(folder, name)).map((path) => `${name}/${path}`)),
  ]
  return {
    foldersIn,
    exists: (path) => existsSync(join(root, path)),
    read: (path) => readFileSync(join(root, path), 'utf8'),
    markdown: () => markdownIn('.'),
  }
}
