import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { AmtsboteError } from '@amtsbote/contract'

const LOOK_EVERY_MS = 50
/** Longer than the slowest thing done under the lock: a start with recovery after a crash. */
const PATIENCE_MS = 300_000
/** SQLITE_BUSY: another connection holds the file. */
const BUSY = 5

/**
 * Runs `work` while no other process of ours starts or stops the same cluster.
 *
 * The lock is one of the operating system on a file (taken through SQLite, the only part of Node that can): it ends
 * with its owner, also after kill -9. A file with a process number in it was tried first: two waiting processes can
 * both find the owner dead, and the slower one then removes the lock of the faster.
 *
 * @throws AmtsboteError AB-0301 when the lock cannot be had
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const file = open(path)
  try {
    const giveUpAt = Date.now() + PATIENCE_MS
    while (!take(file, path)) {
      if (Date.now() > giveUpAt) throw new AmtsboteError('AB-0301', `another process holds ${path}`)
      await pause(LOOK_EVERY_MS)
    }
    return await work()
  } finally {
    file.close()
  }
}

function open(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path, { timeout: 0 })
  } catch (cause) {
    throw new AmtsboteError('AB-0301', `cannot write ${path}`, { cause })
  }
}

function take(file: DatabaseSync, path: string): boolean {
  try {
    file.exec('begin exclusive')
    return true
  } catch (cause) {
    if (cause instanceof Error && 'errcode' in cause && cause.errcode === BUSY) return false
    throw new AmtsboteError('AB-0301', `cannot lock ${path}`, { cause })
  }
}
