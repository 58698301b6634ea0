import type { z } from 'zod'
import { keepChildren } from './children.ts'
import type { Attempt, ChildLimits } from './limitedChild.ts'
import { createPlaces } from './places.ts'

/** A child that had nothing to do for this long is ended: an idle one holds 60 to 220 MB. */
const IDLE_MS = 60_000

/** One repetition after a crash: a sound document must not suffer from what the one before it left behind. */
const ATTEMPTS = 2

export interface LimitedPoolOptions<Result> {
  /** The child's file; it calls `serveJobs`. */
  readonly program: URL
  /** Answers that do not match are treated as a crash: the child may have been taken over. */
  readonly result: z.ZodType<Result>
  /** Children at the same time; they are started when work is there, not before. */
  readonly size: number
  /** Time for one job, counted from the moment a loaded child receives it; then SIGKILL. */
  readonly deadlineMs: number
  /** Resident memory of one child; then SIGKILL. */
  readonly memoryMb: number
  /** A child is replaced after so many jobs, against slow leaks of native libraries. */
  readonly maxJobs: number
  /** The child's whole environment besides OMP_THREAD_LIMIT=1. No secrets. */
  readonly env?: Readonly<Record<string, string>>
  /** Handed to the program, which reads it with `readSettings`; plain values, no secrets. */
  readonly settings?: unknown
  readonly idleMs?: number
}

/**
 * How a job ended. `refused`: the child said no; `crashed`: it died or answered nonsense, twice;
 * `deadline`, `memory`: it was killed, and would be again. `why` may quote a file name: not for logs.
 */
export type JobOutcome<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'crashed'; readonly why: string }
  | { readonly kind: 'deadline' }
  | { readonly kind: 'memory' }

export interface LimitedPool<Job, Result> {
  /**
   * Does a job in a child; waits while all are busy. May run it twice (after a crash).
   * Throws the signal's reason when aborted; a child that was working on it is killed.
   */
  run(job: Job, options?: { readonly signal?: AbortSignal }): Promise<JobOutcome<Result>>
  /** Kills the children and waits until they are gone. Jobs still running end as `crashed`. */
  close(): Promise<void>
}

/** Makes a pool of child processes with limits. Nothing is started before the first job. */
export function createLimitedPool<Job, Result>(
  options: LimitedPoolOptions<Result>,
): LimitedPool<Job, Result> {
  const { program, deadlineMs, memoryMb, maxJobs, env = {}, settings, idleMs = IDLE_MS } = options
  const limits: ChildLimits = { program, deadlineMs, memoryMb, env, settings }
  const children = keepChildren(limits, { maxJobs, idleMs })
  const places = createPlaces(options.size)
  let closed = false

  async function attempt(job: Job, signal: AbortSignal | undefined): Promise<Ended<Result>> {
    if (closed) return { kind: 'crashed', why: 'the pool is closed' }
    const child = children.take()
    const ended = check(await child.run(job, signal), options.result)
    if (ended.kind === 'done' || ended.kind === 'refused') children.putBack(child)
    else children.drop(child)
    return ended
  }

  return {
    async run(job, { signal } = {}) {
      const leave = await places.enter(signal)
      try {
        for (let count = 1; ; count += 1) {
          signal?.throwIfAborted()
          const ended = await attempt(job, signal)
          if (ended.kind === 'aborted') throw signal?.reason
          if (ended.kind !== 'crashed' || count === ATTEMPTS || closed) return ended
        }
      } finally {
        leave()
      }
    },

    async close() {
      closed = true
      await children.endAll()
    },
  }
}

type Ended<Result> = JobOutcome<Result> | { readonly kind: 'aborted' }

function check<Result>(attempt: Attempt, schema: z.ZodType<Result>): Ended<Result> {
  if (attempt.kind !== 'done') return attempt
  const parsed = schema.safeParse(attempt.answer)
  return parsed.success
    ? { kind: 'done', result: parsed.data }
    : { kind: 'crashed', why: 'the answer does not match its schema' }
}
