import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { AmtsboteError } from '@amtsbote/contract'
import { canEnter, canRun, findAccount, namespaceOf, ownerAbove } from './account.ts'
import { type Binaries, copyBinaries } from './binaries.ts'
import type { Account, Style } from './run.ts'

/** What the machine offers to somebody who may not run the database as himself. */
export interface Means {
  /** Words that start a program in a user namespace, null where that is forbidden. */
  namespaceOf(account: Account): readonly string[] | null
  /** Where the database of an installation in the home of root lies when nothing else works. */
  readonly outside: string
}

const MEANS: Means = { namespaceOf, outside: '/var/lib/amtsbote' }
/** Says in the data folder that the cluster lies elsewhere. */
const POINTER = 'moved-to'

/** Where, with which programs and as whom the database runs. */
export interface Quarters extends Style {
  /** Ours: connection, log, copied programs, and the cluster in `data`. */
  readonly home: string
  readonly data: string
  readonly binaries: Binaries
}

const AS_OURSELVES: Style = { account: null, prefix: [] }

/**
 * Finds quarters for the cluster of a data folder.
 *
 * A cluster that exists stays where it is and runs as the owner of its files. A new one runs as ourselves; as root,
 * which PostgreSQL refuses, as an unprivileged account, or, below somebody's home, as him; below the home of root,
 * which no other account may enter, in a user namespace; where that is forbidden too (most containers), in a folder
 * outside.
 *
 * @param folder `<dataFolder>/postgres`, made here when missing
 * @throws AmtsboteError AB-0301 when there is no way to run it here
 */
export function findQuarters(folder: string, binaries: Binaries, means: Means = MEANS): Quarters {
  const home = homeOf(folder)
  const data = join(home, 'data')
  if (home !== folder && !existsSync(home))
    throw new AmtsboteError(
      'AB-0301',
      `the database is in ${home}, says ${join(folder, POINTER)}, but that is missing: bring it back`,
    )
  return existsSync(data)
    ? settle(home, binaries, styleOfExisting(data, means))
    : newQuarters(home, binaries, means)
}

/** Where the cluster of a data folder lies, whether it exists or not. */
export function homeOf(folder: string): string {
  const pointer = join(folder, POINTER)
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : folder
}

/** In one step, or a killed process would leave half a path. */
function pointTo(outside: string, folder: string): void {
  const pointer = join(folder, POINTER)
  writeFileSync(`${pointer}.part`, outside)
  renameSync(`${pointer}.part`, pointer)
}

function newQuarters(home: string, binaries: Binaries, means: Means): Quarters {
  if (process.getuid?.() !== 0) return settle(makeHome(home), binaries, ordinaryStyle(means))
  makeHome(home)
  for (const style of stylesOfRoot(home, means))
    if (canEnter(home, style)) return settle(home, binaries, style)
  const outside = join(means.outside, createHash('sha256').update(home).digest('hex').slice(0, 16))
  const quarters = settle(makeHome(outside), binaries, { account: findAccount(), prefix: [] })
  pointTo(outside, home)
  return quarters
}

/** Best first; a generator, because the later ones cost a look at the system. */
function* stylesOfRoot(home: string, means: Means): Generator<Style> {
  const account = findAccount()
  yield { account, prefix: [] }
  const owner = ownerAbove(home)
  if (owner) yield { account: owner, prefix: [] }
  const namespace = means.namespaceOf(account)
  if (namespace) yield { account: null, prefix: namespace }
}

/** initdb wants to know its own name; an arbitrary number without a line in /etc/passwd (containers) has none. */
function ordinaryStyle(means: Means): Style {
  try {
    userInfo()
    return AS_OURSELVES
  } catch {
    const namespace = means.namespaceOf(findAccount())
    if (namespace) return { account: null, prefix: namespace }
    throw new AmtsboteError(
      'AB-0301',
      `user ${process.getuid?.()} has no line in /etc/passwd: add one or set DATABASE_URL`,
    )
  }
}

function styleOfExisting(data: string, means: Means): Style {
  const self = process.getuid?.()
  const owner = statSync(data)
  if (self === undefined || (self === owner.uid && self !== 0)) return AS_OURSELVES
  if (self !== 0) {
    throw new AmtsboteError(
      'AB-0301',
      `${data} belongs to user ${owner.uid}, we are ${self}: start as that user, as root, or change the owner`,
    )
  }
  if (owner.uid !== 0) return { account: { uid: owner.uid, gid: owner.gid }, prefix: [] }
  const namespace = means.namespaceOf(findAccount())
  if (namespace) return { account: null, prefix: namespace }
  throw new AmtsboteError(
    'AB-0301',
    `${data} belongs to root, and this system forbids user namespaces (unshare --user)`,
  )
}

/** Makes sure that whoever runs the database can reach the programs and the cluster. */
function settle(home: string, binaries: Binaries, style: Style): Quarters {
  const quarters = { home, data: join(home, 'data'), binaries, ...style }
  if (!style.account && style.prefix.length === 0) return quarters
  if (!canEnter(home, style)) {
    const who = style.account ? `user ${style.account.uid}` : 'root in a user namespace'
    const advice = 'move it, for example below /var/lib, or allow others to pass (chmod o+x)'
    throw new AmtsboteError('AB-0301', `${who} cannot reach ${home}: ${advice}`)
  }
  return canRun(binaries.postgres, style) ? quarters : { ...quarters, binaries: copyBinaries(binaries, home) }
}

/**
 * 0711 for root, so that the account of the database passes to `data` and sees nothing else; 0700 for anyone else.
 * Only the last folder is given rights: a private parent would lock the account out.
 */
function makeHome(home: string): string {
  mkdirSync(dirname(home), { recursive: true })
  if (existsSync(home)) return home
  mkdirSync(home)
  chmodSync(home, process.getuid?.() === 0 ? 0o711 : 0o700)
  return home
}
