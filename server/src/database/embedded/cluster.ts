import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { AmtsboteError } from '@amtsbote/contract'
import pg from 'pg'
import { z } from 'zod'
import { command, findQuarters, knownFolder, leaveWord, type Quarters, spawnOptions } from './account.ts'
import { findBinaries } from './binaries.ts'
import { withLock } from './lock.ts'

/** Every client of ours announces itself with this prefix; the last one out stops the cluster. */
export const CLIENT_PREFIX = 'amtsbote'
const USER = 'amtsbote'
const READY_TIMEOUT_MS = 90_000
const STOP_TIMEOUT_MS = 30_000
const LOG_LIMIT_BYTES = 10 * 1024 * 1024

/**
 * Durable (fsync, full pages and checksums are PostgreSQL's defaults and stay on), modest in memory, loopback only.
 * 200 connections: ten processes of ours with 17 each.
 */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  // Our rows are short-lived and our transactions many; default autovacuum lets the queue bloat for an hour.
  autovacuum_naptime: '15s',
  log_min_messages: 'warning',
}

const connectionSchema = z.object({ port: z.int(), password: z.string() })
type Connection = z.infer<typeof connectionSchema>

interface Paths {
  readonly folder: string
  readonly data: string
  readonly connection: string
  readonly log: string
}

/**
 * Starts the cluster in `<dataFolder>/postgres`, or joins it when it runs already: also when the process that
 * started it was killed. Creates it the first time. Several processes may call this at once.
 *
 * @returns the connection string
 * @throws AmtsboteError AB-0301
 */
export async function startCluster(dataFolder: string): Promise<string> {
  mkdirSync(dataFolder, { recursive: true })
  return withLock(lockIn(dataFolder), async () => {
    const quarters = findQuarters(join(dataFolder, 'postgres'), findBinaries())
    leaveWord(join(dataFolder, 'postgres'), quarters)
    const paths = pathsIn(dataFolder)
    const known = readConnection(paths)
    if (known && isRunning(paths) && (await answers(known))) return urlOf(known)
    const connection = await create(paths, quarters)
    await launch(paths, quarters, connection)
    return urlOf(connection)
  })
}

/** Stops the cluster in order when no other client of ours is connected; otherwise leaves it to the last one. */
export async function leaveCluster(dataFolder: string): Promise<void> {
  const paths = pathsIn(dataFolder)
  await withLock(lockIn(dataFolder), async () => {
    const known = readConnection(paths)
    if (known && isRunning(paths) && (await otherClients(known)) === 0) await stopPostmaster(paths)
  })
}

/** Whether the cluster's main process lives; costs a look at the process table, no query. */
export function isClusterAlive(dataFolder: string): boolean {
  return isRunning(pathsIn(dataFolder))
}

/** Stops whatever cluster runs in this data folder, also one that a killed process left behind. */
export async function stopEmbedded(dataFolder: string): Promise<void> {
  const paths = pathsIn(dataFolder)
  if (!existsSync(paths.folder)) return
  await withLock(lockIn(dataFolder), async () => {
    if (isRunning(paths)) await stopPostmaster(paths)
  })
}

function pathsIn(dataFolder: string): Paths {
  const folder = knownFolder(join(dataFolder, 'postgres'))
  return {
    folder,
    data: join(folder, 'data'),
    connection: join(folder, 'connection.json'),
    log: join(folder, 'postgres.log'),
  }
}

function lockIn(dataFolder: string): string {
  return join(dataFolder, 'postgres.lock')
}

function urlOf({ port, password }: Connection): string {
  return `postgresql://${USER}:${password}@127.0.0.1:${port}/postgres`
}

function readConnection(paths: Paths): Connection | null {
  try {
    return connectionSchema.parse(JSON.parse(readFileSync(paths.connection, 'utf8')))
  } catch {
    return null
  }
}

