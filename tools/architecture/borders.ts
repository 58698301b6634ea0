import type { Finding } from './checkArchitecture.ts'
import type { House } from './house.ts'
import type { Import, Module } from './module.ts'
import { isTest, type Layer, type Place, placeOf, portSlices, resolveImport } from './places.ts'

/** Which layer of the server may know which. A layer always knows itself; slices know slices through their doors. */
const mayKnow: Readonly<Record<Layer, readonly Layer[]>> = {
  entry: ['entry', 'http', 'connector', 'slice', 'ground'],
  http: ['http', 'slice', 'ground'],
  connector: ['ground'],
  slice: ['slice', 'ground'],
  ground: ['ground'],
  testing: ['entry', 'http', 'connector', 'slice', 'ground', 'testing'],
}

/** Which top folder may import which other one; own files are always allowed. */
const topMayImport: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  'robot-sdk': [],
  // The proof that the public interface suffices: a robot of the house knows what a robot of a town knows.
  'robot-drivers': ['robot-sdk'],
  'robot-formats': ['robot-sdk'],
  robots: ['robot-sdk', 'robot-drivers', 'robot-formats'],
  server: ['contract', 'robot-sdk'],
  web: ['contract'],
  simulators: ['contract'],
  bench: ['contract', 'server', 'simulators', 'tools'],
  guarantees: ['contract', 'server', 'simulators', 'tools'],
  tools: ['contract', 'server', 'simulators', 'guarantees', 'bench'],
  docs: ['contract', 'tools'],
}

/** Who may import whom, and through which door. */
export function borders(house: House): Finding[] {
  return [...house.modules.values()].flatMap((module) =>
    module.imports.flatMap((found) => {
      const message = judge(house, module, found)
      return message ? [{ rule: 'borders', path: module.path, line: found.line, message }] : []
    }),
  )
}

function judge(house: House, module: Module, found: Import): string | undefined {
  const target = resolveImport(house, module.path, found.specifier)
  if (target.kind === 'outside') return judgeOutside(module, target.name)
  if (target.kind === 'missing') return `"${found.specifier}" leads nowhere`

  const from = placeOf(house, module.path)
  const to = placeOf(house, target.path)
  const [fromTop = '', toTop = ''] = [module.path.split('/')[0], target.path.split('/')[0]]
  if (fromTop !== toTop)
    return judgeTops(module, { fromTop, toTop, path: target.path, through: target.through })
  if (from.kind !== 'server' || to.kind !== 'server') return undefined
  if (isTableType(module, found, target.path)) return undefined
  if (from.slice === to.slice) {
    return target.through === 'door'
      ? `a slice imports its own files by path, not through its door "${found.specifier}"`
      : undefined
  }
  // What puts the program together has no door: those who may know it import the file itself.
  if (target.through === 'path' && to.layer !== 'entry')
    return `reaches into ${to.slice}: import it through its door (server/package.json, "imports")`
  return judgeLayers(module, { from, to })
}

function judgeOutside({ path }: Module, name: string): string | undefined {
  if (path.startsWith('contract/src/') && name !== 'zod' && !isTest(path)) {
    return `contract depends on zod alone, not on "${name}"`
  }
  if (path.startsWith('web/src/') && name.startsWith('node:') && !isTest(path)) {
    return `"${name}" does not exist in a browser`
  }
  return undefined
}

function judgeTops(
  { path }: Module,
  step: { fromTop: string; toTop: string; path: string; through: 'path' | 'door' | 'package' },
): string | undefined {
  const { fromTop, toTop, through } = step
  // A browser test starts the real server; a contract test compares a fake with the real thing.
  if (isTest(path) && (toTop === 'server' || toTop === 'simulators')) {
    return through === 'package' || step.path.endsWith('/index.ts') || isTest(step.path)
      ? undefined
      : `reaches into ${toTop}/: import its package or a door (index.ts)`
  }
  if (!topMayImport[fromTop]?.includes(toTop)) return `${fromTop}/ must not know ${toTop}/`
  if (through === 'package' || step.path.endsWith('/index.ts') || toTop === 'tools') return undefined
  return `reaches into ${toTop}/: import its package or a door (index.ts)`
}

type ServerPlace = Extract<Place, { kind: 'server' }>

function judgeLayers(
  { path }: Module,
  { from, to }: { from: ServerPlace; to: ServerPlace },
): string | undefined {
  if (to.layer === 'testing') {
    return isTest(path) ? undefined : 'only tests may import the support for tests (#testing)'
  }
  if (isTest(path)) return undefined
  if (from.layer === 'connector' && portSlices.includes(to.slice)) return undefined
  if (mayKnow[from.layer].includes(to.layer)) return undefined
  return `${from.slice} (${from.layer}) must not know ${to.slice} (${to.layer})`
}

/**
 * The one look from the ground up: `database/schema.ts` joins the table types that slices declare in `tables.ts`,
 * so that each slice keeps its tables to itself. Types only, nothing of it is left at run time.
 */
function isTableType({ path }: Module, { typeOnly }: Import, target: string): boolean {
  return path === 'server/src/database/schema.ts' && typeOnly && target.endsWith('/tables.ts')
}
