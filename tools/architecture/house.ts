import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Module, parseModule } from './module.ts'

/** The source files of the house and the doors of its slices. */
export interface House {
  readonly modules: ReadonlyMap<string, Module>
  /** Subpath imports of the server: `#filing` -> `server/src/documents/filing/index.ts`. */
  readonly doors: ReadonlyMap<string, string>
  /** Packages of the house: `@amtsbote/contract` -> `contract/src/index.ts`, with their subpaths. */
  readonly packages: ReadonlyMap<string, string>
}

/** Folders with source of our own. What is not named here is not checked, so new top folders belong here. */
const topFolders = [
  ...['contract', 'robot-sdk', 'robot-drivers', 'robot-formats', 'robots', 'server', 'web'],
  ...['simulators', 'bench', 'guarantees', 'tools', 'docs'],
]
const workspaces = [
  'contract',
  'robot-sdk',
  'robot-drivers',
  'robot-formats',
  'robots',
  'server',
  'web',
  'simulators',
]

/** Reads all TypeScript files below `root`. */
export function readHouse(root: string): House {
  const read = (path: string) => readFileSync(join(root, path), 'utf8')
  const paths = globSync(`{${topFolders.join(',')}}/**/*.{ts,tsx}`, {
    cwd: root,
    exclude: (name) => /(^|[\\/])(node_modules|dist)$/.test(name) || name.endsWith('.d.ts'),
  })
  const files = paths.map((path) => path.replaceAll('\\', '/')).sort()
  return houseFrom(
    new Map(files.map((path) => [path, read(path)])),
    new Map(workspaces.map((name) => [name, JSON.parse(read(`${name}/package.json`)) as PackageJson])),
  )
}

/** The fields of a package.json that say what its doors are. */
export interface PackageJson {
  readonly name?: string
  readonly imports?: Readonly<Record<string, string>>
  readonly exports?: Readonly<Record<string, string>>
}

/** Makes a house of source texts by path and of package files by workspace. */
export function houseFrom(
  sources: ReadonlyMap<string, string>,
  packageFiles: ReadonlyMap<string, PackageJson>,
): House {
  const doors = new Map<string, string>()
  const packages = new Map<string, string>()
  for (const [folder, { name = folder, imports = {}, exports = {} }] of packageFiles) {
    for (const [door, target] of Object.entries(imports)) doors.set(door, pathIn(folder, target))
    for (const [subpath, target] of Object.entries(exports))
      packages.set(pathIn(name, subpath), pathIn(folder, target))
  }
  return {
    modules: new Map([...sources].map(([path, source]) => [path, parseModule(path, source)])),
    doors,
    packages,
  }
}

function pathIn(folder: string, relative: string): string {
  return relative === '.' ? folder : `${folder}/${relative.replace(/^\.\//, '')}`
}