/** Creates the cluster unless a complete one is there. An interrupted creation is begun again. */
async function create(paths: Paths, quarters: Quarters): Promise<Connection> {
  const known = readConnection(paths)
  if (known && existsSync(join(paths.data, 'PG_VERSION'))) return known
  rmSync(paths.data, { recursive: true, force: true })
  const password = randomBytes(18).toString('base64url')
  const passwordFile = join(paths.folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  const { uid, gid } = quarters.account
  if (uid !== undefined && gid !== undefined) chownSync(passwordFile, uid, gid)
  const args = ['-D', paths.data, '-U', USER, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`]
  const options = [...args, '-E', 'UTF8', '--locale=C.UTF-8', '--data-checksums']
  const made = spawnSync(...command(quarters, quarters.binaries.initdb, options), {
    ...spawnOptions(quarters),
    encoding: 'utf8',
  })
  rmSync(passwordFile, { force: true })
  if (made.status !== 0)
    throw new AmtsboteError('AB-0301', `initdb: ${made.error?.message ?? made.stderr.slice(-800)}`)
  const connection = { port: await freePort(), password }
  saveConnection(paths, connection)
  return connection
}

/** The port is kept over restarts: clients that are connected elsewhere find the database again. */
function saveConnection(paths: Paths, connection: Connection): void {
  writeFileSync(`${paths.connection}.part`, JSON.stringify(connection), { mode: 0o600 })
  renameSync(`${paths.connection}.part`, paths.connection)
}

async function launch(paths: Paths, quarters: Quarters, connection: Connection): Promise<void> {
  const giveUpAt = Date.now() + READY_TIMEOUT_MS
  let { port } = connection
  for (;;) {
    // A cluster that is still recovering from a crash runs but does not answer yet: a second one cannot start beside it.
    if (isRunning(paths) && (await answers({ ...connection, port }))) return
    const said = statSize(paths.log)
    const child = spawnPostgres(paths, quarters, port)
    const outcome = await untilReady(child, { ...connection, port }, giveUpAt)
    if (outcome === 'ready') return
    const message = readFileSync(paths.log, 'utf8').slice(outcome === 'ended' ? said : 0)
    if (Date.now() > giveUpAt) throw new AmtsboteError('AB-0301', `postgres: ${message.slice(-800)}`)
    if (/could not bind|Address already in use/.test(message)) {
      port = await freePort()
      saveConnection(paths, { ...connection, port })
    } else if (!/still in use|already exists|being used/.test(message)) {
      throw new AmtsboteError('AB-0301', `postgres: ${message.slice(-800)}`)
    }
    // After a kill -9 of the postmaster its children need a moment to notice and to let go of shared memory.
    await pause(250)
  }
}

function spawnPostgres(paths: Paths, quarters: Quarters, port: number): ChildProcess {
  if (statSize(paths.log) > LOG_LIMIT_BYTES) renameSync(paths.log, `${paths.log}.1`)
  const log = openSync(paths.log, 'a', 0o600)
  const settings = Object.entries({ ...SETTINGS, port: String(port) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const child = spawn(...command(quarters, quarters.binaries.postgres, ['-D', paths.data, ...settings]), {
    ...spawnOptions(quarters),
    stdio: ['ignore', log, log],
    detached: true,
  })
  closeSync(log)
  child.unref()
  return child
}

async function untilReady(
  child: ChildProcess,
  connection: Connection,
  giveUpAt: number,
): Promise<'ready' | 'ended' | 'late'> {
  let ended = false
  child.once('exit', () => {
    ended = true
  })
  child.once('error', () => {
    ended = true
  })
  while (!ended && Date.now() < giveUpAt) {
    if (await answers(connection)) return 'ready'
    await pause(30)
  }
  return ended ? 'ended' : 'late'
}

/** The postmaster's own note of itself, checked against the operating system. */
function postmaster(paths: Paths): number | null {
  try {
    const pid = Number(readFileSync(join(paths.data, 'postmaster.pid'), 'utf8').split('\n')[0])
    process.kill(pid, 0)
    if (process.platform !== 'linux') return pid
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const isZombie = stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')
    return !isZombie && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres') ? pid : null
  } catch {
    return null
  }
}

function isRunning(paths: Paths): boolean {
  return postmaster(paths) !== null
}

/** SIGINT: open transactions are rolled back, everything is written, no recovery at the next start. */
async function stopPostmaster(paths: Paths): Promise<void> {
  const pid = postmaster(paths)
  if (pid === null) return
  process.kill(pid, 'SIGINT')
  const giveUpAt = Date.now() + STOP_TIMEOUT_MS
  while (postmaster(paths) !== null && Date.now() < giveUpAt) await pause(20)
}

async function answers(connection: Connection): Promise<boolean> {
  return query(connection, 'select 1').then(
    () => true,
    () => false,
  )
}

async function otherClients(connection: Connection): Promise<number> {
  const text = `select count(*)::int as clients from pg_stat_activity
    where application_name like '${CLIENT_PREFIX}%' and pid <> pg_backend_pid()`
  return query(connection, text).then(
    (rows) => z.object({ clients: z.int() }).parse(rows[0]).clients,
    () => 0,
  )
}

async function query(connection: Connection, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: urlOf(connection), connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return (await client.query(text)).rows
  } finally {
    await client.end().catch(() => {})
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}

function statSize(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
