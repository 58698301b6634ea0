import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { AmtsboteError } from '@amtsbote/contract'
import { type Connection, freePort, saveConnection } from './connection.ts'
import { logSince, logSize, openLog } from './log.ts'
import { OCCUPIED, occupying } from './occupation.ts'
import { disarmStaleNote, findPostmaster, type Postmaster } from './postmaster.ts'
import type { Quarters } from './quarters.ts'
import { command, spawnOptions } from './run.ts'
import { flags } from './settings.ts'

/** Recovery replays at most 1 GB of log (max_wal_size); on a slow disk that takes a minute or two. */
const READY_TIMEOUT_MS = 240_000
const LOOK_EVERY_MS = 20
const TRY_AGAIN_MS = 250

/** Why a postmaster ended at once, and how long it is tried again. */
type Failure = 'port-taken' | 'former-processes' | 'occupied' | 'other'
const PATIENCE_MS: Readonly<Record<Failure, number>> = {
  // Clients elsewhere know the port: it is given up only when somebody else really keeps it.
  'port-taken': 3_000,
  // After a kill -9 of the postmaster its children need a moment to notice and to let go of shared memory.
  'former-processes': READY_TIMEOUT_MS,
  // By such children too; or by another container, which may wait for our lock in order to stop.
  occupied: 5_000,
  other: 0,
}
const FORMER_PROCESSES = /still in use|already exists|is empty|bogus data|being used by another process/
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
  const alone = occupying(quarters)
  let current = connection
  for (;;) {
    const said = logSize(quarters.home)
    disarmStaleNote(quarters.data)
    const outcome = await untilReady(quarters, startPostmaster(alone, current.port))
    // Not ours but ready: started a moment before by a process that was killed since.
    if (outcome === 'ready' || (await untilAdoptable(quarters))) return current
    const message = logSince(quarters.home, said)
    const failure = failureOf(outcome, message)
    if (Date.now() - startedAt >= PATIENCE_MS[failure]) {
      if (failure !== 'port-taken' || keepPort) throw failed(quarters, { failure, outcome, message })
      current = { ...current, port: await freePort() }
      saveConnection(quarters.home, current)
    }
    await pause(TRY_AGAIN_MS)
  }
}

/** Waits for a postmaster that somebody else has started. @returns null when it ended instead */
export async function untilAdoptable(quarters: Quarters): Promise<Postmaster | null> {
  const giveUpAt = Date.now() + READY_TIMEOUT_MS
  for (;;) {
    const running = findPostmaster(quarters.data)
    if (!running || running.status === 'ready') return running
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

/** @returns how it ended, when it is not ready */
async function untilReady(quarters: Quarters, child: ChildProcess): Promise<'ready' | string> {
  let end: string | null = null
  child.once('exit', (code, signal) => {
    end = signal ?? String(code)
  })
  child.once('error', ({ message }) => {
    end = message
  })
  const giveUpAt = Date.now() + READY_TIMEOUT_MS
  while (end === null && Date.now() < giveUpAt) {
    const running = findPostmaster(quarters.data)
    if (running?.pid === child.pid && running?.status === 'ready') return 'ready'
    await pause(LOOK_EVERY_MS)
  }
  return end ?? 'not ready in time'
}

function failureOf(outcome: string, message: string): Failure {
  if (outcome === String(OCCUPIED)) return 'occupied'
  if (PORT_TAKEN.test(message)) return 'port-taken'
  return FORMER_PROCESSES.test(message) ? 'former-processes' : 'other'
}

function failed(
  { data }: Quarters,
  {
    failure,
    outcome,
    message,
  }: { readonly failure: Failure; readonly outcome: string; readonly message: string },
): AmtsboteError {
  const shared = `${data} is in use by another container, or by remains of a killed database: use DATABASE_URL for several`
  return new AmtsboteError(
    'AB-0301',
    failure === 'occupied' ? shared : `postgres ended with ${outcome}: ${message.slice(-1_000)}`,
  )
}
