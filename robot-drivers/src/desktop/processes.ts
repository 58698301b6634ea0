import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

/** Programs save what they have when they are asked to end; what still runs after 2 seconds is ended by force. */
const ENDING_MS = 2_000
/** Enough to see why a program did not start. */
const SAID_LENGTH_MAX = 2_000

/** A program that was started for one run, with all that it starts itself. */
export interface Started {
  readonly program: string
  readonly child: ChildProcess
  /** The last of what it said; may hold personal data. */
  said(): string
  isRunning(): boolean
  /** Ends it and what it started, and waits for that. A second call does nothing. */
  end(): Promise<void>
  /** The same at once and by force, for a process that is ending itself. */
  kill(): void
}

/** How a program is started. */
export interface Starting {
  readonly environment: Readonly<Record<string, string>>
  readonly folder: string
  /**
   * What the kernel sends when the process dies that started it, also of kill -9: `TERM` lets a display remove its socket,
   * `KILL` is for what may not listen.
   */
  readonly orphaned: 'TERM' | 'KILL'
}

/** Starts a program in a group of its own, bound to the life of this process. */
export function startProgram(program: string, args: readonly string[], starting: Starting): Started {
  const { environment, folder, orphaned } = starting
  const child = spawn('/usr/bin/setpriv', ['--pdeathsig', orphaned, program, ...args], {
    cwd: folder,
    env: environment,
    // A group, so that it can be ended with everything that it started.
    detached: true,
    // The fourth is where a display says its number, and a bus its address.
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-SAID_LENGTH_MAX)
  })
  child.on('error', (error) => {
    said = error.message
  })
  const isRunning = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null
  const kill = () => {
    if (child.pid !== undefined) signal(child.pid, 'SIGKILL')
  }
  return { program, child, said: () => said, isRunning, end: () => end(child, isRunning), kill }
}

/**
 * The line that a program writes on its fourth channel as soon as it is ready.
 * @returns null when it ended without one
 */
export async function firstLine({ child }: Started): Promise<string | null> {
  const channel = child.stdio[3]
  if (!channel || !('setEncoding' in channel)) return null
  let text = ''
  for await (const part of channel.setEncoding('utf8')) {
    text += String(part)
    if (text.includes('\n')) break
  }
  return text.includes('\n') ? text.slice(0, text.indexOf('\n')) : null
}

async function end(child: ChildProcess, isRunning: () => boolean): Promise<void> {
  if (child.pid === undefined) return
  if (isRunning()) {
    const gone = once(child, 'exit')
    signal(child.pid, 'SIGTERM')
    const late = new AbortController()
    await Promise.race([gone, pause(ENDING_MS, null, { signal: late.signal }).catch(() => null)])
    late.abort()
    if (isRunning()) {
      signal(child.pid, 'SIGKILL')
      await gone
    }
  }
  // What it had started may outlive it in its group.
  signal(child.pid, 'SIGKILL')
}

/** To the whole group. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(-pid, name)
  } catch {
    // The group is gone, which is what was wanted.
  }
}
