import { Kysely, type Transaction as KyselyTransaction, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { joinCluster } from './embedded/membership.ts'
import { createPool, type DatabaseLog } from './pool.ts'
import { requireVersion } from './requireVersion.ts'
import type { Schema } from './schema.ts'
import { waitForDatabase } from './waitForDatabase.ts'

export type Database = Kysely<Schema>
export type Transaction = KyselyTransaction<Schema>

/** After a restart of the machine the database server may come up later than we do. */
const START_PATIENCE_MS = 30_000

export interface OpenDatabase {
  readonly db: Database
  readonly pool: pg.Pool
  readonly url: string
  readonly kind: 'embedded' | 'external'
  /** Closes the pool; stops the embedded cluster when nobody else uses it. A second call waits for the first. */
  stop(): Promise<void>
}

export interface DatabaseOptions {
  /** Holds the embedded cluster in `postgres/`; unused with a `databaseUrl`. */
  readonly dataFolder: string
  readonly databaseUrl?: string
  /** `amtsbote <what> <process number>`: clients of that name in other processes keep the embedded cluster up. */
  readonly applicationName: string
  readonly poolSize: number
  readonly log: DatabaseLog
  /** How long a database that does not answer is waited for; half a minute when not said. */
  readonly patienceMs?: number
}

/**
 * Opens the database: the embedded cluster, started or joined, or an external one.
 *
 * @throws AmtsboteError AB-0301 when it cannot be started or refuses us, AB-0304 when it does not answer
 */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  const cluster = options.databaseUrl
    ? { url: options.databaseUrl, leave: async () => {} }
    : await joinCluster(options.dataFolder, options.log)
  const pool = createPool(cluster.url, options)
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  // The pool by itself: Kysely ends it only when it was asked something before.
  const stop = async () => {
    await pool.end()
    await cluster.leave()
  }
  try {
    await waitForDatabase(pool, { patienceMs: options.patienceMs ?? START_PATIENCE_MS })
    const { rows } = await pool.query<{ server_version: string }>('show server_version')
    requireVersion(rows[0]?.server_version ?? '')
  } catch (error) {
    await stop()
    throw error
  }
  let stopping: Promise<void> | undefined
  return {
    db,
    pool,
    url: cluster.url,
    kind: options.databaseUrl ? 'external' : 'embedded',
    stop() {
      stopping ??= stop()
      return stopping
    },
  }
}
