import type { Employee } from '@amtsbote/contract'
import { bookingsVersion, loadOpenBookings } from '#bookings'
import type { Database } from '#database'
import { directoryVersion, loadDirectory } from '#directory'
import { readAliases } from '#learning'
import { activeModel, modelVersion } from '#models'
import {
  type BookingIndex,
  buildBookingIndex,
  buildDirectoryIndex,
  type DirectoryIndex,
  type TownModel,
} from '#understanding'

/** What recognition knows about people and papers of the town. */
export interface IndexedDirectory {
  readonly version: number
  readonly employees: readonly Employee[]
  readonly index: DirectoryIndex
  /** Open bookings with the version of their list. */
  readonly bookings: { readonly version: number; readonly index: BookingIndex }
  /** What was learned from reviewers and counts now. */
  readonly town: TownModel | null
}

/** The directory, the open bookings and the town's model as recognition needs them, in memory and made anew when they have changed. */
export type CurrentDirectory = () => Promise<IndexedDirectory>

/**
 * One small query each tells whether what is in memory is still true. 5,000 people take well under a second to index;
 * bookings, which every filing may change, a few milliseconds.
 */
export function currentDirectory(db: Database): CurrentDirectory {
  const people = kept(
    () => directoryVersion(db),
    async () => {
      const { version, employees } = await loadDirectory(db)
      // Read after the version: an alias learned meanwhile raises it, and everything is loaded once more.
      const aliases = await readAliases(db)
      return { version, employees, index: buildDirectoryIndex(employees, aliases) }
    },
  )
  const bookings = kept(
    () => bookingsVersion(db),
    async () => {
      const list = await loadOpenBookings(db)
      return { version: list.version, index: buildBookingIndex(list.bookings) }
    },
  )
  const model = kept(
    () => modelVersion(db),
    () => activeModel(db),
  )
  return async () => ({
    ...(await people()),
    bookings: await bookings(),
    town: (await model()).town,
  })
}

/** Keeps what was loaded until its version is another; those who ask while it is loaded wait for the same. */
function kept<T extends { readonly version: number }>(
  currentVersion: () => Promise<number>,
  load: () => Promise<T>,
): () => Promise<T> {
  let latest: Promise<T> | undefined
  return async () => {
    const version = await currentVersion()
    const known = await latest?.catch(() => undefined)
    if (known?.version !== version) latest = load()
    return latest ?? load()
  }
}
