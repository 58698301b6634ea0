import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** A process as the operating system shows it: gone, or running since a moment that is null where nobody tells it. */
export type Sighting =
  | { readonly kind: 'gone' }
  | { readonly kind: 'running'; readonly startedAt: string | null }

/** Columns of /proc/PID/stat behind the name in brackets (proc_pid_stat(5), numbers 3 and 22 there). */
const STATE_COLUMN = 0
const START_COLUMN = 19
/** Ended and waiting for its parent to take note; being removed. */
const ENDED_STATES = ['Z', 'X']

/**
 * Looks for a process by its number. The moment it began, in whatever form, is the same at every look and tells it
 * from a later process with the same number.
 */
export function lookForProcess(pid: number): Sighting {
  if (!isListed(pid)) return { kind: 'gone' }
  if (process.platform === 'linux') return lookOnLinux(pid)
  if (process.platform === 'darwin') return lookOnMac(pid)
  return { kind: 'running', startedAt: null }
}

/**
 * Where process numbers mean the same: a machine since it was switched on, and on it a container. Two containers may
 * have one name (network of the host), one container its name in a later life.
 */
export function placeOfProcesses(): string {
  if (process.platform !== 'linux') return hostname()
  const container = orEmpty(() => readlinkSync('/proc/self/ns/pid'))
  const boot = orEmpty(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim())
  return [hostname(), boot, container].filter(Boolean).join(' ')
}

function isListed(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function lookOnLinux(pid: number): Sighting {
  const line = orEmpty(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  const columns = line.slice(line.lastIndexOf(')') + 2).split(' ')
  if (ENDED_STATES.includes(columns[STATE_COLUMN] ?? '')) return { kind: 'gone' }
  // Hidden from us (hidepid), or gone in between.
  if (!line) return isListed(pid) ? { kind: 'running', startedAt: null } : { kind: 'gone' }
  return { kind: 'running', startedAt: columns[START_COLUMN] ?? null }
}

function lookOnMac(pid: number): Sighting {
  const { stdout } = spawnSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], { encoding: 'utf8' })
  const [, state = '', startedAt = ''] = /^\s*(\S+)\s+(.*?)\s*$/m.exec(stdout) ?? []
  return !state || state.startsWith('Z') ? { kind: 'gone' } : { kind: 'running', startedAt }
}

function orEmpty(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}
