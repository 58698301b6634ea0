import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AmtsboteError } from '@amtsbote/contract'
import type { ChildMessage, Description } from '@amtsbote/robot-sdk/protocol'
import { startRobotProcess, systemAddresses } from '#catalogue'
import type { Database } from '#database'
import { type ClaimedItem, exportFiles } from '#items'
import { FencedError } from '#journal'
import { handOver, type VaultKey } from '#vault'
import { boundRun, type RunSignals } from './boundRun.ts'
import { conclude } from './conclude.ts'
import { openEffects, type RunEffects } from './effects.ts'
import type { Ending } from './ending.ts'
import { faultOf } from './fault.ts'
import { maskEnding, maskingOf, type RunMasking } from './masking.ts'
import { openRecord, type RunRecord } from './record.ts'
import { mayWorkIn, type Unreleased } from './unreleased.ts'

/** What runs are conducted with. */
export interface RunNeeds {
  readonly db: Database
  readonly now: () => Date
  readonly onTrouble: (where: string, error: unknown) => void
  /** Folder for the working directories of runs; may be deleted while nothing runs. */
  readonly runsFolder: string
  /** Where the key of the vault lies; without it, robots that declare secrets do not start here. */
  readonly vaultKey?: VaultKey
  /** Where robots that nobody has released may work; without it on this machine only. */
  readonly unreleased?: Unreleased
}

/** A robot as it was opened for a run. */
export interface OpenRobot {
  readonly file: string
  readonly description: Description
}

/** A browser whose robot was killed writes into its profile until it notices, which takes it up to a second. */
const REMOVING = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 } as const

/** For a robot that could not even be opened: what robots have that declare nothing else. */
const USUAL_LIMITS = { retries: 3, retrySeconds: 10 }

/**
 * Conducts a run from claim to end in a process of its own, and writes how it ended. Never throws: what fails here is the
 * run's failure or, when the item was lost, nobody's.
 */
export async function conductRun(
  needs: RunNeeds,
  openRobot: () => Promise<OpenRobot>,
  item: ClaimedItem,
  signals: RunSignals,
): Promise<Ending> {
  const onTrouble = (error: unknown) => {
    if (!(error instanceof FencedError)) needs.onTrouble(`run ${item.id}`, error)
  }
  const folder = join(needs.runsFolder, `${item.id}-${item.attempt}`)
  let ending: Ending
  let limits: { readonly retries: number; readonly retrySeconds: number } = USUAL_LIMITS
  try {
    const robot = await openRobot()
    limits = robot.description.limits
    await mkdir(folder, { recursive: true })
    const start = await prepareStart(needs, { robot, item, folder })
    const { masking } = start
    const record = openRecord({ ...needs, onTrouble, masker: masking.all }, item)
    ending = maskEnding(await converse({ ...needs, folder, robot, item, signals, record, start }), masking)
    await record.flush()
  } catch (error) {
    onTrouble(error)
    ending = faultOf(error)
  } finally {
    // What is left lies until the next sweep; the end of the run is written all the same.
    await rm(folder, REMOVING).catch(onTrouble)
  }
  return conclude({ ...needs, onTrouble }, { item, limits, lost: signals.lost }, ending)
}

interface Conversation extends RunNeeds {
  readonly folder: string
  readonly robot: OpenRobot
  readonly item: ClaimedItem
  readonly signals: RunSignals
  readonly record: RunRecord
  readonly start: Start
}

/** What a run is told at its start, and what must not be seen of it afterwards. */
interface Start {
  readonly addresses: Record<string, string>
  readonly secrets: Awaited<ReturnType<typeof handOver>>
  readonly files: Awaited<ReturnType<typeof exportFiles>>
  readonly masking: RunMasking
}

