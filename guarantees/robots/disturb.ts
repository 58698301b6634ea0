import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { postmasterOf } from '../kills/victims.ts'
import { childrenOf } from '../town/processTree.ts'
import { isRunning, type RobotHouse, type WorkerName } from './house.ts'

/** Longer than lease (12 s), pause before a takeover (5 s) and a run's patience with a silent worker (8 s). */
const FREEZE_MS = 22_000

/** Something that can be killed. */
interface Victim {
  readonly kind: WorkerName | 'run' | 'database' | 'database connection'
  readonly pid: number
}

/** Everything that lives right now: server and worker, the processes of their runs, the database. */
function livingVictims(house: RobotHouse): Victim[] {
  const workers = workersOf(house)
  const postmaster = postmasterOf(house)
  return [
    ...workers,
    ...workers.flatMap(({ pid }) => runsOf(pid)).map((pid) => ({ kind: 'run' as const, pid })),
    ...(postmaster ? [{ kind: 'database' as const, pid: postmaster }] : []),
    ...(postmaster ? childrenOf(postmaster) : []).map((pid) => ({
      kind: 'database connection' as const,
      pid,
    })),
  ]
}

function workersOf(house: RobotHouse): { kind: WorkerName; pid: number }[] {
  return [...house.processes].flatMap(([kind, child]) =>
    isRunning(child) && child.pid !== undefined ? [{ kind, pid: child.pid }] : [],
  )
}

/** A server has other children too: those that read pages. */
function runsOf(pid: number): number[] {
  return childrenOf(pid).filter((child) => {
    try {
      return readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('hostProgram')
    } catch {
      return false
    }
  })
}

/** How often a run is chosen while there is one: most windows between doing and writing down lie there. */
const RUN_SHARE = 0.5

/** Kills one process: a run, or else each kind as often as the others. @returns its kind; undefined when none was there */
export function killOne(house: RobotHouse, random: () => number): string | undefined {
  const kinds = Map.groupBy(livingVictims(house), ({ kind }) => kind)
  const runs = random() < RUN_SHARE ? kinds.get('run') : undefined
  const chosen = runs ?? [...kinds.values()][Math.floor(random() * kinds.size)]
  const victim = chosen?.[Math.floor(random() * chosen.length)]
  return victim && signal(victim.pid, 'SIGKILL') ? victim.kind : undefined
}

/**
 * Freezes a worker that has runs, and its runs with it, until others have long taken over; then they wake.
 * @returns how many processes slept; 0 when no worker had a run
 */
export async function freezeOne(house: RobotHouse): Promise<number> {
  const worker = workersOf(house).find(({ pid }) => runsOf(pid).length > 0)
  if (worker === undefined) return 0
  const asleep = [worker.pid, ...runsOf(worker.pid)].filter((pid) => signal(pid, 'SIGSTOP'))
  await pause(FREEZE_MS)
  for (const pid of asleep) signal(pid, 'SIGCONT')
  return asleep.length
}

/**
 * Freezes the database with all its connections for a while: nobody gets an answer, and nobody is refused.
 * @returns how many processes slept
 */
export async function freezeDatabase(house: RobotHouse, milliseconds: number): Promise<number> {
  const postmaster = postmasterOf(house)
  if (postmaster === null) return 0
  const asleep = [postmaster, ...childrenOf(postmaster)].filter((pid) => signal(pid, 'SIGSTOP'))
  await pause(milliseconds)
  for (const pid of asleep) signal(pid, 'SIGCONT')
  return asleep.length
}

function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    process.kill(pid, name)
    return true
  } catch {
    // It ended by itself in this very moment.
    return false
  }
}
