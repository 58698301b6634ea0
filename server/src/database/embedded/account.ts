import { spawnSync } from 'node:child_process'
import { chownSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { AmtsboteError } from '@amtsbote/contract'
import { type Account, command, type Style, spawnOptions } from './run.ts'

/** These accounts exist on nearly every system, best first. */
const NAMES = ['postgres', 'nobody', 'daemon']

/** An account without rights, for running the database as root. @throws AmtsboteError AB-0301 when there is none */
export function findAccount(names: readonly string[] = NAMES): Account {
  const lines = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of names) {
    const [, , uid, gid] = lines.find(([account]) => account === name) ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new AmtsboteError(
    'AB-0301',
    `none of the accounts ${names.join(', ')} exists: run as an ordinary user`,
  )
}

/** Words before a command that make it run in a user namespace, where we are that account; null where forbidden. */
export function namespaceOf({ uid, gid }: Account): readonly string[] | null {
  const words = ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`] as const
  const [program, ...others] = words
  return spawnSync(program, [...others, 'true']).status === 0 ? words : null
}

/** Whether one may pass into a folder and all folders above it. */
export function canEnter(folder: string, style: Style): boolean {
  return succeeds(style, 'test', ['-x', folder])
}

/** Whether one can start a program with its libraries. */
export function canRun(program: string, style: Style): boolean {
  return succeeds(style, program, ['--version'])
}

function succeeds(style: Style, program: string, args: readonly string[]): boolean {
  return spawnSync(...command(style, program, args), { ...spawnOptions(style), stdio: 'ignore' }).status === 0
}

/** Whose folder this is, or the next one above it that does not belong to root. */
export function ownerAbove(folder: string): Account | null {
  const { uid, gid } = statSync(folder)
  if (uid !== 0) return { uid, gid }
  const above = dirname(folder)
  return above === folder ? null : ownerAbove(above)
}

/** Gives a file to whoever owns the folder: what root starts today, an ordinary user may continue tomorrow. */
export function giveToOwnerOf(folder: string, path: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(folder)
  if (uid !== 0) chownSync(path, uid, gid)
}
