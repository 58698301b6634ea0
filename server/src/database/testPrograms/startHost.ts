import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const PROGRAM = fileURLToPath(new URL('host.ts', import.meta.url))
const readySchema = z.object({ url: z.string() })

/** A running `host.ts`. */
export interface Host {
  readonly pid: number
  readonly url: string
  /** How many of its numbers the database has acknowledged. */
  acknowledged(): number
  kill(): Promise<void>
  /** Lets it leave in order. */
  leave(): Promise<void>
}

/** What a host said when it gave up. */
export class HostFailed extends Error {}

/** Starts a process that uses the cluster of a folder. @throws HostFailed with its last words */
export async function startHost(
  dataFolder: string,
  task: 'hold' | 'write',
  account: { readonly uid?: number; readonly gid?: number } = {},
): Promise<Host> {
  const child = spawn(process.execPath, [PROGRAM, dataFolder, task], {
    ...account,
    cwd: '/',
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  let words = ''
  child.stderr.on('data', (part: Buffer) => {
    words += part.toString()
  })
  const lines = createInterface({ input: child.stdout })
  const first = await Promise.race([
    once(lines, 'line').then(([line]) => String(line)),
    ended.then(() => {
      throw new HostFailed(words)
    }),
  ])
  let acknowledged = 0
  lines.on('line', (line) => {
    acknowledged = Number(line)
  })
  return {
    pid: child.pid ?? 0,
    url: readySchema.parse(JSON.parse(first)).url,
    acknowledged: () => acknowledged,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    async leave() {
      child.stdin.end()
      await ended
    },
  }
}
