import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('../../server/src/cli/main.ts', import.meta.url))
const PLACES = 2

/** Where workers of the bench find their database and keep their files. */
export interface WorkerPlaces {
  readonly dataFolder: string
  readonly databaseUrl: string
}

/** Workers as on machines of their own: `amtsbote workers start`. */
export interface RunningWorkers {
  readonly pids: readonly number[]
  stop(): Promise<void>
}

/** Starts workers with the usual settings and waits until they have registered their robots. */
export async function startWorkers(
  { dataFolder, databaseUrl }: WorkerPlaces,
  count: number,
): Promise<RunningWorkers> {
  const children: ChildProcess[] = []
  for (let worker = 0; worker < count; worker += 1) {
    const env = {
      PATH: process.env.PATH ?? '',
      AMTSBOTE_LOG_LEVEL: 'fatal',
      AMTSBOTE_ROBOT_PLACES: String(PLACES),
      AMTSBOTE_DATA: join(dataFolder, `worker-${worker}`),
      DATABASE_URL: databaseUrl,
    }
    const args = ['--disable-warning=ExperimentalWarning', PROGRAM, 'workers', 'start', '--json']
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
    children.push(child)
    await once(child.stdout, 'data')
  }
  return {
    pids: children.flatMap(({ pid }) => pid ?? []),
    async stop() {
      await Promise.all(
        children.map(async (child) => {
          if (child.exitCode !== null || child.signalCode !== null) return
          const ended = once(child, 'exit')
          child.kill('SIGTERM')
          await ended
        }),
      )
    },
  }
}

/** The process of the embedded database. */
export function postmasterOf(dataFolder: string): number {
  return Number(readFileSync(join(dataFolder, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
}

export async function pause(milliseconds: number): Promise<void> {
  await wait(milliseconds)
}
