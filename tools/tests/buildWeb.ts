import { spawn } from 'node:child_process'
import { once } from 'node:events'
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
 * @throws Error with the output of the build when it fails
 */
export async function buildWeb(root: string, log: (line: string) => void): Promise<void> {
  if (!isStale(root)) return
  log('Die Oberfläche wird gebaut / building the interface (web/dist)')
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const build = spawn(process.execPath, [vite, 'build', 'web', '--logLevel', 'warn'], { cwd: root })
  const output: Uint8Array[] = []
  for (const stream of [build.stdout, build.stderr])
    stream.on('data', (chunk: Uint8Array) => output.push(chunk))
  const [code] = await once(build, 'close')
  if (code !== 0) throw new Error(`web/dist could not be built:\n${Buffer.concat(output).toString()}`)
}

/** Whether `web/dist/index.html` is missing or older than one of its sources. */
export function isStale(root: string): boolean {
  const built = modifiedAt(join(root, 'web/dist/index.html'))
  return globSync(sources, { cwd: root }).some((path) => modifiedAt(join(root, path)) > built)
}

function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
