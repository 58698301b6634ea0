import { findRobot } from '#catalogue'
import type { Database } from '#database'
import { findEvents, findReleases, type ReleaseEvent } from './store.ts'

/** A release in the history of its robot. */
export interface ReleaseLine {
  readonly id: string
  readonly number: number
  /** `active`: counts now. `approved`: has counted. `proposed`: waits for a second person. */
  readonly state: 'active' | 'approved' | 'proposed'
  readonly note: string | null
  readonly events: readonly Pick<ReleaseEvent, 'act' | 'by' | 'at' | 'reason'>[]
}

/** The releases of a robot with everything that people did with them, the latest first. @throws AmtsboteError AB-0601 */
export async function listReleases(db: Database, robot: string): Promise<ReleaseLine[]> {
  const { activeRelease } = await findRobot(db, robot)
  const [releases, events] = await Promise.all([findReleases(db, robot), findEvents(db, robot)])
  return releases.map(({ id, number, note }) => {
    const own = events.filter(({ release }) => release === id)
    const isApproved = own.some(({ act }) => act === 'approved')
    const state = id === activeRelease ? 'active' : isApproved ? 'approved' : 'proposed'
    return {
      id,
      number,
      state,
      note,
      events: own.map(({ act, by, at, reason }) => ({ act, by, at, reason })),
    }
  })
}
