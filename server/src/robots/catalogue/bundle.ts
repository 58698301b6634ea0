import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { type PinnedPackage, pinnedPackages } from './packages.ts'

/** A file of a robot, its path with `/` on every system. */
export interface BundleFile {
  readonly path: string
  readonly bytes: Buffer
}

/** Everything that a robot is made of: its own files, and which packages they use. */
export interface Bundle {
  readonly files: readonly BundleFile[]
  readonly packages: readonly PinnedPackage[]
}

/** Source code is read; hidden files (of editors, of git) and installed packages are not the robot's own. */
const isForeign = (path: string) =>
  path.split('/').some((name) => name.startsWith('.') || name === 'node_modules')
const isCode = (path: string) => /\.[cm]?[jt]s$/.test(path) && !/\.test\.[cm]?[jt]s$/.test(path)

/** Reads a robot's folder, sorted by path: the same folder gives the same bundle everywhere. */
export async function readBundle(folder: string): Promise<Bundle> {
  const files = await readFiles(folder)
  return { files, packages: await pinnedPackages(folder, codeOf(files)) }
}

/** All files of a folder that belong to a robot. */
export async function readFiles(folder: string): Promise<BundleFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !isForeign(path))
    .sort()
  return Promise.all(paths.map(async (path) => ({ path, bytes: await readFile(join(folder, path)) })))
}

/** The texts whose imports tell which packages a robot uses; those of its tests are not run in production. */
export function codeOf(files: readonly BundleFile[]): string[] {
  return files.filter(({ path }) => isCode(path)).map(({ bytes }) => bytes.toString('utf8'))
}

/** SHA-256 over names and bytes of all files and over the versions of all packages. */
export function bundleHash({ files, packages }: Bundle): string {
  const hash = createHash('sha256')
  const inOrder = [...files].sort((one, other) => (one.path < other.path ? -1 : 1))
  for (const { path, bytes } of inOrder) hash.update(`file ${path}\0${bytes.length}\0`).update(bytes)
  for (const { name, version, integrity } of packages)
    hash.update(`package ${name}@${version} ${integrity}\0`)
  return hash.digest('hex')
}
