import pg from 'pg'

/**
 * A process that is frozen inside a transaction would hold its row locks and block whoever takes over its work;
 * 5 s is a hundred times our longest transaction. A client whose machine vanished is noticed after 10 + 3 x 5 s.
 */
const SESSION_OPTIONS = [
  '-c idle_in_transaction_session_timeout=5000',
  '-c tcp_keepalives_idle=10',
  '-c tcp_keepalives_interval=5',
  '-c tcp_keepalives_count=3',
].join(' ')

/** An address of the database whose sessions are protected like those of our own pool. */
export function protectedUrl(url: string): string {
  const address = new URL(url)
  address.searchParams.set('options', SESSION_OPTIONS)
  return address.href
}

/** Also how long a statement waits for a free connection of the pool. */
const CONNECT_TIMEOUT_MS = 10_000
const KEEP_ALIVE_DELAY_MS = 10_000

/** The part of a logger that is needed here (pino has it). */
export interface DatabaseLog {
  warn(detail: object, message: string): void
}

/** Connections to a database. Losing one, idle or in use, is logged and ends no process; the pool replaces it. */
export function createPool(
  url: string,
  options: { readonly applicationName: string; readonly poolSize: number; readonly log: DatabaseLog },
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: protectedUrl(url),
    application_name: options.applicationName,
    max: options.poolSize,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_DELAY_MS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    types: { getTypeParser: typeParser },
  })
  // The pool listens to its clients only while they are idle: a client in use whose connection breaks would end the
  // process (seen in an outage of the database). Once per client, or the pool's own event would tell it twice.
  const lost = (error: Error) => {
    const { code, message } = error as NodeJS.ErrnoException
    options.log.warn({ code, message }, 'database connection lost')
  }
  pool.on('connect', (client) => client.on('error', lost))
  pool.on('error', () => {})
  return pool
}

/** Days stay text (a Date would move them across midnight); 64-bit counts are numbers: ours stay far below 2^53. */
function typeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === pg.types.builtins.DATE) return (value: string) => value
  if (oid === pg.types.builtins.INT8) return Number
  return pg.types.getTypeParser(oid, format as 'text')
}
