import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AmtsboteError } from '@amtsbote/contract'
import type { Description } from '@amtsbote/robot-sdk/protocol'
import { type Bundle, bundleHash, describeRobot, packagesFolder, readBundle, saveRobot } from '#catalogue'
import type { Database } from '#database'
import { type Changes, changesOf } from './changes.ts'
import { personName, reasonText } from './person.ts'
import {
  findFileHashes,
  findReleaseById,
  findReleases,
  insertEvent,
  insertRelease,
  lockRobot,
} from './store.ts'
import { unpack } from './unpack.ts'

/** Largest bundle, bytes. Robots are source code; what is larger belongs into a package or into a target system. */
const LARGEST_BUNDLE_BYTES = 20 * 1024 * 1024

/** A proposal: what a second person is asked to approve. */
export interface Proposal {
  /** `known`: exactly this was proposed before; nothing was written. */
  readonly kind: 'proposed' | 'known'
  readonly id: string
  readonly robot: string
  readonly number: number
  /** Against the release that counts now. */
  readonly changes: Changes
}

/**
 * Proposes what lies in a robot's folder as a release: its files and the versions of its packages are kept as they are now.
 * Nothing else changes. The robot is loaded from the kept bytes alone, so that what leans on files outside fails here.
 *
 * @throws AmtsboteError AB-0619 when there is no robot that can be loaded, AB-0403 for a name that is none
 */
export async function proposeRelease(
  { db, now }: { readonly db: Database; readonly now: () => Date },
  wanted: { readonly folder: string; readonly by: string; readonly note?: string | undefined },
): Promise<Proposal> {
  const by = personName(wanted.by)
  const note = wanted.note === undefined ? null : reasonText(wanted.note, '--note TEXT')
  const bundle = await readBundle(wanted.folder).catch((cause: unknown) => {
    throw new AmtsboteError('AB-0619', wanted.folder, { cause })
  })
  const description = await describeBundle(wanted.folder, bundle)
  const id = bundleHash(bundle)
  const at = now()
  await saveRobot(db, { file: '', description, release: `dev:${id}` }, at)
  return db.transaction().execute(async (trx) => {
    const robot = await lockRobot(trx, description.id)
    const active = robot?.activeRelease ? await findReleaseById(trx, robot.activeRelease) : undefined
    const before = active && { ...active, files: await findFileHashes(trx, active.id) }
    const changes = changesOf(before, { ...bundle, description })
    const earlier = await findReleases(trx, description.id)
    const known = earlier.find((one) => one.id === id)
    if (known) return { kind: 'known', id, robot: known.robot, number: known.number, changes }
    const number = (earlier[0]?.number ?? 0) + 1
    const release = { id, robot: description.id, number, description, note }
    await insertRelease(trx, bundle, { ...release, proposedBy: by, proposedAt: at })
    const event = { robot: description.id, release: id, act: 'proposed', by, at } as const
    await insertEvent(trx, { ...event, reason: note, replaced: null })
    return { kind: 'proposed', id, robot: description.id, number, changes }
  })
}

async function describeBundle(source: string, bundle: Bundle): Promise<Description> {
  const sizeBytes = bundle.files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (sizeBytes > LARGEST_BUNDLE_BYTES) throw new AmtsboteError('AB-0619', `${source}: ${sizeBytes} bytes`)
  const folder = await mkdtemp(join(tmpdir(), 'amtsbote fassung '))
  try {
    await unpack(bundle.files, join(folder, 'robot'), await packagesFolder(source))
    const robot = await describeRobot(join(folder, 'robot'))
    if (robot) return robot.description
  } catch (cause) {
    throw new AmtsboteError('AB-0619', `${source}: ${(cause as Error).message}`, { cause })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  throw new AmtsboteError('AB-0619', source)
}
