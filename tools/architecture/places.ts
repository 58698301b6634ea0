import { posix } from 'node:path'
import type { House } from './house.ts'

/**
 * Where a file belongs. In the server that is a slice (a folder with a door) and its layer, elsewhere the top folder.
 *
 * - `entry`: main.ts, the command line, `serving` and what composes everything; may know everybody
 * - `http`: the interface for browsers and programs
 * - `connector`: what files documents somewhere outside; implements ports that slices define
 * - `slice`: the work itself
 * - `ground`: database, queues, evidence and the like; knows no slice
 * - `testing`: support for tests; may know everybody, and only tests know it
 */
export type Layer = 'entry' | 'http' | 'connector' | 'slice' | 'ground' | 'testing'

export type Place =
  | { readonly kind: 'server'; readonly slice: string; readonly layer: Layer }
  | { readonly kind: 'top'; readonly folder: string }

/** Folders of `server/src` that every slice stands on. */
export const groundFolders: readonly string[] = [
  'config',
  'identifiers',
  'database',
  'blobs',
  'csv',
  'queues',
  'evidence',
  'journal',
  'sandbox',
  'processes',
]

/** Slices that define ports which connectors implement. */
export const portSlices: readonly string[] = [
  'server/src/documents/filing',
  'server/src/documents/intake',
  'server/src/directory',
]

/** Says where a file belongs; the slice is the innermost folder with a door that holds it. */
export function placeOf(house: House, path: string): Place {
  const [top = '', src, first = ''] = path.split('/')
  if (top !== 'server' || src !== 'src') return { kind: 'top', folder: top }
  if (isComposition(path)) return { kind: 'server', slice: path, layer: 'entry' }
  return { kind: 'server', slice: sliceOf(house, path), layer: layerOf(first) }
}

/** Files directly in `server/src` put the program together; each stands for itself. */
function isComposition(path: string): boolean {
  return /^server\/src\/[^/]+$/.test(path)
}

function layerOf(folder: string): Layer {
  if (folder === 'cli' || folder === 'serving') return 'entry'
  if (folder === 'http' || folder === 'testing') return folder
  if (folder === 'connectors') return 'connector'
  return groundFolders.includes(folder) ? 'ground' : 'slice'
}

function sliceOf({ doors }: House, path: string): string {
  const folders = [...doors.values()]
    .map((door) => posix.dirname(door))
    .filter((folder) => path.startsWith(`${folder}/`))
  const [innermost] = folders.sort((a, b) => b.length - a.length)
  return innermost ?? path.split('/').slice(0, 3).join('/')
}

/** A test, or a file that only tests import. They may reach for support that the program itself must not know. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /(^|\/)(testing|testPrograms|fixtures)(\/|\.ts$)/.test(path)
}

/** What an import points at: a file of the house, or a package from outside. */
export type Target =
  | { readonly kind: 'file'; readonly path: string; readonly through: 'path' | 'door' | 'package' }
  | { readonly kind: 'outside'; readonly name: string }
  | { readonly kind: 'missing' }

/** Resolves an import as Node does, without looking at the disk. */
export function resolveImport({ doors, packages, modules }: House, from: string, specifier: string): Target {
  if (specifier.startsWith('.')) {
    const path = posix.normalize(posix.join(posix.dirname(from), specifier))
    return /\.tsx?$/.test(path) && !modules.has(path)
      ? { kind: 'missing' }
      : { kind: 'file', path, through: 'path' }
  }
  if (specifier.startsWith('#')) {
    const path = doors.get(specifier)
    return path ? { kind: 'file', path, through: 'door' } : { kind: 'missing' }
  }
  const path = packages.get(specifier)
  if (path) return { kind: 'file', path, through: 'package' }
  const isOurs = [...packages.keys()].some((name) =>
    specifier.startsWith(`${name.split('/').slice(0, 2).join('/')}/`),
  )
  return isOurs ? { kind: 'missing' } : { kind: 'outside', name: specifier }
}
