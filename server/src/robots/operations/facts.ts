import type { Hold } from '@amtsbote/contract'
import { listRobots, listSystems } from '#catalogue'
import type { Database } from '#database'
import { listHolds } from '#switches'
import { listTriggers } from '#triggers'
import { listWorkers, type WorkerLine } from '#workers'
import type { Surroundings } from './robotState.ts'
import { countEnded, findRecentRuns, findWaiting } from './store.ts'

/** Everything that robots are judged by, read once. */
export type Facts = Awaited<ReturnType<typeof readFacts>>

/** Reads how everything stands; `robot` null: of all robots. */
export async function readFacts(
  db: Database,
  { robot, leaseMs }: { readonly robot: string | null; readonly leaseMs: number },
) {
  const [robots, systems, rows, workers, recent, waiting, ended, triggers] = await Promise.all([
    listRobots(db),
    listSystems(db),
    listHolds(db),
    listWorkers(db, { leaseMs }),
    findRecentRuns(db, robot),
    findWaiting(db),
    countEnded(db),
    listTriggers(db, { robot: robot ?? undefined, next: 1, last: 0 }),
  ])
  const holds = rows.map(({ subject, at, ...hold }): Hold => ({ ...hold, id: subject, at: at.toISOString() }))
  return { robots, systems, holds, workers, recent, waiting, ended, triggers }
}

/** Who could run robots now. */
export function surroundingsOf({
  holds,
  workers,
  systems,
}: Pick<Facts, 'holds' | 'workers' | 'systems'>): Surroundings {
  const canRun = ({ state, places }: WorkerLine) => state === 'living' && places > 0
  return { holds, workers: workers.filter(canRun), systems: new Set(systems.map(({ id }) => id)) }
}
