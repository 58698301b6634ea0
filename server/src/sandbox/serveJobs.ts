import { writeFileSync } from 'node:fs'
import { Socket } from 'node:net'
import type { z } from 'zod'
import { openChannel } from './channel.ts'
import { type ChildMessage, parentMessageSchema } from './messages.ts'
import { startWatchdog } from './watchdog.ts'

/** Where the pool puts its end of the pipe: the first free descriptor after the three standard ones. */
const CHANNEL_DESCRIPTOR = 3

/** Thrown by a handler: the job makes no sense or cannot be done; the child is sound and stays. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

/** What a child program consists of. */
export interface Program<Job, Result> {
  readonly job: z.ZodType<Job>
  readonly handle: (job: Job) => Promise<Result>
  /** Loads what every job needs; the deadline of the first job starts only after it. */
  readonly prepare?: () => Promise<void>
}

/**
 * The child's side of a pool: answers one job after the other until the parent goes away.
 *
 * A `Refusal` is reported and the child stays. After any other exception the pool ends the process,
 * because a native or WebAssembly library that failed half-way cannot be trusted with the next
 * document. Running a job twice must be harmless: the pool repeats it once after a crash.
 */
export function serveJobs<Job, Result>(program: Program<Job, Result>): void {
  offerAsFirstVictim()
  startWatchdog()
  const channel = openChannel(new Socket({ fd: CHANNEL_DESCRIPTOR, readable: true, writable: true }), {
    message: (message) => void answer(program, message).then(send),
    // The parent is gone: nobody waits for an answer any more.
    broken: () => process.exit(0),
  })
  const send = (message: ChildMessage) => channel.send(message)
  const ready = program.prepare?.() ?? Promise.resolve()
  ready.then(
    () => send({ kind: 'ready' }),
    (error) => send({ kind: 'failed', why: reasonOf(error) }),
  )
}

async function answer<Job, Result>(program: Program<Job, Result>, message: unknown): Promise<ChildMessage> {
  const parsed = program.job.safeParse(parentMessageSchema.parse(message).input)
  if (!parsed.success) return { kind: 'refused', why: 'the job does not match its schema' }
  try {
    return { kind: 'done', answer: await program.handle(parsed.data) }
  } catch (error) {
    return { kind: error instanceof Refusal ? 'refused' : 'failed', why: reasonOf(error) }
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Refusal) return error.message
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}

/** When the machine runs out of memory, Linux shall end this child and not the database. Allowed to everybody. */
function offerAsFirstVictim(): void {
  try {
    writeFileSync('/proc/self/oom_score_adj', '1000')
  } catch {
    // Not Linux, or a container that forbids it: the pool's own memory guard remains.
  }
}
