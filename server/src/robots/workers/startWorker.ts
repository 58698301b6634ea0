import { type RobotFolder, registerRobots } from '#catalogue'
import { newId } from '#identifiers'
import { type ClaimedItem, claimItem, renewLeases } from '#items'
import { conductRun, type RunNeeds, sweepRunFolders } from '#runs'
import { every } from './every.ts'
import { insertWorker, removeWorker } from './store.ts'
import { BEATS_PER_SILENCE, itemLeaseMs, startTakeovers } from './takeovers.ts'

/** What a worker is made of. */
export interface WorkerNeeds extends RunNeeds {
  /** Each folder in it with a `robot.ts` is a robot. */
  readonly robotsFolder: string
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
  const releases = new Map([...robots].map(([id, { release }]) => [id, release]))
  const active = new Map<string, ActiveRun>()
  const stopping = new AbortController()

  async function fillPlaces(): Promise<void> {
    while (active.size < places && !stopping.signal.aborted) {
      const lost = new AbortController()
      const claimant = { workerId, releases, capabilities, leaseMs: itemLeaseMs(leaseMs) }
      const item = await claimItem(db, claimant, lost.signal)
      const robot = item && robots.get(item.robot)
      if (!item || !robot) return
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
    readonly robot: RobotFolder
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
