import { AmtsboteError } from '@amtsbote/contract'
import { bundleHash } from '#catalogue'
import type { Database, Transaction } from '#database'
import { isSamePerson, personName, reasonText } from './person.ts'
import {
  activate,
  countBegun,
  findBundleFiles,
  findEvents,
  findReleases,
  insertEvent,
  lockRobot,
  type Release,
} from './store.ts'

interface Needs {
  readonly db: Database
  readonly now: () => Date
}

/**
 * A second person approves a proposed release: from the next claim on, new items run with it. Begun items keep theirs.
 *
 * @throws AmtsboteError AB-0601, AB-0625 when there is no such robot or release, AB-0626 when the same person proposed it,
 * AB-0627 when it was approved before, AB-0628 when the kept bytes are not those that were proposed
 */
export async function approveRelease(
  { db, now }: Needs,
  wanted: { readonly robot: string; readonly release: string; readonly by: string },
): Promise<Release> {
  const by = personName(wanted.by)
  return db.transaction().execute(async (trx) => {
    const { replaced, releases } = await lockedRobot(trx, wanted.robot)
    const release = pick(releases, wanted.release)
    if (isSamePerson(release.proposedBy, by))
      throw new AmtsboteError('AB-0626', `${wanted.robot} ${release.number}`)
    if ((await approvedIds(trx, wanted.robot)).includes(release.id))
      throw new AmtsboteError('AB-0627', `${wanted.robot} ${release.number}`)
    await checkBytes(trx, release)
    const at = now()
    const event = { robot: wanted.robot, release: release.id, by, at, reason: null, replaced }
    await insertEvent(trx, { ...event, act: 'approved' })
    await activate(trx, release, at)
    return release
  })
}

/** How a robot went back. */
export interface RolledBack {
  readonly release: Release
  /** Open items that were begun with the release that was left: they keep it. */
  readonly begun: number
}

/**
 * Goes back to an approved release, at once and by one person; who did it and why is kept. Without `to`: to the one that
 * counted before the one that counts now.
 *
 * @throws AmtsboteError AB-0601, AB-0625 when there is none to go back to, AB-0627 when it was never approved or counts now
 */
export async function rollBack(
  { db, now }: Needs,
  wanted: {
    readonly robot: string
    readonly to?: string | undefined
    readonly by: string
    readonly reason: string
  },
): Promise<RolledBack> {
  const by = personName(wanted.by)
  const reason = reasonText(wanted.reason, '--reason TEXT')
  return db.transaction().execute(async (trx) => {
    const { replaced, releases } = await lockedRobot(trx, wanted.robot)
    const approved = await approvedIds(trx, wanted.robot)
    const release =
      wanted.to === undefined
        ? releases.find(({ id }) => id === earlierThan(replaced, approved))
        : pick(releases, wanted.to)
    if (!release) throw new AmtsboteError('AB-0625', wanted.robot)
    if (!approved.includes(release.id) || release.id === replaced)
      throw new AmtsboteError('AB-0627', `${wanted.robot} ${release.number}`)
    await checkBytes(trx, release)
    const at = now()
    const event = { robot: wanted.robot, release: release.id, by, at, reason, replaced }
    await insertEvent(trx, { ...event, act: 'rolled-back' })
    await activate(trx, release, at)
    return { release, begun: replaced ? await countBegun(trx, replaced) : 0 }
  })
}

async function lockedRobot(trx: Transaction, robot: string) {
  const found = await lockRobot(trx, robot)
  if (!found) throw new AmtsboteError('AB-0601', robot)
  return { replaced: found.activeRelease, releases: await findReleases(trx, robot) }
}

/** Ids in the order in which they were approved, the latest first. */
async function approvedIds(trx: Transaction, robot: string): Promise<string[]> {
  const events = await findEvents(trx, robot)
  return events.filter(({ act }) => act === 'approved').map(({ release }) => release)
}

/** By approval, not by what counted last: two rollbacks in a row go back two steps, not there and back again. */
function earlierThan(active: string | null, approved: readonly string[]): string | undefined {
  return active === null ? undefined : approved[approved.indexOf(active) + 1]
}

/** Fewer letters of a hash than this are taken for a number. */
const SHORTEST_HASH = 8

/** A release by its number, or by the beginning of its hash. @throws AmtsboteError AB-0625 */
function pick(releases: readonly Release[], word: string): Release {
  const byHash = word.length >= SHORTEST_HASH ? releases.filter(({ id }) => id.startsWith(word)) : []
  const [found = releases.find(({ number }) => String(number) === word), ...others] = byHash
  if (!found || others.length > 0) throw new AmtsboteError('AB-0625', word)
  return found
}

async function checkBytes(trx: Transaction, { id, packages }: Release): Promise<void> {
  const files = await findBundleFiles(trx, id)
  if (bundleHash({ files, packages }) !== id) throw new AmtsboteError('AB-0628', id)
}
