import type { Database } from '#database'
import { fingerprint } from '#runs'
import type { Channel } from './alert.ts'
import { discreet } from './discreet.ts'
import { findOpen, findStanding, openAlert, resolveAlerts } from './store.ts'

/**
 * Opens one alert for each cause for which items stand still, and closes those of causes that are gone: then the same one may
 * come back. A second look changes nothing.
 */
export async function lookForCauses(db: Database, channels: readonly Channel[], at: Date): Promise<void> {
  // What was open before the look at the items: an alert that another process opens meanwhile is not closed by mistake.
  const open = await findOpen(db)
  const standing = Map.groupBy(await findStanding(db), fingerprint)
  for (const [print, [first]] of standing) {
    if (!first || open.includes(print)) continue
    const { robot, cause, message, runId } = first
    const about = { robot, cause, runId, message: discreet(message ?? '') }
    await openAlert(db, { ...about, fingerprint: print, openedAt: at }, channels)
  }
  await resolveAlerts(
    db,
    open.filter((print) => !standing.has(print)),
    at,
  )
}
