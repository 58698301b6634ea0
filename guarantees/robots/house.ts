import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '@amtsbote/server'
import { openDatabaseOf } from './openDatabaseOf.ts'

const WORKER = [fileURLToPath(new URL('../../server/src/cli/main.ts', import.meta.url)), 'workers', 'start']
const SERVER = [fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))]
/** The shortest that is allowed, so that many takeovers fit into a run. */
const LEASE_SECONDS = 12
/** Time for runs to end in order on a busy machine. */
const STOP_PATIENCE_MS = 60_000

export type WorkerName = 'server' | 'worker'
export const workerNames: readonly WorkerName[] = ['server', 'worker']

/** A server and a worker beside it, as on two machines, on one embedded database. */
export interface RobotHouse {
  readonly dataFolder: string
  readonly processes: ReadonlyMap<WorkerName, ChildProcess>
  /** Starts those that do not run. */
  revive(): void
  /** @returns workers that did not end in order when they were asked to */
  stop(): Promise<readonly WorkerName[]>
  end(): Promise<void>
}

/** Sets up folders and database; nothing runs yet. */
export async function setUpHouse(): Promise<RobotHouse> {
  const root = await mkdtemp(join(tmpdir(), 'amtsbote guarantees '))
  await chmod(root, 0o711)
  const dataFolder = join(root, 'data')
  const { databaseUrl } = await openDatabaseOf(dataFolder)
  // While the server is dead nobody else uses the embedded cluster, and the next one to ask would end it behind the worker.
  const presence = await openDatabase({
    ...{ dataFolder, applicationName: 'amtsbote guarantees presence', poolSize: 1 },
    log: { warn: () => {} },
  })
  const common = {
    PATH: process.env.PATH ?? '',
    AMTSBOTE_LOG_LEVEL: 'fatal',
    AMTSBOTE_ROBOT_PLACES: '3',
    AMTSBOTE_ROBOT_LEASE_SECONDS: String(LEASE_SECONDS),
    AMTSBOTE_PORT: '0',
    AMTSBOTE_READERS: '1',
  }
  const environments: Readonly<Record<WorkerName, NodeJS.ProcessEnv>> = {
    server: { ...common, AMTSBOTE_DATA: dataFolder },
    worker: { ...common, AMTSBOTE_DATA: join(root, 'second'), DATABASE_URL: databaseUrl },
  }
  const processes = new Map<WorkerName, ChildProcess>()
  const stop = () => stopAll(processes)
  return {
    dataFolder,
    processes,
    revive() {
      for (const name of workerNames) {
        if (isRunning(processes.get(name))) continue
        const program = name === 'server' ? SERVER : WORKER
        const args = ['--disable-warning=ExperimentalWarning', ...program]
        processes.set(name, spawn(process.execPath, args, { env: environments[name], stdio: 'ignore' }))
      }
    },
    stop,
    async end() {
      await stop()
      await presence.stop()
      await rm(root, { recursive: true, force: true })
    },
  }
}

export function isRunning(child: ChildProcess | undefined): child is ChildProcess {
  return child !== undefined && child.exitCode === null && child.signalCode === null
}

async function stopAll(processes: ReadonlyMap<WorkerName, ChildProcess>): Promise<readonly WorkerName[]> {
  const ends = [...processes].map(async ([name, child]) => {
    if (!isRunning(child)) return []
    const ended = once(child, 'exit')
    child.kill('SIGCONT')
    child.kill('SIGTERM')
    const inTime = await Promise.race([ended, pause(STOP_PATIENCE_MS, 'late', { ref: false })])
    if (inTime !== 'late') return []
    child.kill('SIGKILL')
    await ended
    return [name]
  })
  return (await Promise.all(ends)).flat()
}
