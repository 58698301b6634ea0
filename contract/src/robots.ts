import { z } from 'zod'
import {
  progressSchema,
  questionSchema,
  reasonTextSchema,
  robotIdSchema,
  runCauseSchema,
  runIdSchema,
  runLineSchema,
} from './runs.ts'

/** What a switch holds: everything, all robots that work in a system, or one robot; `id` is empty for `all`. */
export const holdSubjectSchema = z.object({
  scope: z.enum(['all', 'system', 'robot']),
  id: z.string().max(63),
})
export type HoldSubject = Readonly<z.infer<typeof holdSubjectSchema>>

/** `pause`: nothing new begins. `stop`: what runs is taken away as well. */
export const holdModeSchema = z.enum(['pause', 'stop'])

/** A wish to hold robots; without a reason nobody knows later when to go on. */
export const holdRequestSchema = holdSubjectSchema.extend({ mode: holdModeSchema, reason: reasonTextSchema })

/** A switch that somebody has set. */
export const holdSchema = holdSubjectSchema.extend({
  mode: holdModeSchema,
  reason: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
})
export type Hold = Readonly<z.infer<typeof holdSchema>>

/**
 * A run as a bar. `retried`: done, but not at the first attempt. `asked`: ended with a question to a person.
 * `failed`: needs a person or was given up.
 */
export const barSchema = z.object({
  id: runIdSchema,
  kind: z.enum(['done', 'retried', 'asked', 'failed', 'cancelled', 'running', 'retrying']),
  at: z.iso.datetime(),
  seconds: z.number(),
})
export type Bar = Readonly<z.infer<typeof barSchema>>

/** How a robot is; the first that applies, in this order. */
export const robotStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('held'), hold: holdSchema }),
  z.object({ kind: z.literal('unserved'), why: z.enum(['no-worker', 'no-capability', 'no-address']) }),
  z.object({ kind: z.literal('failing'), cause: runCauseSchema, retriesAt: z.iso.datetime().nullable() }),
  z.object({ kind: z.literal('running'), runs: z.int(), progress: progressSchema }),
  z.object({ kind: z.literal('ready') }),
])
export type RobotState = Readonly<z.infer<typeof robotStateSchema>>

const namedSchema = z.object({ id: z.string(), title: z.string() })

/** A robot in a list. */
export const robotLineSchema = z.object({
  id: robotIdSchema,
  title: z.string(),
  systems: z.array(namedSchema),
  state: robotStateSchema,
  /** The last 30 runs, the oldest first. */
  bars: z.array(barSchema),
  /** When its schedule starts it next; null: it has none, or it stands still. */
  next: z.iso.datetime().nullable(),
  waiting: z.int(),
  /** Of the items that ended within 30 days. */
  ended: z.int(),
  endedWell: z.int(),
})
export type RobotLine = Readonly<z.infer<typeof robotLineSchema>>

/** Something that a person has to do, with everything of the same cause in one entry. */
export const robotTodoSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('question'), robot: namedSchema, question: questionSchema }),
  z.object({
    kind: z.literal('failed'),
    robot: namedSchema,
    cause: runCauseSchema,
    /** What the latest of them said. */
    message: z.string(),
    /** The latest first. */
    runs: z.array(z.object({ id: runIdSchema, businessKey: z.string().nullable(), at: z.iso.datetime() })),
  }),
  z.object({
    kind: z.literal('unserved'),
    robot: namedSchema,
    why: z.enum(['no-worker', 'no-capability', 'no-address']),
    /** Capabilities or systems that are missing. */
    missing: z.array(z.string()),
    waiting: z.int(),
  }),
  z.object({
    kind: z.literal('silent-worker'),
    worker: z.uuid(),
    place: z.string(),
    seenAt: z.iso.datetime(),
  }),
  z.object({ kind: z.literal('held'), hold: holdSchema, title: z.string(), waiting: z.int() }),
])
export type RobotTodo = Readonly<z.infer<typeof robotTodoSchema>>

/** Everything about robots at this moment. */
export const operationsSchema = z.object({
  robots: z.array(robotLineSchema),
  todo: z.array(robotTodoSchema),
  systems: z.array(
    namedSchema.extend({
      /** Null: nobody has said where it is. */
      address: z.string().nullable(),
      robots: z.array(z.string()),
      hold: holdSchema.nullable(),
    }),
  ),
  workers: z.array(
    z.object({
      id: z.uuid(),
      place: z.string(),
      state: z.enum(['living', 'silent']),
      places: z.int(),
      running: z.int(),
      seenAt: z.iso.datetime(),
    }),
  ),
  /** The switch over everything. */
  hold: holdSchema.nullable(),
  waiting: z.int(),
  longestWaitSince: z.iso.datetime().nullable(),
})
export type Operations = Readonly<z.infer<typeof operationsSchema>>

/** A robot with what it is and its last runs. */
export const robotDetailSchema = robotLineSchema.extend({
  purpose: z.string(),
  release: z.string(),
  registeredAt: z.iso.datetime(),
  needs: z.array(z.string()),
  limits: z.object({
    active: z.int(),
    minutes: z.number(),
    memoryMb: z.int(),
    retries: z.int(),
    retrySeconds: z.number(),
  }),
  hold: holdSchema.nullable(),
  runs: z.array(runLineSchema),
})
export type RobotDetail = Readonly<z.infer<typeof robotDetailSchema>>
