import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { AmtsboteError } from '@amtsbote/contract'
import { type Connection, freePort, saveConnection } from './connection.ts'
import { logSince, logSize, openLog } from './log.ts'
import { disarmStaleNote, findPostmaster } from './postmaster.ts'
import type { Quarters } from './quarters.ts'
import { command, spawnOptions } from './run.ts'
import { flags } from './settings.ts'

/** Recovery replays at most 1 GB of log (max_wal_size); on a slow disk that takes a minute or two. */
const READY_TIMEOUT_MS = 240_000
/** Clients elsewhere know the port: it is given up only when somebody else really keeps it. */
const PORT_PATIENCE_MS = 3_000
const LOOK_EVERY_MS = 20
const TRY_AGAIN_MS = 250

/** After a kill -9 of the postmaster its children need a moment to notice and to let go of shared memory. */
const FORMER_PROCESSES = /still in use|already exists|is empty|being used by another process/
const PORT_TAKEN = /could not bind|Address already in use/

/**
 * Starts the postmaster and waits until it takes connections. It outlives us on purpose.
 *
 * @returns the connection, with another port when the noted one was taken and need not be kept
 * @throws AmtsboteError AB-0301 with what PostgreSQL said
 */
export async function launch(
  quarters: Quarters,
  connection: Connection,
  { keepPort }: { readonly keepPort: boolean },
): Promise<Connection> {
  const startedAt = Date.now()
  let current = connection
  for (;;) {
    const said = logSize(quarters.home)
    disarmStaleNote(quarters.data)
    const child = startPostmaster(quarters, current.port)
    const outcome = await untilReady(quarters, child)
    // Not ours but ready: started a moment before by a process that was killed since.
    if (outcome === 'ready' || (await untilAdoptable(quarters))) return current
    const message = logSince(quarters.home, said)
    const waited = Date.now() - startedAt
    const another = PORT_TAKEN.test(message)
    if (waited > READY_TIMEOUT_MS || !(another || FORMER_PROCESSES.test(message)))
      throw new AmtsboteError('AB-0301', `postgres: ${outcome}: ${message.slice(-1_000)}`)
    if (another && !keepPort && waited > PORT_PATIENCE_MS) {
      current = { ...current, port: await freePort() }
      saveConnection(quarters.home, current)
    }
    await pause(TRY_AGAIN_MS)
  }
}

/** Waits for a postmaster that somebody else has started. @returns false when it ended instead */
export async function untilAdoptable(quarters: Quarters): Promise<boolean> {
  const giveUpAt = Date.now() + READY_TIMEOUT_MS
  for (;;) {
    const running = findPostmaster(quarters.data)
    if (!running) return false
    if (running.status === 'ready') return true
    if (Date.now() > giveUpAt)
      throw new AmtsboteError('AB-0301', `the database is ${running.status} for minutes; see postgres.log`)
    await pause(LOOK_EVERY_MS)
  }
}

function startPostmaster(quarters: Quarters, port: number): ChildProcess {
  const log = openLog(quarters.home)
  const args = ['-D', quarters.data, ...flags({ port: String(port) })]
  const child = spawn(...command(quarters, quarters.binaries.postgres, args), {
    ...spawnOptions(quarters),
    stdio: ['ignore', log, log],
    // A session of its own: Ctrl+C in our terminal is not meant for it.
    detached: true,
  })
  closeSync(log)
  child.unref()
  return child
}

async function untilReady(quarters: Quarters, child: ChildProcess): Promise<'ready' | 'ended' | 'late'> {
  let ended = false
  const end = () => {
    ended = true
  }
  child.once('exit', end)
  child.once('error', end)
  const giveUpAt = Date.now() + READY_TIMEOUT_MS
  while (!ended && Date.now() < giveUpAt) {
    const running = findPostmaster(quarters.data)
    if (running?.pid === child.pid && running?.status === 'ready') return 'ready'
    await pause(LOOK_EVERY_MS)
  }
  return ended ? 'ended' : 'late'
}
