import { type ChildProcess, spawn } from 'node:child_process'
import { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type Channel, openChannel } from './channel.ts'
import { type ChildMessage, childMessageSchema, type ParentMessage } from './messages.ts'
import { residentMegabytes } from './residentMemory.ts'

/** How often memory is looked at while a child works: a decoder fills some 100 MB in that time. */
const MEMORY_LOOK_EVERY_MS = 100

/** Loading the libraries takes 0.2 to 1.5 s; on an overloaded machine many times that. */
const START_DEADLINE_MS = 60_000

export interface ChildLimits {
  readonly program: URL
  readonly deadlineMs: number
  readonly memoryMb: number
  readonly env: Readonly<Record<string, string>>
  readonly settings: unknown
}

/** How one attempt at a job ended. `why` may quote a file name: for a person at the machine, not for logs. */
export type Attempt =
  | { readonly kind: 'done'; readonly answer: unknown }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'crashed'; readonly why: string }
  | { readonly kind: 'deadline' }
  | { readonly kind: 'memory' }
  | { readonly kind: 'aborted' }

/** A child process that does one job at a time. After anything but `done` and `refused` it is dead. */
export class LimitedChild {
  readonly #limits: ChildLimits
  readonly #process: ChildProcess
  readonly #pipe: Socket
  readonly #channel: Channel
  #ready = false
  #jobs = 0
  /** Set while a job runs: takes what the child says. */
  #listener: ((message: ChildMessage) => void) | undefined

  constructor(limits: ChildLimits) {
    this.#limits = limits
    this.#process = spawn(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        `--max-old-space-size=${limits.memoryMb}`,
        fileURLToPath(limits.program),
        JSON.stringify(limits.settings ?? null),
      ],
      {
        // Libraries write warnings about every odd file, which may contain text of the document: to nowhere.
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
        // Nothing of the server's environment (database password) reaches a process that opens foreign files.
        // One OpenMP thread: with more, recognition takes up to ten times the CPU for the same time.
        env: { OMP_THREAD_LIMIT: '1', ...limits.env },
      },
    )
    this.#process.on('error', () => this.kill())
    const pipe = this.#process.stdio[3]
    if (!(pipe instanceof Socket)) throw new Error('the child process has no pipe')
    this.#pipe = pipe
    this.#channel = openChannel(pipe, {
      message: (message) => this.#hear(message),
      broken: () => this.kill(),
    })
  }

  /** Jobs that were begun, for recycling. */
  get jobs(): number {
    return this.#jobs
  }

  get alive(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null && this.#pipe.writable
  }

  /** Process id, for tests and for the operator; undefined when the process could not be started. */
  get pid(): number | undefined {
    return this.#process.pid
  }

  /** Does one job within the limits; resolves when the answer is there or the process is gone. */
  async run(input: unknown, signal: AbortSignal | undefined): Promise<Attempt> {
    this.#jobs += 1
    this.#keepParentAlive(true)
    const { promise, resolve } = Promise.withResolvers<Attempt>()
    let verdict: Attempt | undefined
    const stop = (attempt: Attempt) => {
      verdict ??= attempt
      this.kill()
    }
    const onAbort = () => stop({ kind: 'aborted' })
    const onExit = (code: number | null, killedBy: string | null) =>
      resolve(verdict ?? { kind: 'crashed', why: killedBy ?? `exit code ${code}` })
    let deadline = setTimeout(() => stop({ kind: 'deadline' }), START_DEADLINE_MS)
    const begin = () => {
      clearTimeout(deadline)
      deadline = setTimeout(() => stop({ kind: 'deadline' }), this.#limits.deadlineMs)
      this.#channel.send({ input } satisfies ParentMessage)
    }
    const memoryGuard = setInterval(async () => {
      const megabytes = await residentMegabytes(this.#process.pid ?? 0)
      if (megabytes !== null && megabytes > this.#limits.memoryMb) stop({ kind: 'memory' })
    }, MEMORY_LOOK_EVERY_MS)

    this.#listener = (message) => {
      if (message.kind === 'ready') begin()
      else if (message.kind === 'failed') stop({ kind: 'crashed', why: message.why })
      else resolve(message)
    }
    this.#process.once('exit', onExit)
    signal?.addEventListener('abort', onAbort)
    if (this.#ready) begin()
    try {
      return await promise
    } finally {
      clearTimeout(deadline)
      clearInterval(memoryGuard)
      this.#listener = undefined
      this.#process.off('exit', onExit)
      signal?.removeEventListener('abort', onAbort)
      this.#keepParentAlive(false)
    }
  }

  kill(): void {
    this.#process.kill('SIGKILL')
  }

  /** Kills and waits until the process is gone. */
  async end(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return
    const gone = new Promise((resolve) => this.#process.once('exit', resolve))
    this.#keepParentAlive(true)
    this.kill()
    await gone
  }

  #hear(raw: unknown): void {
    const message = childMessageSchema.safeParse(raw)
    if (!message.success) {
      // Whatever does not speak the language of the pool was taken over or is the wrong program.
      this.kill()
      return
    }
    if (message.data.kind === 'ready') this.#ready = true
    this.#listener?.(message.data)
  }

  /** An idle child does not keep a program alive that has nothing else to do. */
  #keepParentAlive(keep: boolean): void {
    if (keep) {
      this.#process.ref()
      this.#pipe.ref()
    } else {
      this.#process.unref()
      this.#pipe.unref()
    }
  }
}
