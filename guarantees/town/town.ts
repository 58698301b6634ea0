import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import {
  countByState,
  type Database,
  importDirectory,
  openApplication,
  openDatabase,
  readConfig,
} from '@amtsbote/server'
import { townFolder } from '@amtsbote/simulators/musterstadt'
import pino from 'pino'

const SERVER = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))
const AKTE = fileURLToPath(new URL('../../simulators/akte/main.ts', import.meta.url))

/** Programs that make up the installation under test, each a process of its own. */
export type Part = 'server one' | 'server two' | 'e-file'
export const parts: readonly Part[] = ['server one', 'server two', 'e-file']

/** An installation in a folder of its own, with two servers and a practice e-file that can be killed and started. */
export interface Town {
  readonly dataFolder: string
  readonly storeFolder: string
  readonly inboxFolder: string
  readonly processes: Map<Part, ChildProcess>
  start(part: Part): void
  /** Puts a file into the watched folder, as a scanner does: under another name until it is complete. */
  deliver(name: string, bytes: Uint8Array): Promise<void>
  /** Ends all programs in order. @returns those that had to be killed because they did not end */
  stop(): Promise<readonly Part[]>
  /** Stops whatever runs and removes the installation. */
  end(): Promise<void>
}

/** Jobs in hand are given 30 s by the server; a busy machine takes its time for the rest. */
const STOP_PATIENCE_MS = 90_000

/** Sets a town up: directory imported, nothing running yet. */
export async function setUpTown(): Promise<Town> {
  const root = await mkdtemp(join(tmpdir(), 'amtsbote guarantees '))
  await chmod(root, 0o711)
  const dataFolder = join(root, 'data')
  const storeFolder = join(root, 'akte')
  const folders = { AMTSBOTE_INBOX: join(root, 'eingang'), AMTSBOTE_FILING_FOLDER: join(root, 'ablage') }
  const common = {
    PATH: process.env.PATH ?? '',
    AMTSBOTE_PORT: '0',
    AMTSBOTE_READERS: '2',
    AMTSBOTE_ROBOT_PLACES: '0',
    AMTSBOTE_LOG_LEVEL: 'fatal',
    ...folders,
  }
  const first = { ...common, AMTSBOTE_DATA: dataFolder }
  const config = readConfig(first)
  const log = pino({ level: 'silent' })
  const application = await openApplication({ config, log, kind: 'command' })
  const csv = join(townFolder, 'directory.csv')
  await importDirectory(application.db, await readFile(csv), { now: new Date(), by: 'guarantees' })
  await application.close()
  // As on a second machine: a data folder of its own and nothing but the address of the database.
  const second = { ...common, AMTSBOTE_DATA: join(root, 'second'), DATABASE_URL: application.databaseUrl }
  const processes = new Map<Part, ChildProcess>()
  const akteArgs = [AKTE, '--folder', config.filingFolder, '--store', storeFolder, '--directory', csv]

  return {
    dataFolder,
    storeFolder,
    inboxFolder: config.inboxFolder,
    processes,
    start(part) {
      const args = part === 'e-file' ? akteArgs : [SERVER]
      const env = part === 'server two' ? second : first
      const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
        env,
        stdio: 'ignore',
      })
      processes.set(part, child)
    },
    async deliver(name, bytes) {
      await mkdir(config.inboxFolder, { recursive: true })
      const path = join(config.inboxFolder, name)
      await writeFile(`${path}.part`, bytes)
      await rename(`${path}.part`, path)
    },
    stop: () => stopAll(processes),
    async end() {
      await stopAll(processes)
      await rm(root, { recursive: true, force: true })
    },
  }
}

async function stopAll(processes: ReadonlyMap<Part, ChildProcess>): Promise<readonly Part[]> {
  const ends = [...processes].map(async ([part, child]) => ((await endsInOrder(child)) ? [] : [part]))
  return (await Promise.all(ends)).flat()
}

async function endsInOrder(child: ChildProcess): Promise<boolean> {
  if (child.exitCode !== null || child.signalCode !== null) return true
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const inTime = await Promise.race([ended, pause(STOP_PATIENCE_MS, 'late', { ref: false })])
  if (inTime !== 'late') return true
  child.kill('SIGKILL')
  await ended
  return false
}

/** Asks the town's database through a connection of its own, closed afterwards. */
export async function asking<T>(
  { dataFolder }: Pick<Town, 'dataFolder'>,
  question: (db: Database) => Promise<T>,
): Promise<T> {
  const log = { warn: () => {} }
  const database = await openDatabase({
    dataFolder,
    applicationName: 'amtsbote guarantees',
    poolSize: 1,
    log,
  })
  try {
    return await question(database.db)
  } finally {
    await database.stop()
  }
}

/** Whether every one of `files` documents has come to its end; while the database is down nothing has. */
export async function isSettled(town: Town, files: number): Promise<boolean> {
  const counts = await asking(town, countByState).catch(() => ({}))
  const { filed = 0, review = 0, rejected = 0 }: Awaited<ReturnType<typeof countByState>> = counts
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return all >= files && filed + review + rejected === all
}
