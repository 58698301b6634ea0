import type { InputFile } from '../context.ts'
import type { Robot } from '../defineRobot.ts'
import { openRun } from '../host/runSession.ts'
import type { WorkerMessage } from '../protocol/index.ts'
import { type Conducted, conduct } from './conduct.ts'
import { memoryJournal } from './journal.ts'

/** What a robot finds around it in a test. */
export interface Surroundings {
  /** Addresses of the target systems that it declares. */
  readonly systems?: Readonly<Record<string, string>>
  /** Values by name; with the technical account where the robot signs in with one. */
  readonly secrets?: Readonly<Record<string, string | { readonly value: string; readonly account: string }>>
  readonly files?: readonly InputFile[]
  /** The answer to a question of the run before. */
  readonly decision?: { readonly choice: string; readonly by: string; readonly data: unknown }
}

/** An item with its journal: run it as often as you like, as workers would after each failure. */
export interface PracticeItem {
  /**
   * Runs the robot once, in this process. Done effects are skipped, interrupted ones verified first.
   * @param options.killAfterEffect kills the run right after its nth effect of this attempt, before that is written down
   */
  run(options?: { readonly killAfterEffect?: number }): Promise<Conducted>
  /** What the robot would change; nothing is. */
  dryRun(): Promise<Conducted>
}

const RUN = '01920000-0000-7000-8000-000000000000'
/** Nobody waits for a test so long. */
const DEADLINE_MS = 15 * 60_000

/** Makes an item for a robot. @throws Error naming what the robot declares and the surroundings lack */
export function practiceItem(robot: Robot, input: unknown, around: Surroundings = {}): PracticeItem {
  const { systems = {}, secrets = {}, files = [], decision = null } = around
  const missing = [
    ...robot.systems.filter(({ id }) => !(id in systems)).map(({ id }) => `system ${id}`),
    ...robot.secrets.filter((name) => !(name in secrets)).map((name) => `secret ${name}`),
  ]
  if (missing.length > 0)
    throw new Error(`robot ${robot.id} declares, and the test has not: ${missing.join(', ')}`)
  const journal = memoryJournal()
  let attempt = 0

  async function run(mode: 'run' | 'dry-run', killAfterEffect?: number): Promise<Conducted> {
    attempt += 1
    const session = openRun(robot, (message) => queueMicrotask(() => conductor.hear(message)))
    const tell = (message: WorkerMessage) => {
      if (message.kind !== 'start') session.hear(message)
    }
    const conductor = conduct(tell, { journal, mode, killAfterEffect })
    session.start({
      ...{
        kind: 'start',
        runId: RUN,
        attempt,
        input: structuredClone(input),
        decision,
        systems,
        files: [...files],
      },
      secrets: Object.fromEntries(
        Object.entries(secrets).map(([name, value]) => [
          name,
          typeof value === 'string' ? { value, account: null } : value,
        ]),
      ),
      deadline: new Date(Date.now() + DEADLINE_MS).toISOString(),
    })
    return conductor.ended
  }
  return {
    run: ({ killAfterEffect } = {}) => run('run', killAfterEffect),
    dryRun: () => run('dry-run'),
  }
}
