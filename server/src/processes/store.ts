import { sql } from 'kysely'
import type { Database } from '#database'

/** What a process says of itself. */
export interface ProcessEntry {
  readonly id: string
  readonly kind: 'server' | 'command'
  /** Where its number counts, see `placeOfProcesses`. */
  readonly place: string
  readonly pid: number
  /** When it began, as its operating system tells it; empty where that is not known. */
  readonly pidStarted: string
  readonly works: boolean
}

/** Writes an entry, seen now. The database's clock: those of several machines differ. */
export async function saveEntry(db: Database, entry: ProcessEntry): Promise<void> {
  const { id, kind, place, pid, pidStarted, works } = entry
  await db
    .insertInto('process')
    .values({
      id,
      kind,
      host: place,
      pid,
      pid_started: pidStarted,
      works,
      started_at: sql`now()`,
      seen_at: sql`now()`,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ works, seen_at: sql`now()` }))
    .execute()
}

/** All entries, and for how long nothing was heard of each. */
export async function findEntries(db: Database) {
  return db
    .selectFrom('process')
    .select(['id', 'kind', 'host as place', 'pid', 'pid_started as pidStarted', 'works'])
    .select(sql<number>`extract(epoch from now() - seen_at)::float8 * 1000`.as('silentMs'))
    .execute()
}

export async function removeEntries(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('process').where('id', 'in', ids).execute()
}
