import { join } from 'node:path'
import { startAlerts } from '#alerts'
import type { Config } from '#config'
import type { Database } from '#database'
import { startTriggers } from '#triggers'
import { startTakeovers, startWorker, type Worker } from '#workers'

/** The robots of this process. */
export interface RobotWork {
  /**
   * Looks after triggers, and starts a worker. A machine without places looks after the dead of others all the same. A second
   * call waits for the first.
   */
  start(): Promise<void>
  /** Gives the items in hand back and ends. */
  stop(): Promise<void>
}

/** Prepares the work of robots; nothing runs before `start`. */
export function prepareRobotWork(needs: {
  readonly db: Database
  readonly now: () => Date
  readonly onTrouble: (where: string, error: unknown) => void
  readonly config: Config
}): RobotWork {
  const { robots, dataFolder, vaultKey } = needs.config
  const runsFolder = join(dataFolder, 'cache', 'runs')
  let triggers: ReturnType<typeof startTriggers> | null = null
  let alerts: ReturnType<typeof startAlerts> | null = null
  let takeovers: ReturnType<typeof startTakeovers> | null = null
  let worker: Promise<Worker> | null = null
  return {
    async start() {
      triggers ??= startTriggers({ ...needs, inboxFolder: robots.inboxFolder })
      alerts ??= startAlerts({ ...needs, alerts: needs.config.alerts })
      if (robots.places === 0) {
        takeovers ??= startTakeovers({ ...needs, leaseMs: robots.leaseMs })
        return
      }
      worker ??= startWorker({ ...needs, ...robots, robotsFolder: robots.folder, runsFolder, vaultKey })
      await worker
    },
    async stop() {
      await Promise.all([triggers?.stop(), alerts?.stop(), takeovers?.stop()])
      const started = await worker?.catch(() => undefined)
      await started?.stop()
    },
  }
}
