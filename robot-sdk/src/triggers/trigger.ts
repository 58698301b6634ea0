import { z } from 'zod'
import { parseCron } from './cron.ts'

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const

const at = z
  .array(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:MM'))
  .min(1)
  .max(48)
  .readonly()

/** On which days and at which times of the town (Europe/Berlin). */
const whenSchema = z.discriminatedUnion('kind', [
  /** Five fields as in every cron; see {@link parseCron}. */
  z.strictObject({
    kind: z.literal('cron'),
    expression: z.string().superRefine((expression, check) => {
      try {
        parseCron(expression)
      } catch (error) {
        check.addIssue({ code: 'custom', message: (error as Error).message })
      }
    }),
  }),
  z.strictObject({ kind: z.literal('daily'), at }),
  z.strictObject({ kind: z.literal('weekly'), on: z.array(z.enum(weekdays)).min(1).readonly(), at }),
  /** `day` 31 is the last one of every month. */
  z.strictObject({ kind: z.literal('monthly'), day: z.int().min(1).max(31), at }),
  z.strictObject({
    kind: z.literal('yearly'),
    month: z.int().min(1).max(12),
    day: z.int().min(1).max(31),
    at,
  }),
  /** 3: the third working day of the month; -1: the last one. No month has fewer than 15. */
  z.strictObject({
    kind: z.literal('working-day-of-month'),
    nth: z
      .int()
      .min(-15)
      .max(15)
      .refine((nth) => nth !== 0, 'not 0'),
    at,
  }),
])
export type When = z.infer<typeof whenSchema>

/** What happens on a day that is none of the town's working days. */
const closedRules = ['run', 'skip', 'before', 'after'] as const

/** What becomes of slots that nobody was there for. */
const missedRules = ['run-once', 'run-all', 'skip'] as const

const MEGABYTE_MOST = 300

const scheduleSchema = z.strictObject({
  kind: z.literal('schedule'),
  when: whenSchema,
  /** The input of every item that the schedule adds. */
  input: z.unknown(),
  /** A field of the input that gets the planned time, `2026-03-31T06:30`: the run knows which month it closes. */
  slotField: z.string().min(1).optional(),
  /**
   * On days without work: `run` all the same (default), `skip`, or move to the working day `before` or `after`. Several
   * that move to the same day are one.
   */
  ifClosed: z.enum(closedRules).optional(),
  /**
   * `run-once` (default): one item for all that was missed, and none while an earlier one still waits. `run-all`: each,
   * also while earlier ones wait. `skip`: none of those missed.
   */
  missed: z.enum(missedRules).optional(),
})

const folderSchema = z.strictObject({
  kind: z.literal('folder'),
  /** Names of files that are taken, with `*` for any letters; all others stay where they are. Default: every file. */
  files: z.array(z.string().min(1)).min(1).readonly().optional(),
  /** Larger ones are put aside. Default 50. */
  largestMb: z.number().positive().max(MEGABYTE_MOST).optional(),
})

/** What starts a robot, apart from people and programs that add items. */
export const triggerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('manual') }),
  scheduleSchema,
  folderSchema,
  /** A signed POST whose body is the input. */
  z.strictObject({ kind: z.literal('webhook') }),
])
export type Trigger = z.infer<typeof triggerSchema>
export type ScheduleTrigger = z.infer<typeof scheduleSchema>
export type FolderTrigger = z.infer<typeof folderSchema>

/** Input of a robot that a folder starts: `input: z.object({ file: fileInput })`. The bytes are in `context.files`. */
export const fileInput = z.object({ name: z.string(), sizeBytes: z.int(), sha256: z.string() })
