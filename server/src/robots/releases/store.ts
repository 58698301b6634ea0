import { createHash } from 'node:crypto'
import type { Description } from '@amtsbote/robot-sdk/protocol'
import { sql } from 'kysely'
import type { Bundle, PinnedPackage } from '#catalogue'
import type { Database, Transaction } from '#database'
import type { ReleaseAct } from './tables.ts'

/** A release as it was proposed. */
export interface Release {
  readonly id: string
  readonly robot: string
  /** Counted for each robot, from 1. */
  readonly number: number
  readonly description: Description
  readonly packages: readonly PinnedPackage[]
  readonly proposedBy: string
  readonly proposedAt: Date
  readonly note: string | null
}

const columns = [
  ...(['id', 'robot', 'number', 'description', 'packages', 'note'] as const),
  ...(['proposed_by as proposedBy', 'proposed_at as proposedAt'] as const),
] as const

/** All releases of a robot, the latest first. */
export async function findReleases(db: Database | Transaction, robot: string): Promise<Release[]> {
  return db
    .selectFrom('robot_release')
    .select(columns)
    .where('robot', '=', robot)
    .orderBy('number', 'desc')
    .execute()
}

export async function findReleaseById(db: Database | Transaction, id: string): Promise<Release | undefined> {
  return db.selectFrom('robot_release').select(columns).where('id', '=', id).executeTakeFirst()
}

/** The files of a release. */
export async function findBundleFiles(db: Database | Transaction, release: string) {
  return db
    .selectFrom('robot_release_file')
    .select(['path', 'bytes'])
    .where('release', '=', release)
    .execute()
}

/** Paths and hashes of the files of a release. */
export async function findFileHashes(db: Database | Transaction, release: string) {
  return db
    .selectFrom('robot_release_file')
    .select(['path', 'sha256'])
    .where('release', '=', release)
    .execute()
}

/** Writes a release with its bundle; the caller holds the lock of its robot. */
export async function insertRelease(
  trx: Transaction,
  { files, packages }: Bundle,
  release: Omit<Release, 'packages'>,
): Promise<void> {
  const { id, robot, number, description, proposedBy, proposedAt, note } = release
  await trx
    .insertInto('robot_release')
    .values({
      ...{ id, robot, number, proposed_by: proposedBy, proposed_at: proposedAt, note },
      description: JSON.stringify(description),
      packages: JSON.stringify(packages),
    })
    .execute()
  for (const { path, bytes } of files) {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await trx.insertInto('robot_release_file').values({ release: id, path, sha256, bytes }).execute()
  }
}

/** What somebody did with a release. */
export interface ReleaseEvent {
  readonly robot: string
  readonly release: string
  readonly act: ReleaseAct
  readonly by: string
  readonly at: Date
  readonly reason: string | null
  /** The release that counted before. */
  readonly replaced: string | null
}

export async function insertEvent(trx: Transaction, event: ReleaseEvent): Promise<void> {
  await trx.insertInto('robot_release_event').values(event).execute()
}

/** Everything that was done with releases of a robot, the latest first. */
export async function findEvents(db: Database | Transaction, robot: string): Promise<ReleaseEvent[]> {
  return db
    .selectFrom('robot_release_event')
    .select(['robot', 'release', 'act', 'by', 'at', 'reason', 'replaced'])
    .where('robot', '=', robot)
    .orderBy('id', 'desc')
    .execute()
}

/** Locks a robot: claims of its items pass it over until the transaction ends. */
export async function lockRobot(trx: Transaction, robot: string) {
  return trx
    .selectFrom('robot')
    .select(['id', 'active_release as activeRelease'])
    .where('id', '=', robot)
    .forUpdate()
    .executeTakeFirst()
}

/** From now on new items of the robot run with this release; the caller holds its lock. */
export async function activate(trx: Transaction, release: Release, at: Date): Promise<void> {
  const { id, robot, description } = release
  const { title, systems, needs, limits } = description
  await trx
    .updateTable('robot')
    .set({
      ...{ active_release: id, release: id, title, registered_at: at, at_most: limits.active },
      ...{ description: JSON.stringify(description), needs: [...needs] },
      systems: systems.map((system) => system.id),
    })
    .where('id', '=', robot)
    .execute()
}

/** Waiting items that were begun with a release and not finished. */
export async function countBegun(trx: Transaction, release: string): Promise<number> {
  const { count } = await trx
    .selectFrom('work_item')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('release', '=', release)
    .where('state', 'in', ['queued', 'running', 'waiting-person', 'dead'])
    .executeTakeFirstOrThrow()
  return count
}
