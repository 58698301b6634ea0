import { closeSync, existsSync, mkdirSync, openSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { AmtsboteError } from '@amtsbote/contract'
import type pg from 'pg'
import { isConnectionLoss } from '../connectionLoss.ts'
import { giveToOwnerOf } from './account.ts'
import { findBinaries } from './binaries.ts'
import { type Connection, connect, readConnection, saveConnection } from './connection.ts'
import { createCluster, resetPassword } from './create.ts'
import { launch, untilAdoptable } from './launch.ts'
import { withLock } from './lock.ts'
import { limitLog } from './log.ts'
import { stopPostmaster } from './postmaster.ts'
import { findQuarters, homeOf, type Quarters } from './quarters.ts'

/** Folder of the cluster in the data folder. */
const FOLDER = 'postgres'
/** Wrong password: the note and the cluster do not belong together. */
const INVALID_PASSWORD = '28P01'

/** A connection that shows, as long as it is open, that a process uses the cluster. */
export interface Presence {
  readonly client: pg.Client
  readonly connection: Connection
}

/** Name of a presence as PostgreSQL knows it. */
export const PRESENCE_PREFIX = 'amtsbote presence'

/**
 * Starts the cluster of a data folder, or joins it when it runs: also when the process that started it was killed.
 * Creates it the first time. The presence is taken under the lock, so that nobody stops the cluster in between.
 *
 * @throws AmtsboteError AB-0301
 */
export async function enterCluster(dataFolder: string): Promise<Presence> {
  return guarded(dataFolder, async (folder) => {
    const enter = async () => {
      const connection = await running(findQuarters(folder, findBinaries()))
      return { connection, client: await connect(connection, presenceName()) }
    }
    // A postmaster that was killed just now is still listed while it lets go of everything: only the next look tells.
    return enter().catch((error: unknown) => {
      if (!isConnectionLoss(error)) throw error
      return enter()
    })
  })
}

/**
 * Enters a cluster again that went down while it was in use. It keeps its port, whatever that takes, and is not
 * created anew when its files are gone.
 *
 * @throws AmtsboteError AB-0301
 */
export async function reenterCluster(dataFolder: string): Promise<Presence> {
  return guarded(dataFolder, async (folder) => {
    const quarters = findQuarters(folder, findBinaries())
    const noted = readConnection(quarters.home)
    if (!noted || !existsSync(quarters.data))
      throw new AmtsboteError('AB-0301', `the database in ${folder} is gone`)
    if (!(await untilAdoptable(quarters))) await launch(quarters, noted, { keepPort: true })
    return { connection: noted, client: await connect(noted, presenceName()) }
  })
}

/** Ends a presence, and with the last one the cluster, in order. A cluster that does not answer is left as it is. */
export async function leaveCluster(dataFolder: string, { client }: Presence): Promise<void> {
  await guarded(dataFolder, async (folder) => {
    const alone = await isAlone(client).catch(() => false)
    await client.end().catch(() => {})
    if (alone) await stopPostmaster(findQuarters(folder, findBinaries()))
  })
}

/** Stops whatever cluster runs in this data folder, also one that a killed process left behind. */
export async function stopEmbedded(dataFolder: string): Promise<void> {
  if (!existsSync(join(dataFolder, FOLDER))) return
  await guarded(dataFolder, async (folder) => {
    if (existsSync(join(homeOf(folder), 'data'))) await stopPostmaster(findQuarters(folder, findBinaries()))
  })
}

/** Keeps the log of the cluster small. */
export function tendLog(dataFolder: string): void {
  limitLog(homeOf(join(dataFolder, FOLDER)))
}

/** Under the lock of this data folder; whatever goes wrong there has our code and names its cause. */
async function guarded<T>(dataFolder: string, work: (folder: string) => Promise<T>): Promise<T> {
  try {
    mkdirSync(dataFolder, { recursive: true })
    // The same name for the same folder, also when we are called by a link to it.
    const real = realpathSync(dataFolder)
    return await withLock(lockIn(real), () => work(join(real, FOLDER)))
  } catch (cause) {
    if (cause instanceof AmtsboteError) throw cause
    throw new AmtsboteError('AB-0301', cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

/** Made only when it is missing: opening and closing it would end a lock that this process holds (POSIX). */
function lockIn(dataFolder: string): string {
  const path = join(dataFolder, `${FOLDER}.lock`)
  if (existsSync(path)) return path
  try {
    closeSync(openSync(path, 'wx', 0o600))
    giveToOwnerOf(dataFolder, path)
  } catch (error) {
    // Another process made it at the same moment.
    if (!existsSync(path)) throw error
  }
  return path
}

async function running(quarters: Quarters): Promise<Connection> {
  if (!existsSync(quarters.data)) return launch(quarters, await createCluster(quarters), { keepPort: false })
  requireSameVersion(quarters)
  const noted = readConnection(quarters.home)
  const postmaster = await untilAdoptable(quarters)
  if (!postmaster) return launch(quarters, noted ?? (await resetPassword(quarters)), { keepPort: false })
  // The postmaster knows its port best.
  const connection = noted && { ...noted, port: postmaster.port }
  if (connection && (await hasRightPassword(connection))) {
    if (connection.port !== noted.port) saveConnection(quarters.home, connection)
    return connection
  }
  await stopPostmaster(quarters)
  return launch(quarters, await resetPassword(quarters), { keepPort: false })
}

/** PostgreSQL says so too, but in its own words and without the next step. */
function requireSameVersion({ data, binaries }: Quarters): void {
  const path = join(data, 'PG_VERSION')
  const [theirs, ours] = [
    existsSync(path) ? readFileSync(path, 'utf8').trim() : 'none',
    binaries.version.split('.')[0],
  ]
  if (theirs === ours) return
  const advice = 'restore a dump, or set DATABASE_URL to a server of that version'
  throw new AmtsboteError('AB-0301', `${data} was made by PostgreSQL ${theirs}, this is ${ours}: ${advice}`)
}

async function hasRightPassword(connection: Connection): Promise<boolean> {
  try {
    const client = await connect(connection, 'amtsbote check')
    await client.end()
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === INVALID_PASSWORD) return false
    throw error
  }
}

function presenceName(): string {
  return `${PRESENCE_PREFIX} ${process.pid}`
}

/** Our own pools count as ours even if PostgreSQL has not noticed their end yet; every presence but this one counts. */
async function isAlone(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from pg_stat_activity
      where pid <> pg_backend_pid() and application_name like 'amtsbote%'
        and (application_name like $1 or application_name not like $2)`,
    [`${PRESENCE_PREFIX}%`, `% ${process.pid}`],
  )
  return rowCount === 0
}
