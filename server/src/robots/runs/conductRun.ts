import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ChildMessage, Description } from '@amtsbote/robot-sdk/protocol'
import { startRobotProcess, systemAddresses } from '#catalogue'
import type { Database } from '#database'
import { type ClaimedItem, exportFiles } from '#items'
import { FencedError } from '#journal'
import { boundRun, type RunSignals } from './boundRun.ts'
import { conclude } from './conclude.ts'
import { openEffects, type RunEffects } from './effects.ts'
import type { Ending } from './ending.ts'
import { openRecord, type RunRecord } from './record.ts'

/** What runs are conducted with. */
export interface RunNeeds {
  readonly db: Database
  readonly now: () => Date
  readonly onTrouble: (where: string, error: unknown) => void
  /** Folder for the working directories of runs; may be deleted while nothing runs. */
  readonly runsFolder: string
}

/**
 * Conducts a run from claim to end in a process of its own, and writes how it ended. Never throws: what fails here is the
 * run's failure or, when the item was lost, nobody's.
 */
export async function conductRun(
  needs: RunNeeds,
  robot: { readonly file: string; readonly description: Description },
  item: ClaimedItem,
  signals: RunSignals,
): Promise<Ending> {
  const onTrouble = (error: unknown) => {
    if (!(error instanceof FencedError)) needs.onTrouble(`run ${item.id}`, error)
  }
  const record = openRecord({ ...needs, onTrouble }, item)
  const folder = join(needs.runsFolder, `${item.id}-${item.attempt}`)
  let ending: Ending
  try {
    await mkdir(folder, { recursive: true })
    ending = await converse({ ...needs, folder, robot, item, signals, record })
    await record.flush()
  } catch (error) {
    onTrouble(error)
    const message = error instanceof Error ? error.message : String(error)
    ending = { kind: 'failed', cause: 'system-error', message, place: null }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return conclude(
    { ...needs, onTrouble },
    { item, limits: robot.description.limits, lost: signals.lost },
    ending,
  )
}

interface Conversation extends RunNeeds {
  readonly folder: string
  readonly robot: { readonly file: string; readonly description: Description }
  readonly item: ClaimedItem
  readonly signals: RunSignals
  readonly record: RunRecord
}

async function converse(needs: Conversation): Promise<Ending> {
  const { robot, item, record, signals, folder } = needs
  const { limits, systems } = robot.description
  const addresses = await systemAddresses(
    needs.db,
    systems.map(({ id }) => id),
  )
  const files = await exportFiles(needs.db, item.id, folder)
  const { promise, resolve } = Promise.withResolvers<Ending>()
  let effects: RunEffects | undefined
  const deadline = new Date(needs.now().getTime() + limits.minutes * 60_000)
  const child = startRobotProcess(
    { robotFile: robot.file, mode: 'run', memoryMb: limits.memoryMb, folder },
    {
      message: (message) => {
        if (message.kind === 'ready') child.send(startMessage(item, { addresses, deadline, files }))
        else if (effects) listen(message, { effects, record, resolve })
      },
      output: (line) => record.line('output', line),
    },
  )
  effects = openEffects(item.run, child.send)
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
  {
    addresses,
    deadline,
    files,
  }: {
    readonly addresses: Record<string, string>
    readonly deadline: Date
    readonly files: Awaited<ReturnType<typeof exportFiles>>
  },
) {
  const start = { runId: id, attempt, input, decision, systems: addresses, secrets: {}, files }
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
