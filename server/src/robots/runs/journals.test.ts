import { createMasker } from '@amtsbote/robot-sdk/masking'
import type { ChildMessage, WorkerMessage } from '@amtsbote/robot-sdk/protocol'
import { conduct, memoryJournal } from '@amtsbote/robot-sdk/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '#identifiers'
import { claimRun } from '#journal'
import { testDatabase } from '#testing'
import { openEffects } from './effects.ts'

/**
 * Authors try their robots against the journal of the SDK, which lives in memory; towns run them against ours. What one
 * decides, the other must: otherwise a robot passes its test and does something twice in the town hall.
 */
const database = testDatabase()
const key = 'fee-2026-17/1'
const RUNS = 60

type Seen = Extract<ChildMessage, { kind: 'seen' }>['seen']

/** One attempt at an effect, as the robot and its target behave. */
interface Attempt {
  readonly class: 'write' | 'send' | 'pay'
  readonly about: string
  /** What `verify` finds, in order; the last one again and again. */
  readonly finds: readonly Seen[]
  /** The process is killed when it is told to act: before or after the target has it, which nobody knows. */
  readonly killed: boolean
  readonly fails: boolean
}

/** What the robot was told in an attempt. */
type Told = readonly string[]

const seen: fc.Arbitrary<Seen> = fc.oneof(
  fc.record({ kind: fc.constant('done' as const), result: fc.constantFrom(null, 'found', 7) }),
  fc.constant({ kind: 'absent' as const }),
  fc.constant({ kind: 'unknown' as const }),
)
const attempts: fc.Arbitrary<readonly Attempt[]> = fc.array(
  fc.record({
    class: fc.constantFrom('write' as const, 'send' as const, 'pay' as const),
    about: fc.constantFrom('17 euros', '17 euros', '17 euros', '18 euros'),
    finds: fc.array(seen, { minLength: 1, maxLength: 3 }),
    killed: fc.boolean(),
    fails: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
)

test('the journal that authors test with decides as ours does, whatever happens to an effect', async () => {
  await fc.assert(
    fc.asyncProperty(attempts, async (all) => {
      expect(await toldByOurs(all)).toEqual(await toldBySdk(all))
    }),
    { numRuns: RUNS },
  )
})

async function toldBySdk(all: readonly Attempt[]): Promise<readonly Told[]> {
  const journal = memoryJournal()
  const told: Told[] = []
  for (const attempt of all) {
    const robot = fakeRobot(attempt)
    const conductor = conduct(robot.hear, { journal, mode: 'run' })
    told.push(await robot.run((message) => conductor.hear(message)))
  }
  return told
}

async function toldByOurs(all: readonly Attempt[]): Promise<readonly Told[]> {
  const runId = newId()
  const told: Told[] = []
  for (const [retryCount, attempt] of all.entries()) {
    const claim = { runId, kind: 'robot:contract', job: { id: runId, retryCount } }
    const run = await claimRun(database.db, { ...claim, signal: new AbortController().signal })
    if (!run) throw new Error('the run was not claimed')
    const robot = fakeRobot(attempt)
    const effects = openEffects(run, createMasker([]), robot.hear)
    told.push(
      await robot.run((message) => {
        if (message.kind === 'effect') effects.request(message)
        else effects.hear(message as Parameters<typeof effects.hear>[0])
      }),
    )
    effects.abandon()
    await effects.settled()
  }
  return told
}

/** The robot's side of one attempt: asks for its effect and answers what it is told, until it ends or is killed. */
function fakeRobot({ class: effectClass, about, finds, killed, fails }: Attempt) {
  const told: string[] = []
  const { promise, resolve } = Promise.withResolvers<Told>()
  let looks = 0
  let say: (message: ChildMessage) => void = () => {}
  return {
    run(send: (message: ChildMessage) => void): Promise<Told> {
      say = send
      send({ kind: 'effect', key, class: effectClass, about })
      return promise
    },
    hear(message: WorkerMessage): void {
      if (!('key' in message)) return
      told.push(message.kind === 'settled' ? `settled ${JSON.stringify(message.result)}` : message.kind)
      if (message.kind === 'verify') {
        const found = finds[Math.min(looks, finds.length - 1)] as Seen
        looks += 1
        queueMicrotask(() => say({ kind: 'seen', key, seen: found }))
      } else if (message.kind === 'act') {
        if (killed) resolve([...told])
        else if (fails) queueMicrotask(() => say({ kind: 'failed', key, fault }))
        else queueMicrotask(() => say({ kind: 'acted', key, result: 'acted' }))
      } else resolve([...told])
    },
  }
}

const fault = { kind: 'system-error', message: 'the target does not answer', place: null } as const
