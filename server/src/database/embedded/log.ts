import { closeSync, copyFileSync, existsSync, openSync, readSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { giveToOwnerOf } from './account.ts'

/** PostgreSQL writes a line per trouble: 10 MB are weeks of bad days. With the older file beside it at most twice that. */
const LIMIT_BYTES = 10 * 1024 * 1024
/** Enough for the reason of a failed start. */
const SHOWN_BYTES = 4_000

/** Opens the log for appending; PostgreSQL inherits it. The caller closes. */
export function openLog(home: string): number {
  limitLog(home)
  const path = logOf(home)
  const file = openSync(path, 'a', 0o600)
  giveToOwnerOf(home, path)
  return file
}

/**
 * Keeps the log small, also while PostgreSQL writes: what is there is copied to `postgres.log.1`, then cut off.
 * PostgreSQL always writes at the end, wherever that is now; what it says between copy and cut is lost.
 */
export function limitLog(home: string, limitBytes = LIMIT_BYTES): void {
  const path = logOf(home)
  if (!existsSync(path) || statSync(path).size <= limitBytes) return
  copyFileSync(path, `${path}.1`)
  giveToOwnerOf(home, `${path}.1`)
  truncateSync(path)
}

export function logSize(home: string): number {
  return statSync(logOf(home), { throwIfNoEntry: false })?.size ?? 0
}

/** What was written since the log had `fromByte` bytes (or since it was cut), at most the end of it. */
export function logSince(home: string, fromByte: number): string {
  const size = logSize(home)
  const start = Math.max(fromByte > size ? 0 : fromByte, size - SHOWN_BYTES)
  const bytes = Buffer.alloc(size - start)
  const file = openSync(logOf(home), 'r')
  readSync(file, bytes, 0, bytes.length, start)
  closeSync(file)
  return bytes.toString('utf8').trim()
}

function logOf(home: string): string {
  return join(home, 'postgres.log')
}
