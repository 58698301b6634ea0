import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { BundleFile } from '#catalogue'

/** Robots are ES modules; the nearest package.json says so. One of the robot's own takes its place. */
const PACKAGE = '{"type":"module"}\n'
/** Nobody writes into a release by accident. */
const READ_ONLY = 0o444

/**
 * Writes files of a robot into a folder that comes to be in one step, with its packages beside them. A folder that is there
 * already is replaced.
 */
export async function unpack(files: readonly BundleFile[], folder: string, packages: string): Promise<void> {
  const making = `${folder}.${process.pid}.tmp`
  await rm(making, { recursive: true, force: true })
  await mkdir(making, { recursive: true })
  for (const { path, bytes } of files) {
    const target = join(making, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, bytes, { mode: READ_ONLY })
  }
  await writeFile(join(making, 'package.json'), PACKAGE, { flag: 'wx' }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  })
  await symlink(packages, join(making, 'node_modules'), 'junction')
  await rm(folder, { recursive: true, force: true })
  await rename(making, folder)
}
