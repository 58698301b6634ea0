import { z } from 'zod'
import type { Asked } from './ask.ts'
import type { RunContext, WatchContext } from './context.ts'
import { checkTrigger, type Trigger, triggerSchema } from './triggers/index.ts'

/** A system that a robot works in. */
export interface TargetSystem<Id extends string = string> {
  readonly id: Id
  readonly title: string
}

/** What a worker can offer beside running programs: an installed browser, a Linux desktop, a screen to look at. */
export type Capability = 'web' | 'desktop-linux' | 'screen'

/** Bounds of every run. */
export interface Limits {
  /** Runs of this robot at the same time, over all workers. 1: most applications know one session per account. */
  readonly active: number
  /** Then the run is ended from outside. */
  readonly minutes: number
  readonly memoryMb: number
  /** Attempts after a technical error, beside the first. */
  readonly retries: number
  /** Pause before the first of them; doubled each time, at most 10 minutes. */
  readonly retrySeconds: number
}

/** 15 minutes and 512 MB: far above a form in a web page, far below a machine. */
const DEFAULT_LIMITS: Limits = { active: 1, minutes: 15, memoryMb: 512, retries: 3, retrySeconds: 10 }

/** What a robot is: the only thing that its module exports, as default. */
export interface RobotDefinition<
  Input,
  SystemId extends string = string,
  SecretName extends string = string,
> {
  /** Stable for ever: queues, journal and rights hang on it. Small letters, digits, hyphens. */
  readonly id: string
  /** Name for people, German. */
  readonly title: string
  /** What it does for whom, one or two sentences, German. */
  readonly purpose: string
  /** What a work item holds. */
  readonly input: z.ZodType<Input>
  /** What starts it, apart from people and programs that add items. */
  readonly trigger?: Trigger
  readonly systems: readonly TargetSystem<SystemId>[]
  /** What a worker must offer; nothing: any worker will do. */
  readonly needs?: readonly Capability[]
  /** Names of the secrets that it needs; absent ones keep it from starting. */
  readonly secrets: readonly SecretName[]
  readonly limits?: Partial<Limits>
  readonly run: (context: RunContext<Input, SystemId, SecretName>) => Promise<unknown | Asked>
  /**
   * Goes through the screens that `run` works on and changes nothing: signs in and calls `keepScreen` for each. The watchman
   * runs it before the night and holds the robot when something that it uses is no longer there.
   */
  readonly watch?: (context: WatchContext<SystemId, SecretName>) => Promise<void>
}

/** A definition that was checked and completed. */
export type Robot = Omit<RobotDefinition<unknown>, 'limits' | 'needs' | 'trigger' | 'run' | 'watch'> & {
  readonly needs: readonly Capability[]
  readonly limits: Limits
  readonly trigger: Trigger
  readonly run: (context: RunContext<unknown>) => Promise<unknown | Asked>
  readonly watch?: (context: WatchContext) => Promise<void>
}

const name = z.string().regex(/^[a-z][a-z0-9-]{0,62}$/, 'small letters, digits and hyphens')
const text = z.string().trim().min(1)

const shape = z.object({
  id: name,
  title: text.max(120),
  purpose: text.max(1000),
  systems: z.array(z.object({ id: name, title: text })),
  needs: z.array(z.enum(['web', 'desktop-linux', 'screen'])),
  secrets: z.array(name),
  trigger: triggerSchema,
  limits: z.object({
    active: z.int().min(1).max(100),
    minutes: z
      .number()
      .positive()
      .max(24 * 60),
    memoryMb: z
      .int()
      .min(64)
      .max(64 * 1024),
    retries: z.int().min(0).max(100),
    retrySeconds: z.number().min(0).max(600),
  }),
})

/**
 * Defines a robot: `export default defineRobot({ ... })`.
 * @throws Error naming every field that is wrong
 */
export function defineRobot<
  Input,
  const SystemId extends string = never,
  const SecretName extends string = never,
>(definition: RobotDefinition<Input, SystemId, SecretName>): Robot {
  const robot = {
    ...definition,
    needs: definition.needs ?? [],
    limits: { ...DEFAULT_LIMITS, ...definition.limits },
    trigger: definition.trigger ?? { kind: 'manual' },
  }
  const parsed = shape.safeParse(robot)
  if (!parsed.success) throw new Error(`robot ${definition.id}: ${z.prettifyError(parsed.error)}`)
  const misfit = checkTrigger(robot.trigger, definition.input)
  if (misfit) throw new Error(`robot ${definition.id}: ${misfit}`)
  // The one place where the author's types are forgotten: the host checks the input against the schema before it runs.
  return robot as unknown as Robot
}
