import { spawnSync } from 'node:child_process'
import { chownSync, readFileSync, statSync } from 'node:fs'
import { AmtsboteError } from '@amtsbote/contract'

/** A user of the operating system. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/** These accounts exist on nearly every system, best first. */
const NAMES = ['postgres', 'nobody', 'daemon']

/** An account without rights, for running the database as root. @throws AmtsboteError AB-0301 when there is none */
export function findAccount(): Account {
  const lines = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of NAMES) {
    const [, , uid, gid] = lines.find(([account]) => account === name) ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new AmtsboteError(
    'AB-0301',
    `none of the accounts ${NAMES.join(', ')} exists: run as an ordinary user`,
  )
}

/** Words before a command that make it run in a user namespace, where we are that account; null where forbidden. */
export function namespaceOf({ uid, gid }: Account): readonly string[] | null {
  const words = ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`] as const
  const [program, ...others] = words
  return spawnSync(program, [...others, 'true']).status === 0 ? words : null
}

/** Whether the account may pass into a folder and all folders above it. */
export function canEnter(folder: string, account: Account): boolean {
  return spawnSync('test', ['-x', folder], { ...account, cwd: '/' }).status === 0
}

/** Whether the account can start a program with its libraries. */
export function canRun(program: string, account: Account): boolean {
  return spawnSync(program, ['--version'], { ...account, cwd: '/' }).status === 0
}

/** Gives a file to whoever owns the folder: what root starts today, an ordinary user may continue tomorrow. */
export function giveToOwnerOf(folder: string, path: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(folder)
  if (uid !== 0) chownSync(path, uid, gid)
}
