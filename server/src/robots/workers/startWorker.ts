import { join } from 'node:path'
import { type RobotFolder, registerRobots } from '#catalogue'
import { newId } from '#identifiers'
import { type ClaimedItem, claimItem, renewLeases } from '#items'
import { releaseOpener } from '#releases'
import { conductRun, type RunNeeds, sweepRunFolders } from '#runs'
import { every } from './every.ts'
import { insertWorker, removeWorker } from './store.ts'
import { BEATS_PER_SILENCE, itemLeaseMs, startTakeovers } from './takeovers.ts'

/** What a worker is made of. */
export interface WorkerNeeds extends RunNeeds {
  /** Each folder in it with a `robot.ts` is a robot in development, until a release of it is approved. */
  readonly robotsFolder: string
  /** Where releases are laid out; may be deleted while nothing runs. */
  readonly releasesFolder?: string
  readonly capabilities: readonly string[]
  /** Runs at the same time. */
  readonly places: number
  /** A worker that was not heard of for so long has lost its items. */
  readonly leaseMs: number
}

export interface Worker {
  readonly id: string
  /** Claims nothing more, tells the runs to end and gives their items back. */
  stop(): Promise<void>
}

/** Shortest pause of an idle worker between two looks: one indexed query. A run that ends makes the next look at once. */
const LOOK_EVERY_MS = 500

interface ActiveRun {
  readonly item: ClaimedItem
  readonly lost: AbortController
  readonly conducted: Promise<unknown>
}

/**
 * Starts to run robots in this process, beside any number of others on the same database. A second start in the same
 * process is another worker.
 */
export async function startWorker(needs: WorkerNeeds): Promise<Worker> {
  const { db, leaseMs, places, capabilities } = needs
  const robots = await registerRobots(needs, needs.robotsFolder)
  const workerId = newId<string>()
  await insertWorker(db, { id: workerId, places, capabilities })
  await sweepRunFolders(db, needs.runsFolder)
  const inDevelopment = developed(robots, needs)
  const openRelease = releaseOpener({
    ...needs,
    releasesFolder: needs.releasesFolder ?? join(needs.runsFolder, 'releases'),
  })
  const active = new Map<string, ActiveRun>()
  const stopping = new AbortController()

  async function fillPlaces(): Promise<void> {
    while (active.size < places && !stopping.signal.aborted) {
      const lost = new AbortController()
      const claimant = { workerId, inDevelopment, capabilities, leaseMs: itemLeaseMs(leaseMs) }
      const item = await claimItem(db, claimant, lost.signal)
      if (!item) return
      const robot = () => (item.release ? openRelease(item.release) : inFolder(robots, item.robot))
      active.set(
        item.id,
        begin({ needs, robot, item, lost, stop: stopping.signal }, () => {
          active.delete(item.id)
          looks.now()
        }),
      )
    }
  }

  const onError = (where: string) => (error: unknown) => needs.onTrouble(where, error)
  const looks = every(LOOK_EVERY_MS, fillPlaces, onError('claims'))
  const beats = every(leaseMs / BEATS_PER_SILENCE, beating({ needs, workerId, active }), onError('leases'))
  const takeovers = startTakeovers(needs)
  return {
    id: workerId,
    async stop() {
      stopping.abort()
      await looks.stop()
      await Promise.all([...active.values()].map(({ conducted }) => conducted))
      await Promise.all([beats.stop(), takeovers.stop()])
      await removeWorker(db, workerId).catch(onError('workers'))
    },
  }
}

function begin(
  run: {
    readonly needs: WorkerNeeds
    readonly robot: () => Promise<RobotFolder>
    readonly item: ClaimedItem
    readonly lost: AbortController
    readonly stop: AbortSignal
  },
  onEnd: () => void,
): ActiveRun {
  const { needs, robot, item, lost, stop } = run
  const conducted = conductRun(needs, robot, item, { lost: lost.signal, stop }).finally(onEnd)
  return { item, lost, conducted }
}

/** What lies in the folder of robots counts only where robots in development may run at all. */
function developed(
  robots: ReadonlyMap<string, RobotFolder>,
  { unreleased }: WorkerNeeds,
): ReadonlyMap<string, string> {
  const here = unreleased === 'nowhere' ? [] : [...robots]
  return new Map(here.map(([id, { release }]) => [id, release]))
}

async function inFolder(robots: ReadonlyMap<string, RobotFolder>, id: string): Promise<RobotFolder> {
  const robot = robots.get(id)
  if (!robot) throw new Error(`robot ${id} does not lie in the folder of robots`)
  return robot
}

/** Renews the leases; lets go of runs that belong to somebody else, or of all when the database is away for too long. */
function beating(worker: {
  readonly needs: WorkerNeeds
  readonly workerId: string
  readonly active: ReadonlyMap<string, ActiveRun>
}): () => Promise<void> {
  const { needs, workerId, active } = worker
  const leaseMs = itemLeaseMs(needs.leaseMs)
  let renewedAt = performance.now()
  return async () => {
    const runs = [...active.values()]
    const askedAt = performance.now()
    try {
      const ids = runs.map(({ item }) => ({ id: item.id, attempt: item.attempt }))
      const held = await renewLeases(needs.db, { workerId, leaseMs, runs: ids })
      renewedAt = askedAt
      for (const run of runs) if (!held.has(run.item.id)) run.lost.abort()
    } catch (error) {
      if (performance.now() - renewedAt > leaseMs) for (const run of runs) run.lost.abort()
      throw error
    }
  }
}
