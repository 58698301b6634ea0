import type { SpawnOptions } from 'node:child_process'

/** A user of the operating system. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/** As whom a program is run. */
export interface Style {
  /** Account to switch to; null: as ourselves. */
  readonly account: Account | null
  /** Words before every command; empty in the ordinary case. */
  readonly prefix: readonly string[]
}

/** Nothing of our environment reaches the database; `unshare` is looked up here. */
const ENVIRONMENT = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C.UTF-8',
  TZ: 'UTC',
}

/** What a program of the database is started with, in its quarters. */
export function spawnOptions({ account }: Style): SpawnOptions {
  // Windows programs do not even load without their system variables.
  const env = process.platform === 'win32' ? {} : { env: ENVIRONMENT }
  return { ...account, ...env, cwd: process.platform === 'win32' ? 'C:\\' : '/', windowsHide: true }
}

/** A command as it has to be run in these quarters. */
export function command(
  { prefix }: Style,
  program: string,
  args: readonly string[],
): readonly [program: string, args: string[]] {
  const [first = program, ...others] = [...prefix, program, ...args]
  return [first, others]
}