/** @throws AmtsboteError naming what the robot declares and this house has not */
async function prepareStart(
  { db, now, vaultKey, unreleased = 'this-machine' }: RunNeeds,
  run: {
    readonly robot: OpenRobot
    readonly item: ClaimedItem
    readonly folder: string
  },
): Promise<Start> {
  const { robot, item, folder } = run
  const { id, systems, secrets: names, input: schema } = robot.description
  const addresses = await systemAddresses(
    db,
    systems.map((system) => system.id),
  )
  const forbidden =
    item.release === null ? systems.filter((one) => !mayWorkIn(addresses[one.id] ?? '', unreleased)) : []
  if (forbidden.length > 0)
    throw new AmtsboteError('AB-0629', `${id}: ${forbidden.map((one) => one.id).join(', ')}`)
  const secrets = await handOver(db, vaultKey, { robot: id, names, runId: item.id, at: now() })
  const files = await exportFiles(db, item.id, folder)
  return { addresses, secrets, files, masking: maskingOf(secrets, { schema, input: item.input }) }
}

async function converse(needs: Conversation): Promise<Ending> {
  const { robot, item, record, signals, folder, start } = needs
  const { limits } = robot.description
  const { promise, resolve } = Promise.withResolvers<Ending>()
  let effects: RunEffects | undefined
  const deadline = new Date(needs.now().getTime() + limits.minutes * 60_000)
  const child = startRobotProcess(
    { robotFile: robot.file, mode: 'run', memoryMb: limits.memoryMb, folder },
    {
      message: (message) => {
        if (message.kind === 'ready') child.send(startMessage(item, start, deadline))
        else if (effects) listen(message, { effects, record, resolve })
      },
      output: (line) => record.line('output', line),
    },
  )
  effects = openEffects(item.run, start.masking.all, child.send)
  const bounds = boundRun(child, { limits, signals, resolve })
  child.gone.then(({ why }) => {
    effects?.abandon()
    resolve({
      kind: 'failed',
      cause: 'crashed',
      message: `Der Prozess des Roboters endete: ${why}`,
      place: null,
    })
  })
  const ending = await promise
  bounds.release()
  child.kill()
  await child.gone
  // What was done just before the end is still being written.
  await effects.settled()
  return judged(bounds.verdict() ?? ending, effects)
}

function startMessage(
  { id, attempt, input, decision }: ClaimedItem,
  { addresses, secrets, files, masking }: Start,
  deadline: Date,
) {
  const answer = decision && {
    ...decision,
    choice: String(masking.secretsOnly.restore(decision.choice)),
    data: masking.all.restore(decision.data),
  }
  const start = { runId: id, attempt, input, decision: answer, systems: addresses, secrets, files }
  return { kind: 'start', ...start, deadline: deadline.toISOString() } as const
}

function listen(
  message: ChildMessage,
  to: {
    readonly effects: RunEffects
    readonly record: RunRecord
    readonly resolve: (ending: Ending) => void
  },
): void {
  const { effects, record, resolve } = to
  switch (message.kind) {
    case 'effect':
      effects.request(message)
      break
    case 'acted':
    case 'seen':
    case 'stale':
    case 'failed':
      effects.hear(message)
      break
    case 'log':
      record.line('log', message.text)
      break
    case 'progress':
      record.progress(message)
      break
    case 'attachment':
      record.attach(message)
      break
    case 'finished':
      resolve({ kind: 'done', result: message.result })
      break
    case 'asked':
      resolve({ kind: 'asked', question: { ...message.question, data: message.question.data ?? null } })
      break
    case 'ended': {
      const { kind, ...fault } = message.fault
      resolve({ kind: 'failed', cause: kind, ...fault })
      break
    }
    case 'ready':
    case 'described':
      break
  }
}

/** What the effects know overrules what the robot says: a caught uncertainty is still one. */
function judged(ending: Ending, effects: RunEffects): Ending {
  const trouble = effects.trouble()
  if (ending.kind === 'taken-away' || trouble?.kind === 'taken-away') return { kind: 'taken-away' }
  if (trouble?.kind !== 'uncertain') return ending
  const message = `Ob „${trouble.key}“ geschehen ist, lässt sich nicht feststellen (${trouble.why}).`
  return { kind: 'failed', cause: 'uncertain-effect', message, place: null }
}
