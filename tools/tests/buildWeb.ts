import { spawnSync } from 'node:child_process'
import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What the built interface is made from. */
const sources = [
  'web/src/**/*',
  'web/public/**/*',
  'web/index.html',
  'web/vite.config.ts',
  'contract/src/**/*.ts',
]

/**
 * Builds `web/dist` unless it is newer than everything it is made from.
 *
 * @returns what was done; `failed` carries the output of the build
 */
export function buildWebWhenStale(
  root: string,
): { kind: 'fresh' | 'built' } | { kind: 'failed'; output: string } {
  if (!isStale(root)) return { kind: 'fresh' }
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const build = spawnSync(process.execPath, [vite, 'build', 'web', '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
  })
  return build.status === 0 ? { kind: 'built' } : { kind: 'failed', output: `${build.stdout}${build.stderr}` }
}

/** Whether `web/dist/index.html` is missing or older than one of its sources. */
export function isStale(root: string): boolean {
  const built = modifiedAt(join(root, 'web/dist/index.html'))
  return globSync(sources, { cwd: root }).some((path) => modifiedAt(join(root, path)) > built)
}

function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
