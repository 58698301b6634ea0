import { randomUUID } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
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
 * Opens releases for runs: their bytes from the database, checked against their hash, laid out once for each
 * opener; what processes left that are gone is removed.
 *
 * @returns a function from the id of a release to the robot
 * @throws AmtsboteError AB-0628 when bytes or packages are not those that were approved
 */
export function releaseOpener(needs: LayOutNeeds): (id: string) => Promise<RobotFolder> {
  const opener = randomUUID()
  // What cannot be removed harms nobody.
  const swept = sweep(needs.releasesFolder).catch(() => {})
  const opened = new Map<string, Promise<RobotFolder>>()
  return (id) => {
    const known = opened.get(id)
    if (known) return known
    const opening = swept.then(() => layOut(needs, opener, id))
    opened.set(id, opening)
    // Packages may be put right meanwhile: the next run tries again.
    opening.catch(() => opened.delete(id))
    return opening
  }
}

async function layOut(
  { db, robotsFolder, releasesFolder }: LayOutNeeds,
  opener: string,
  id: string,
): Promise<RobotFolder> {
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
  // Each opener has its own: another one never replaces files under a run that loads them.
  const folder = join(releasesFolder, `${process.pid}-${opener}-${id}`)
  await unpack(files, folder, await packagesFolder(robotsFolder))
  const name = files.some(({ path }) => path === 'robot.ts') ? 'robot.ts' : 'robot.js'
  return { file: join(folder, name), description, release: id }
}

/** Removes what processes of this machine left that are gone. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = Number(/^(\d+)-/.exec(name)?.[1] ?? 0)
    if (pid > 0 && !isLiving(pid)) await rm(join(folder, name), { recursive: true, force: true })
  }
}

function isLiving(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process may not be asked, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
