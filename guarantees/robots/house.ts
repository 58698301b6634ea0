import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openDatabaseOf } from './openDatabaseOf.ts'

const PROGRAM = fileURLToPath(new URL('../../server/src/cli/main.ts', import.meta.url))
/** The shortest that is allowed, so that many takeovers fit into a run. */
const LEASE_SECONDS = 12
/** Time for runs to end in order on a busy machine. */
const STOP_PATIENCE_MS = 60_000

export type WorkerName = 'worker one' | 'worker two'
export const workerNames: readonly WorkerName[] = ['worker one', 'worker two']

/** Two workers, as on two machines, on one embedded database. */
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
  const common = {
    PATH: process.env.PATH ?? '',
    AMTSBOTE_LOG_LEVEL: 'fatal',
    AMTSBOTE_ROBOT_PLACES: '3',
    AMTSBOTE_ROBOT_LEASE_SECONDS: String(LEASE_SECONDS),
  }
  const environments: Readonly<Record<WorkerName, NodeJS.ProcessEnv>> = {
    'worker one': { ...common, AMTSBOTE_DATA: dataFolder },
    'worker two': { ...common, AMTSBOTE_DATA: join(root, 'second'), DATABASE_URL: databaseUrl },
  }
  const processes = new Map<WorkerName, ChildProcess>()
  const stop = () => stopAll(processes)
  return {
    dataFolder,
    processes,
    revive() {
      for (const name of workerNames) {
        if (isRunning(processes.get(name))) continue
        const args = ['--disable-warning=ExperimentalWarning', PROGRAM, 'workers', 'start']
        processes.set(name, spawn(process.execPath, args, { env: environments[name], stdio: 'ignore' }))
      }
    },
    stop,
    async end() {
      await stop()
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
