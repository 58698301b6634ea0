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
export async function startHost(...how: Parameters<typeof spawnHost>): Promise<Host> {
  return spawnHost(...how).ready
}

/**
 * Starts the process without waiting for it.
 * @param how as whom, and within what: words before the command
 */
export function spawnHost(
  dataFolder: string,
  task: 'hold' | 'write',
  how: { readonly uid?: number; readonly gid?: number; readonly within?: readonly string[] } = {},
) {
  const { within = [], ...account } = how
  const [program = '', ...args] = [...within, process.execPath, PROGRAM, dataFolder, task]
  const child = spawn(program, args, { ...account, cwd: '/', stdio: 'pipe' })
  const lines = createInterface({ input: child.stdout })
  // With the lines closed, everything it has said is known.
  const ended = Promise.all([once(child, 'close'), once(lines, 'close')])
  let words = ''
  child.stderr.on('data', (part: Buffer) => {
    words += part.toString()
  })
  const first = Promise.race([
    once(lines, 'line').then(([line]) => String(line)),
    ended.then(() => {
      throw new HostFailed(words)
    }),
  ])
  let acknowledged = 0
  const ready = first.then((line): Host => {
    lines.on('line', (number) => {
      acknowledged = Number(number)
    })
    return {
      pid: child.pid ?? 0,
      url: readySchema.parse(JSON.parse(line)).url,
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
  })
  return {
    ready,
    async kill() {
      child.kill('SIGKILL')
      await ready.catch(() => {})
      await ended
    },
  }
}
