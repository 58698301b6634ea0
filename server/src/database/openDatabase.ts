import { AmtsboteError } from '@amtsbote/contract'
import { Kysely, type Transaction as KyselyTransaction, PostgresDialect } from 'kysely'
import pg from 'pg'
import { isClusterAlive, leaveCluster, startCluster } from './embedded/cluster.ts'
import type { Schema } from './schema.ts'

export type Database = Kysely<Schema>
export type Transaction = KyselyTransaction<Schema>

/** The oldest PostgreSQL whose syntax we use (server_version_num). */
const OLDEST_VERSION = 150_000

/**
 * A process that is frozen inside a transaction would hold its row locks and block whoever takes over its work;
 * 5 s is a hundred times our longest transaction.
 */
const SESSION_OPTIONS = '-c idle_in_transaction_session_timeout=5000'

export interface OpenDatabase {
  readonly db: Database
  readonly url: string
  readonly kind: 'embedded' | 'external'
  /** Closes the pool; stops the embedded cluster when nobody else uses it. */
  stop(): Promise<void>
}

export interface DatabaseOptions {
  /** Holds the embedded cluster in `postgres/`; unused with a `databaseUrl`. */
  readonly dataFolder: string
  readonly databaseUrl?: string
  /** Begins with `amtsbote`: the last client of that name stops the embedded cluster. */
  readonly applicationName: string
  readonly poolSize: number
  /** Hears of connections that were lost; the pool replaces them. */
  readonly log: { warn(detail: object, message: string): void }
}

/** Opens the database: the embedded cluster, started or joined, or an external one. @throws AmtsboteError AB-0301 */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  const url = options.databaseUrl ?? (await startCluster(options.dataFolder))
  const pool = createPool(url, options)
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  try {
    await requireVersion(pool)
  } catch (error) {
    await db.destroy()
    throw error
  }
  const watch = options.databaseUrl ? null : watchCluster(options)
  return {
    db,
    url,
    kind: options.databaseUrl ? 'external' : 'embedded',
    async stop() {
      await watch?.stop()
      await db.destroy()
      if (!options.databaseUrl) await leaveCluster(options.dataFolder)
    },
  }
}

/** How soon a killed cluster is noticed. */
const WATCH_EVERY_MS = 1_000

/** Starts the embedded cluster again when it was killed; the port stays, so every client finds it. */
function watchCluster({ dataFolder, log }: DatabaseOptions): { stop(): Promise<void> } {
  let restart: Promise<unknown> = Promise.resolve()
  let underway = false
  const timer = setInterval(() => {
    if (underway || isClusterAlive(dataFolder)) return
    underway = true
    log.warn({}, 'the embedded database has ended; starting it again')
    restart = startCluster(dataFolder)
      .catch((error: unknown) =>
        log.warn({ kind: (error as Error).name }, 'the embedded database did not start'),
      )
      .finally(() => {
        underway = false
      })
  }, WATCH_EVERY_MS)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await restart
    },
  }
}

function createPool(url: string, { applicationName, poolSize, log }: DatabaseOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: applicationName,
    max: poolSize,
    options: SESSION_OPTIONS,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    types: { getTypeParser: typeParser },
  })
  // Without these handlers a lost connection, idle or in use, would end the process.
  const lost = (error: Error) =>
    log.warn({ code: (error as NodeJS.ErrnoException).code }, 'database connection lost')
  pool.on('error', lost)
  pool.on('connect', (client) => client.on('error', lost))
  return pool
}

/** Days stay text (a Date would move them across midnight); 64-bit counts are numbers: ours stay far below 2^53. */
function typeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === pg.types.builtins.DATE) return (value: string) => value
  if (oid === pg.types.builtins.INT8) return Number
  return pg.types.getTypeParser(oid, format as 'text')
}

async function requireVersion(pool: pg.Pool): Promise<void> {
  let version: number
  try {
    const { rows } = await pool.query<{ server_version_num: string }>('show server_version_num')
    version = Number(rows[0]?.server_version_num)
  } catch (cause) {
    throw new AmtsboteError(
      'AB-0304',
      cause instanceof Error ? ((cause as NodeJS.ErrnoException).code ?? '') : '',
      { cause },
    )
  }
  if (version < OLDEST_VERSION) throw new AmtsboteError('AB-0301', `PostgreSQL ${version} is older than 15`)
}
