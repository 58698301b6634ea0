import { type ChildProcess, spawn } from 'node:child_process'
import { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import {
  type ChildMessage,
  childMessageSchema,
  HOST_PIPE,
  openLines,
  type WorkerMessage,
} from '@amtsbote/robot-sdk/protocol'

const HOST = import.meta.resolve('@amtsbote/robot-sdk/host')
/** Where programs lie on every Unix; a robot inherits nothing of the server's environment. */
const PATH = '/usr/local/bin:/usr/bin:/bin'

/** How a process ended: with what code, or by which signal. */
export type Exit = { readonly kind: 'exit'; readonly why: string }

/** The process of one run, or of one description. */
export interface RobotProcess {
  readonly pid: number | undefined
  send(message: WorkerMessage): void
  /** Ends it and everything that it started, at once. A second call does nothing. */
  kill(): void
  /** Resolves when it is gone, however that came. */
  readonly gone: Promise<Exit>
}

/**
 * Starts the host of a robot as the leader of a process group of its own: what it starts (a browser) ends with it.
 * It gets no environment but a home of its own; the database's address least of all.
 */
export function startRobotProcess(
  options: {
    readonly robotFile: string
    readonly mode: 'describe' | 'run'
    readonly memoryMb: number
    /** Working directory, home and place for temporary files. */
    readonly folder: string
    /** Waits for a debugger at the first line; for people who develop a robot. */
    readonly isInspected?: boolean
  },
  on: { readonly message: (message: ChildMessage) => void; readonly output: (line: string) => void },
): RobotProcess {
  const { robotFile, mode, memoryMb, folder, isInspected = false } = options
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      `--max-old-space-size=${memoryMb}`,
      ...(isInspected ? ['--inspect-brk=127.0.0.1:0'] : []),
      ...[fileURLToPath(HOST), robotFile, mode],
    ],
    {
      cwd: folder,
      env: { PATH, HOME: folder, TMPDIR: folder, LANG: 'C.UTF-8', OMP_THREAD_LIMIT: '1' },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      detached: true,
    },
  )
  const gone = new Promise<Exit>((resolve) => {
    child.on('error', (error) => resolve({ kind: 'exit', why: error.message }))
    child.on('close', (code, signal) => resolve({ kind: 'exit', why: signal ?? `exit code ${code}` }))
  })
  const kill = () => killGroup(child)
  const pipe = child.stdio[HOST_PIPE]
  if (!(pipe instanceof Socket)) throw new Error('the process of a run has no pipe')
  const lines = openLines<ChildMessage, WorkerMessage>(pipe, childMessageSchema, {
    message: on.message,
    broken: kill,
  })
  for (const stream of [child.stdout, child.stderr]) forLines(stream, on.output)
  return { pid: child.pid, send: lines.send, kill, gone }
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // Gone already, with its group.
  }
}

/**
 * A line of a program that writes without line breaks ends here. Far above what is kept of a line: what must not be seen is
 * hidden before the line is cut down to that.
 */
const LONGEST_OUTPUT = 64_000

function forLines(stream: NodeJS.ReadableStream | null, tell: (line: string) => void): void {
  let rest = ''
  stream?.setEncoding('utf8')
  stream?.on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = (lines.pop() ?? '').slice(0, LONGEST_OUTPUT)
    for (const line of lines) tell(line.slice(0, LONGEST_OUTPUT))
  })
  stream?.on('end', () => {
    if (rest) tell(rest)
  })
}
