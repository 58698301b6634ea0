import { readFile, realpath, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** A package that a robot uses, as the lock file has it. */
export interface PinnedPackage {
  readonly name: string
  readonly version: string
  readonly integrity: string
}

const lockedSchema = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  /** A package of this very repository: it comes and goes with the program, and is not pinned. */
  link: z.boolean().optional(),
  resolved: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
})
const lockSchema = z.object({ packages: z.record(z.string(), lockedSchema) })
type Locked = z.infer<typeof lockSchema>['packages']

/** `from 'x'`, `import 'x'`, `import('x')`; paths and Node's own modules are left out. */
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*['"](?!\.|\/|#|node:)((?:@[^/'"]+\/)?[^/'"]+)/g

/**
 * All packages that texts of a robot use, and what those use in turn, by the lock file above the folder; none when there is
 * no lock file. Sorted by name and version, so that it is the same on every machine.
 */
export async function pinnedPackages(folder: string, texts: readonly string[]): Promise<PinnedPackage[]> {
  const from = await realpath(folder).catch(() => resolve(folder))
  const lockFolder = await above(from, 'package-lock.json')
  if (!lockFolder) return []
  const text = await readFile(join(lockFolder, 'package-lock.json'), 'utf8')
  const { packages } = lockSchema.parse(JSON.parse(text))
  const place = relative(lockFolder, from).split(sep).join('/')
  const names = texts.flatMap((source) => [...source.matchAll(IMPORT)].map(([, name = '']) => name))
  return reachable(packages, place, [...new Set(names)])
}

/** The next `node_modules` above a folder, or else that of the program. */
export async function packagesFolder(folder: string): Promise<string> {
  const sdk = dirname(fileURLToPath(import.meta.resolve('@amtsbote/robot-sdk')))
  const found = (await above(folder, 'node_modules')) ?? (await above(sdk, 'node_modules'))
  if (!found) throw new Error(`no node_modules above ${folder}`)
  return realpath(join(found, 'node_modules'))
}

async function above(folder: string, name: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    if (
      await stat(join(at, name)).then(
        () => true,
        () => false,
      )
    )
      return at
    if (dirname(at) === at) return undefined
  }
}

function reachable(locked: Locked, place: string, names: readonly string[]): PinnedPackage[] {
  const seen = new Set<string>()
  const pinned: PinnedPackage[] = []
  const open = names.map((name) => ({ name, place }))
  for (let next = open.pop(); next; next = open.pop()) {
    const key = resolveKey(locked, next.place, next.name)
    const found = key === undefined ? undefined : locked[key]
    if (key === undefined || !found || seen.has(key)) continue
    seen.add(key)
    const at = found.link ? (found.resolved ?? key) : key
    const { version = '', integrity = '' } = found
    if (!found.link) pinned.push({ name: next.name, version, integrity })
    const { dependencies = {}, optionalDependencies = {} } = locked[at] ?? {}
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies }))
      open.push({ name, place: at })
  }
  const word = ({ name, version }: PinnedPackage) => `${name}@${version}`
  return pinned.sort((one, other) => (word(one) < word(other) ? -1 : 1))
}

/** As Node looks for a package: beside the one that asks, then one folder up, and so on. */
function resolveKey(locked: Locked, place: string, name: string): string | undefined {
  for (let at = place; ; at = at.includes('/') ? at.slice(0, at.lastIndexOf('/')) : '') {
    const key = `${at}${at ? '/' : ''}node_modules/${name}`
    if (key in locked) return key
    if (at === '') return undefined
  }
}
