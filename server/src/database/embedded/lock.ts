import { readFileSync } from 'node:fs'
import { open, readFile, rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { AmtsboteError } from '@amtsbote/contract'

const RETRY_MS = 50
/** Creating a cluster takes up to 6 s on a busy machine, recovery after a crash longer. */
const PATIENCE_MS = 120_000

/**
 * Runs `work` while no other process of ours starts or stops the same cluster.
 * A lock whose owner is dead is taken over: owners are told apart by number and start time of their process.
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const own = `${process.pid} ${startOf(process.pid)}`
  const giveUpAt = Date.now() + PATIENCE_MS
  while (!(await acquire(path, own))) {
    if (Date.now() > giveUpAt) throw new AmtsboteError('AB-0301', `another process holds ${path}`)
    await pause(RETRY_MS)
  }
  try {
    return await work()
  } finally {
    await rm(path, { force: true })
  }
}

async function acquire(path: string, own: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600)
    await file.writeFile(own)
    await file.close()
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const owner = await readFile(path, 'utf8').catch(() => '')
  const [pid, start] = owner.split(' ')
  // An empty file belongs to somebody who is just writing it, or who was killed doing so: the next look tells.
  const dead = pid ? startOf(Number(pid)) !== start : await staysEmpty(path)
  if (dead) await rm(path, { force: true })
  return false
}

async function staysEmpty(path: string): Promise<boolean> {
  await pause(RETRY_MS * 4)
  return (await readFile(path, 'utf8').catch(() => 'gone')) === ''
}

/** When a process began, in clock ticks since boot (Linux); elsewhere only whether it lives. */
export function startOf(pid: number): string {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? 'gone' : (fields[19] ?? '')
  } catch {
    try {
      process.kill(pid, 0)
      return process.platform === 'linux' ? 'gone' : 'alive'
    } catch {
      return 'gone'
    }
  }
}
