import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { AmtsboteError } from '@amtsbote/contract'
import { bundleHash, codeOf, packagesFolder, pinnedPackages, type RobotFolder } from '#catalogue'
import type { Database } from '#database'
import { findBundleFiles, findReleaseById } from './store.ts'
import { unpack } from './unpack.ts'

/** What releases are laid out with. */
export interface LayOutNeeds {
  readonly db: Database
  /** The folder of robots: its packages are those that releases run with. */
  readonly robotsFolder: string
  /** Where releases are laid out; may be deleted while nothing runs. */
  readonly releasesFolder: string
}

/**
 * Opens releases for runs: their bytes from the database, checked against their hash, laid out once for each process (what
 * an earlier one left is replaced).
 *
 * @returns a function from the id of a release to the robot
 * @throws AmtsboteError AB-0628 when bytes or packages are not those that were approved
 */
export function releaseOpener(needs: LayOutNeeds): (id: string) => Promise<RobotFolder> {
  const opened = new Map<string, Promise<RobotFolder>>()
  return (id) => {
    const known = opened.get(id)
    if (known) return known
    const opening = layOut(needs, id)
    opened.set(id, opening)
    // Packages may be put right meanwhile: the next run tries again.
    opening.catch(() => opened.delete(id))
    return opening
  }
}

async function layOut({ db, robotsFolder, releasesFolder }: LayOutNeeds, id: string): Promise<RobotFolder> {
  const release = await findReleaseById(db, id)
  if (!release) throw new AmtsboteError('AB-0625', id)
  const { description, packages } = release
  const files = await findBundleFiles(db, id)
  if (bundleHash({ files, packages }) !== id) throw new AmtsboteError('AB-0628', id)
  const here = await pinnedPackages(robotsFolder, codeOf(files))
  const other = here.filter((one) => !packages.some((pinned) => isDeepStrictEqual(one, pinned)))
  if (other.length > 0 || here.length !== packages.length) {
    const names = other.map(({ name, version }) => `${name} ${version}`).join(', ')
    throw new AmtsboteError('AB-0628', `${release.robot} ${release.number}: ${names}`)
  }
  // A process of its own may run beside us on the same folder.
  const folder = join(releasesFolder, `${id}-${process.pid}`)
  await unpack(files, folder, await packagesFolder(robotsFolder))
  const name = files.some(({ path }) => path === 'robot.ts') ? 'robot.ts' : 'robot.js'
  return { file: join(folder, name), description, release: id }
}
