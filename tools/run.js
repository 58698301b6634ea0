/**
 * Starts a program of this repository under Node 24, which runs TypeScript as it is.
 *
 * npm puts the project's own Node first on the path; when its install script was not allowed to run,
 * an older one takes over silently and fails with a syntax error far from the cause. Hence the check.
 * Plain JavaScript of the oldest supported Node (20), because it is what runs first.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const NODE_MAJOR = 24
const [program, ...args] = process.argv.slice(2)
const own = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url))
const node = Number.parseInt(process.versions.node, 10) >= NODE_MAJOR ? process.execPath : own

if (node === own && !existsSync(own)) {
  process.stderr.write(
    `Amtsbote braucht Node ${NODE_MAJOR}; gefunden: ${process.versions.node}. Bitte "npm ci" ohne --ignore-scripts ausführen.\n` +
      `Amtsbote needs Node ${NODE_MAJOR}; found ${process.versions.node}. Run "npm ci" without --ignore-scripts.\n`,
  )
  process.exit(1)
}

const child = spawn(node, ['--disable-warning=ExperimentalWarning', program, ...args], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 130 : (code ?? 1)))
