import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { AmtsboteError } from '@amtsbote/contract'
import { createMasker, personalValues } from '@amtsbote/robot-sdk/masking'
import { type Conducted, conduct, memoryJournal } from '@amtsbote/robot-sdk/testing'
import { describeRobot, type RobotFolder, startRobotProcess } from '#catalogue'
import { withFiles } from './itemFiles.ts'

/** A run on the machine of somebody who builds the robot. */
interface RunHere {
  readonly folder: string
  readonly input: unknown
  readonly systems: Readonly<Record<string, string>>
  /** Files that hold the secrets; their values never stand in a command line. */
  readonly secretFiles: Readonly<Record<string, string>>
  /** Technical accounts, by the names of the secrets that belong to them. */
  readonly accounts: Readonly<Record<string, string>>
  /** Files that come with the item; the run gets copies. */
  readonly files: readonly string[]
  readonly mode: 'run' | 'dry-run'
  readonly isInspected: boolean
  readonly onLine: (line: string) => void
}

const RUN = '01920000-0000-7000-8000-000000000000'
const BEAT_MS = 2_000

/**
 * Runs a robot once in a process of its own, as a worker would, with a journal in memory. Nothing is kept.
 * @throws AmtsboteError AB-0619 when there is no robot, AB-0403 naming addresses and secrets that are missing
 */
export async function runHere(wanted: RunHere): Promise<Conducted> {
  const robot = await loaded(wanted.folder)
  const secrets = await secretsOf(robot, wanted)
  const hidden = Object.entries(secrets).map(
    ([label, { value }]) => ({ kind: 'secret', label, value }) as const,
  )
  const masker = createMasker([...hidden, ...personalValues(robot.description.input, wanted.input)])
  const onLine = (line: string) => wanted.onLine(masker.text(line))
  const folder = await mkdtemp(join(tmpdir(), 'amtsbote lauf '))
  const { files, input } = await withFiles(wanted, folder).catch(async (error: unknown) => {
    await rm(folder, { recursive: true, force: true })
    throw error
  })
  const { limits } = robot.description
  const child = startRobotProcess(
    {
      ...{ robotFile: robot.file, mode: 'run', memoryMb: limits.memoryMb, folder },
      isInspected: wanted.isInspected,
    },
    {
      message: (message) => {
        if (message.kind !== 'ready') return conductor.hear(message)
        const deadline = new Date(Date.now() + limits.minutes * 60_000).toISOString()
        const { systems } = wanted
        const start = { runId: RUN, attempt: 1, input, decision: null, systems, secrets, deadline }
        child.send({ kind: 'start', ...start, files: [...files] })
      },
      output: onLine,
    },
  )
  const conductor = conduct(child.send, { journal: memoryJournal(), mode: wanted.mode, onLog: onLine })
  const beat = setInterval(() => child.send({ kind: 'beat' }), BEAT_MS)
  child.gone.then(({ why }) => conductor.gone(why))
  try {
    const conducted = await conductor.ended
    if (conducted.kind === 'failed') return { ...conducted, message: masker.text(conducted.message) }
    return conducted
  } finally {
    clearInterval(beat)
    child.kill()
    await child.gone
    await rm(folder, { recursive: true, force: true })
  }
}

async function loaded(folder: string): Promise<RobotFolder> {
  try {
    const robot = await describeRobot(resolve(folder))
    if (robot) return robot
  } catch (cause) {
    throw new AmtsboteError('AB-0619', `${folder}: ${(cause as Error).message}`, { cause })
  }
  throw new AmtsboteError('AB-0619', folder)
}

async function secretsOf({ description }: RobotFolder, { systems, secretFiles, accounts }: RunHere) {
  const missing = [
    ...description.systems.filter(({ id }) => !systems[id]).map(({ id }) => `--system ${id}=`),
    ...description.secrets.filter((name) => !secretFiles[name]).map((name) => `--secret-file ${name}=`),
  ]
  if (missing.length > 0) throw new AmtsboteError('AB-0403', missing.join(' '))
  const opened = description.secrets.map(async (name) => {
    const text = await readFile(secretFiles[name] ?? '', 'utf8').catch((cause: unknown) => {
      throw new AmtsboteError('AB-0402', secretFiles[name], { cause })
    })
    return [name, { value: text.replace(/\r?\n$/, ''), account: accounts[name] ?? null }] as const
  })
  return Object.fromEntries(await Promise.all(opened))
}
