import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AmtsboteError } from '@amtsbote/contract'
import { type Binaries, binariesIn } from './binaries.ts'

/** PostgreSQL refuses to run as root; these accounts exist on nearly every system, best first. */
const ACCOUNTS = ['postgres', 'nobody', 'daemon']
/** Where the database of an installation in the home of root lies when nothing else works. */
const OUTSIDE = '/var/lib/amtsbote'

/** As whom, where and with which programs the database runs. */
export interface Quarters {
  readonly folder: string
  readonly binaries: Binaries
  /** Words before every command; empty in the ordinary case. */
  readonly prefix: readonly string[]
  /** Account to switch to; empty: as ourselves. */
  readonly account: { readonly uid?: number; readonly gid?: number }
}

/** What a program of the database is started with: nothing of our environment, no working folder of ours. */
export function spawnOptions({ account }: Quarters) {
  return { ...account, cwd: '/', env: { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8', TZ: 'UTC' } }
}

/** A command as it has to be run in these quarters. */
export function command({ prefix }: Quarters, program: string, args: readonly string[]): [string, string[]] {
  const [first = program, ...others] = [...prefix, program, ...args]
  return [first, others]
}

/**
 * Finds quarters for the database of a data folder, the same at every start.
 *
 * As an ordinary user: the folder itself. As root, which PostgreSQL refuses: an unprivileged account, with a copy of
 * the programs beside the data when it cannot reach them. Below the home of root, which no other account may enter:
 * a user namespace in which we are nobody; where that is forbidden (most containers), a folder outside.
 *
 * @param folder `<dataFolder>/postgres`, made here when missing
 * @throws AmtsboteError AB-0301 when the machine has no unprivileged account
 */
export function findQuarters(folder: string, binaries: Binaries): Quarters {
  if (process.getuid?.() !== 0) return { folder: make(folder), binaries, prefix: [], account: {} }
  const account = findAccount()
  if (canPass(dirname(folder), account)) return reachable(folder, binaries, account)
  const namespace = ['unshare', '--user', '--map-user=65534', '--map-group=65534']
  const [first = '', ...others] = namespace
  if (spawnSync(first, [...others, 'true']).status === 0)
    return { folder: make(folder), binaries, prefix: namespace, account: {} }
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  return reachable(join(OUTSIDE, name), binaries, account)
}

/** Where the cluster of a data folder lies, if there is one. */
export function knownFolder(folder: string): string {
  const pointer = join(folder, 'moved-to')
  return existsSync(pointer) ? readFileSync(pointer, 'utf8') : folder
}

/** Leaves word in the data folder when the cluster lies elsewhere. */
export function leaveWord(folder: string, { folder: actual }: Quarters): void {
  if (actual !== folder) writeFileSync(join(make(folder), 'moved-to'), actual)
}

function reachable(folder: string, binaries: Binaries, account: { uid: number; gid: number }): Quarters {
  make(folder)
  chownSync(folder, account.uid, account.gid)
  const quarters = { folder, binaries, prefix: [], account }
  if (spawnSync(binaries.postgres, ['--version'], spawnOptions(quarters)).status === 0) return quarters
  const copy = join(folder, 'programs')
  if (!existsSync(join(copy, 'complete'))) {
    cpSync(binaries.root, copy, { recursive: true, verbatimSymlinks: true })
    writeFileSync(join(copy, 'complete'), '')
  }
  return { ...quarters, binaries: binariesIn(copy) }
}

/** 0700 on the last folder only: a private parent would lock the account out. */
function make(folder: string): string {
  mkdirSync(dirname(folder), { recursive: true })
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 })
  return folder
}

function canPass(folder: string, account: { uid: number; gid: number }): boolean {
  return spawnSync('test', ['-x', folder], { ...account, cwd: '/' }).status === 0
}

function findAccount(): { uid: number; gid: number } {
  const lines = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of ACCOUNTS) {
    const entry = lines.find(([account]) => account === name)
    if (entry?.[2] && entry[3]) return { uid: Number(entry[2]), gid: Number(entry[3]) }
  }
  throw new AmtsboteError(
    'AB-0301',
    `none of the accounts ${ACCOUNTS.join(', ')} exists; run as an ordinary user`,
  )
}
