import { z } from 'zod'
import { triggerSchema } from '../triggers/index.ts'

/** The descriptor of the pipe in the process of a run: the first free one after the three standard ones. */
export const HOST_PIPE = 3

/**
 * A run that has heard nothing from its worker for so long ends itself. Above three beats of 2 s, and below the shortest
 * lease in use, so that a frozen worker's run is over before somebody else takes its item.
 */
export const SILENCE_MS = 8_000

const seenSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), result: z.unknown() }),
  z.object({ kind: z.literal('absent') }),
  z.object({ kind: z.literal('unknown') }),
])

/** Whose matter a failure is; travels as a code, never as a text to be guessed from. */
const faultSchema = z.object({
  kind: z.enum(['business-error', 'system-error', 'author-error']),
  message: z.string(),
  /** Where in the robot's code, as `file:line` inside its folder. */
  place: z.string().nullable(),
})
export type Fault = z.infer<typeof faultSchema>

const descriptionSchema = z.object({
  id: z.string(),
  title: z.string(),
  purpose: z.string(),
  trigger: triggerSchema,
  systems: z.array(z.object({ id: z.string(), title: z.string() })),
  needs: z.array(z.string()),
  secrets: z.array(z.string()),
  /** It says how its screens look without a work item. Not said by robots that were described before this was asked. */
  isWatched: z.boolean().optional(),
  limits: z.object({
    active: z.int(),
    minutes: z.number(),
    memoryMb: z.int(),
    retries: z.int(),
    retrySeconds: z.number(),
  }),
  /** JSON Schema of the input, for those who add items without running the robot's code. */
  input: z.record(z.string(), z.unknown()),
})
/** What the catalogue knows of a robot. */
export type Description = z.infer<typeof descriptionSchema>

/** What the process of a run says. */
export const childMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('described'), description: descriptionSchema }),
  z.object({ kind: z.literal('ready') }),
  z.object({
    kind: z.literal('effect'),
    key: z.string(),
    class: z.enum(['write', 'send', 'pay']),
    about: z.unknown(),
  }),
  z.object({ kind: z.literal('acted'), key: z.string(), result: z.unknown() }),
  z.object({ kind: z.literal('seen'), key: z.string(), seen: seenSchema }),
  /** The permission to act came too late, after a pause of this process: it must be asked for again. */
  z.object({ kind: z.literal('stale'), key: z.string() }),
  z.object({ kind: z.literal('failed'), key: z.string(), fault: faultSchema }),
  /** What the effect would change; nothing was. */
  z.object({ kind: z.literal('previewed'), key: z.string(), before: z.unknown(), after: z.unknown() }),
  z.object({ kind: z.literal('log'), text: z.string() }),
  z.object({ kind: z.literal('progress'), done: z.number(), of: z.number() }),
  z.object({ kind: z.literal('attachment'), name: z.string(), mediaType: z.string(), base64: z.string() }),
  z.object({
    kind: z.literal('screen'),
    name: z.string().min(1).max(200),
    elements: z.array(z.object({ role: z.string().max(40), name: z.string().max(200) })).max(2000),
  }),
  z.object({ kind: z.literal('finished'), result: z.unknown() }),
  z.object({
    kind: z.literal('asked'),
    question: z.object({
      title: z.string(),
      text: z.string(),
      choices: z.array(z.string()),
      data: z.unknown(),
    }),
  }),
  z.object({ kind: z.literal('ended'), fault: faultSchema }),
])
export type ChildMessage = z.infer<typeof childMessageSchema>

/** What a worker says. */
export const workerMessageSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('start'),
    runId: z.string(),
    attempt: z.int(),
    input: z.unknown(),
    decision: z.object({ choice: z.string(), by: z.string(), data: z.unknown() }).nullable(),
    systems: z.record(z.string(), z.string()),
    secrets: z.record(z.string(), z.object({ value: z.string(), account: z.string().nullable() })),
    deadline: z.iso.datetime(),
    /** Files that came with the item, where this process finds them. */
    files: z.array(
      z.object({ name: z.string(), mediaType: z.string(), path: z.string(), sizeBytes: z.int() }),
    ),
  }),
  /** Look into the target whether the effect is there. */
  z.object({ kind: z.literal('verify'), key: z.string() }),
  /** Do it, unless the monotonic clock of this machine (`process.hrtime`, milliseconds) has passed `validUntilMs`. */
  z.object({ kind: z.literal('act'), key: z.string(), validUntilMs: z.number() }),
  /** Say what it would change; `settled` afterwards goes on as if it were done. Only in a dry run. */
  z.object({ kind: z.literal('preview'), key: z.string() }),
  /** Done and written down, now or by an earlier attempt. */
  z.object({ kind: z.literal('settled'), key: z.string(), result: z.unknown() }),
  /** Not done; the run may catch it, but it will not end well. */
  z.object({ kind: z.literal('refused'), key: z.string(), why: z.string() }),
  z.object({ kind: z.literal('beat') }),
  z.object({ kind: z.literal('cancel'), why: z.string() }),
])
export type WorkerMessage = z.infer<typeof workerMessageSchema>
