import type { Database } from '#database'
import { every } from '#workers'
import { watchFolders } from './folders/watchFolders.ts'
import { fireDue } from './schedules/fireDue.ts'
import { deleteFirings } from './store.ts'

/** Slots are minutes: this is when an item may come after its slot. One query over some tens of robots. */
const LOOK_EVERY_MS = 2_000
/** A file is taken after two looks that saw it unchanged. */
const WATCH_EVERY_MS = 1_000
const CLEAN_EVERY_MS = 6 * 3_600_000
/** A year and a bit: the slot of last year's closing can still be looked up. */
const KEEP_DAYS = 400

/** What triggers are looked after with. */
export interface TriggerNeeds {
  readonly db: Database
  readonly now: () => Date
  /** Below it lie the watched folders, one for each robot, named like it. */
  readonly inboxFolder: string
  readonly onTrouble: (where: string, error: unknown) => void
}

/** Looks after schedules and folders in this process, beside any number of others on the same database. */
export function startTriggers(needs: TriggerNeeds): { stop(): Promise<void> } {
  const { db, onTrouble } = needs
  const onError = (error: unknown) => onTrouble('triggers', error)
  const loops = [
    every(LOOK_EVERY_MS, () => fireDue(db), onError),
    every(WATCH_EVERY_MS, watchFolders(needs), onError),
    every(CLEAN_EVERY_MS, () => deleteFirings(db, KEEP_DAYS), onError),
  ]
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}
