import { createHash } from 'node:crypto'
import type { Sha256 } from '@amtsbote/contract'
import type { Message, Separator } from '#csv'
import type { Database } from '#database'
import { loadDirectory } from '#directory'
import { newId } from '#identifiers'
import { type BadBookingLine, inOrder, parseBookings } from './parseBookings.ts'
import { type BookingPlan, planBookings } from './planBookings.ts'
import {
  insertBookings,
  insertImport,
  lockList,
  raiseVersion,
  readBookings,
  removeBookings,
  updateBookings,
} from './store.ts'

interface BookingImportOptions {
  readonly now: Date
  /** `program`, or the pseudonym of a person. */
  readonly by: string
  /** Shows exactly what would change and changes nothing. */
  readonly dryRun?: boolean
  /** Open bookings that the file lacks were cancelled. */
  readonly complete?: boolean
}

/** What an import did, or would do. Holds personal data: for the screen of the person importing, never logged. */
export interface BookingImportReport extends Omit<BookingPlan, 'updates' | 'badLines'> {
  readonly dryRun: boolean
  readonly sha256: Sha256
  /** Version of the list afterwards; the same as before when nothing changed. */
  readonly version: number
  readonly encoding: string
  readonly separator: Separator
  readonly notes: readonly Message[]
  readonly badLines: readonly BadBookingLine[]
}

/**
 * Takes a booking list over in one transaction: new bookings are added, known ones brought up to date, settled ones stay
 * settled. Imports wait for each other; the same file again changes nothing.
 *
 * @throws AmtsboteError AB-0201, AB-0202 (see `parseBookings`)
 */
export async function importBookings(
  db: Database,
  bytes: Uint8Array,
  { now, by, dryRun = false, complete = false }: BookingImportOptions,
): Promise<BookingImportReport> {
  const { lines, badLines: unreadable, notes, encoding, separator } = parseBookings(bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex') as Sha256
  const { employees } = await loadDirectory(db)
  const employeeNumbers = new Set(employees.map(({ employeeNumber }) => employeeNumber))
  return db.transaction().execute(async (trx) => {
    const before = await lockList(trx)
    const stored = await readBookings(trx)
    const {
      updates,
      badLines: unknown,
      ...shown
    } = planBookings(stored, lines, { employeeNumbers, complete })
    const badLines = inOrder([...unreadable, ...unknown])
    const changes = shown.added.length + updates.length + shown.removed.length
    const version = changes > 0 && !dryRun ? before + 1 : before
    if (!dryRun) {
      // Removed first: a moved booking may take the place of a cancelled one.
      await removeBookings(trx, shown.removed)
      await updateBookings(trx, updates, now)
      await insertBookings(trx, shown.added, now)
      await raiseVersion(trx, version)
      const counts = {
        added: shown.added.length,
        changed: shown.changed.length,
        removed: shown.removed.length,
        unchanged: shown.unchanged,
        bad_lines: badLines.length,
      }
      await insertImport(trx, { id: newId(now.getTime()), at: now, by, sha256, version, ...counts })
    }
    return { ...shown, dryRun, sha256, version, encoding, separator, notes, badLines }
  })
}
