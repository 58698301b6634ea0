import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { AmtsboteError } from '@amtsbote/contract'
import type { Quarters } from './quarters.ts'
import { spawnOptions } from './run.ts'

/** A checkpoint of everything in memory on a slow disk. */
const STOP_TIMEOUT_MS = 120_000
const LOOK_EVERY_MS = 20
/** Between making its note and writing it a postmaster does nothing else. */
const UNWRITTEN_NOTE_MS = 30_000
/** Lines of `postmaster.pid` (PostgreSQL, miscadmin.h). */
const PID_LINE = 0
const PORT_LINE = 3
const STATUS_LINE = 7

export interface Postmaster {
  readonly pid: number
  readonly port: number
  readonly status: 'starting' | 'ready' | 'stopping' | 'unknown'
}

/**
 * The postmaster of this cluster, by its own note in the data folder, checked against the operating system.
 * After a crash the number may belong to anything: another program, even another cluster.
 */
export function findPostmaster(data: string): Postmaster | null {
  const note = readNote(data)
  const pid = Number(note[PID_LINE])
  if (!Number.isInteger(pid) || pid <= 0 || !isPostmasterOf(pid, data)) return null
  const status = note[STATUS_LINE]?.trim()
  return {
    pid,
    port: Number(note[PORT_LINE]),
    status: status === 'starting' || status === 'ready' || status === 'stopping' ? status : 'unknown',
  }
}

/**
 * Takes the force out of a note that a crashed postmaster left and whose number now belongs to somebody else;
 * PostgreSQL would take that for a running cluster and refuse to start, for ever.
 *
 * The note stays: by its other lines PostgreSQL finds out whether processes of the old cluster still write.
 * It ignores a note with the number of its parent, which we are.
 */
export function disarmStaleNote(data: string): void {
  const [first, ...others] = readNote(data)
  if (first === undefined || findPostmaster(data)) return
  // A PostgreSQL for a single statement (`--single`) notes its number negative.
  const pid = Math.abs(Number(first))
  if (!Number.isInteger(pid) || pid === 0) removeOldUnwrittenNote(data)
  else if (isAlive(pid)) writeFileSync(join(data, 'postmaster.pid'), [process.pid, ...others].join('\n'))
}

/**
 * Made but never written: by a postmaster that is just starting, or, when it is old, by one that crashed there. A power
 * loss leaves it empty or filled with zeros.
 */
function removeOldUnwrittenNote(data: string): void {
  const path = join(data, 'postmaster.pid')
  const note = statSync(path, { throwIfNoEntry: false })
  if (note && Date.now() - note.mtimeMs > UNWRITTEN_NOTE_MS) rmSync(path, { force: true })
}

/** Stops a cluster in order: open transactions are rolled back, everything is written, no recovery at the next start. */
export async function stopPostmaster(quarters: Quarters): Promise<void> {
  const { data, binaries } = quarters
  const running = findPostmaster(data)
  if (!running) return
  if (process.platform === 'win32') {
    spawnSync(binaries.control, ['stop', '-D', data, '-m', 'fast'], spawnOptions(quarters))
  } else {
    process.kill(running.pid, 'SIGINT')
  }
  const giveUpAt = Date.now() + STOP_TIMEOUT_MS
  while (findPostmaster(data)?.pid === running.pid) {
    if (Date.now() > giveUpAt)
      throw new AmtsboteError('AB-0301', `the database in ${data} does not stop; see postgres.log beside it`)
    await pause(LOOK_EVERY_MS)
  }
}

/** Empty when there is none: PostgreSQL removes it as its last act, at any moment. */
function readNote(data: string): string[] {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

function isPostmasterOf(pid: number, data: string): boolean {
  if (!isAlive(pid)) return false
  if (process.platform === 'linux') return isLinuxPostmasterOf(pid, data)
  if (process.platform === 'win32') return true
  const line = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout
  return line.includes('postgres') && line.includes(`-D ${data} `)
}

/**
 * A postmaster works in its data folder, by whatever name that was opened. Its children do too, but call themselves
 * `postgres: …`; of a process that has ended and waits for its parent to take note nothing can be read.
 */
function isLinuxPostmasterOf(pid: number, data: string): boolean {
  try {
    const [program = ''] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    const [theirs, ours] = [statSync(`/proc/${pid}/cwd`), statSync(data)]
    return program.endsWith('postgres') && theirs.ino === ours.ino && theirs.dev === ours.dev
  } catch {
    // Gone in between, or a process of somebody else, into which we may not look.
    return false
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
