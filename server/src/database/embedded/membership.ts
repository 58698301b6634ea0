import { setTimeout as pause } from 'node:timers/promises'
import { enterCluster, leaveCluster, type Presence, reenterCluster, tendLog } from './cluster.ts'
import { urlOf } from './connection.ts'

/** A cluster that does not start now may start when the disk has space again. */
const TRY_AGAIN_MS = 1_000
const LOOK_AT_LOG_EVERY_MS = 600_000

export interface Membership {
  readonly url: string
  /** Stops the cluster when nobody else uses it. */
  leave(): Promise<void>
}

export interface MembershipLog {
  warn(detail: object, message: string): void
}

/**
 * Uses the cluster of a data folder until `leave`: started or joined now, and started again by whichever process
 * notices first when it goes down in between (killed, out of memory), on the same port.
 */
export async function joinCluster(dataFolder: string, log: MembershipLog): Promise<Membership> {
  const leaving = new AbortController()
  let presence = await enterCluster(dataFolder)
  let returning = Promise.resolve()
  watch(presence)
  const lookingAtLog = setInterval(() => tendLog(dataFolder), LOOK_AT_LOG_EVERY_MS).unref()

  function watch({ client }: Presence): void {
    client.once('end', () => {
      if (!leaving.signal.aborted) returning = returnToCluster()
    })
  }

  async function returnToCluster(): Promise<void> {
    while (!leaving.signal.aborted) {
      try {
        presence = await reenterCluster(dataFolder)
        watch(presence)
        log.warn({ port: presence.connection.port }, 'database is back')
        return
      } catch (error) {
        log.warn({ error }, 'database does not come back; trying on')
        await pause(TRY_AGAIN_MS, undefined, { signal: leaving.signal, ref: false }).catch(() => {})
      }
    }
  }

  return {
    url: urlOf(presence.connection),
    async leave() {
      leaving.abort()
      clearInterval(lookingAtLog)
      await returning
      await leaveCluster(dataFolder, presence)
    },
  }
}
