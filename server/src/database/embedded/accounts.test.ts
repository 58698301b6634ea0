import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { clusterFolders } from '../testPrograms/clusterFolder.ts'
import { startHost } from '../testPrograms/startHost.ts'
import { canEnter, canRun, findAccount, namespaceOf } from './account.ts'
import { type Binaries, findBinaries, restoreSymlinks } from './binaries.ts'
import { findQuarters } from './quarters.ts'

const folders = clusterFolders()
const isRoot = process.getuid?.() === 0
const somebody = isRoot ? findAccount() : { uid: 0, gid: 0 }
const asOurselves = { account: null, prefix: [] }
const asSomebody = { account: somebody, prefix: [] }
/** The account must be able to run this repository's programs, which it cannot below the home of root. */
const canBecomeSomebody =
  isRoot &&
  canEnter(dirname(fileURLToPath(import.meta.url)), asSomebody) &&
  canRun(process.execPath, asSomebody)
const canHaveNamespace = isRoot && namespaceOf(somebody) !== null
/** Another one than `somebody` on a machine where PostgreSQL is installed. */
const nobody = isRoot ? findAccount(['nobody']) : somebody
/** A number without a line in /etc/passwd, as containers have. */
const NAMELESS = { uid: 23_456, gid: 23_456 }

describe.runIf(canBecomeSomebody)('an ordinary user', () => {
  test('runs the cluster himself; root runs it as him, and he can go on afterwards', async () => {
    const folder = await folders.fresh()
    chownSync(folder.path, somebody.uid, somebody.gid)
    const his = await startHost(folder.path, 'hold', somebody)
    expect(ownerOf(`/proc/${folder.postmaster()}`)).toBe(somebody.uid)
    await his.leave()
    const roots = await startHost(folder.path, 'hold')
    expect(ownerOf(`/proc/${folder.postmaster()}`)).toBe(somebody.uid)
    await roots.leave()
    const again = await startHost(folder.path, 'hold', somebody)
    expect(again.url).toBe(his.url)
    await again.leave()
    expect(folder.postmaster()).toBeNull()
  })

  test('is told whose cluster it is when it is not his', async () => {
    const folder = await folders.fresh()
    const roots = await startHost(folder.path, 'hold')
    await roots.leave()
    chmodSync(folder.path, 0o777)
    chmodSync(join(folder.path, 'postgres.lock'), 0o666)
    await expect(startHost(folder.path, 'hold', NAMELESS)).rejects.toThrow(
      /AB-0301.* belongs to user \d+, we are 23456/,
    )
  })

  test('is told that he may not write the folder', async () => {
    const folder = await folders.fresh()
    await expect(startHost(join(folder.path, 'new'), 'hold', somebody)).rejects.toThrow(/AB-0301.*EACCES/)
  })

  test.runIf(canHaveNamespace)('without a name runs it in a user namespace', async () => {
    const folder = await folders.fresh()
    chownSync(folder.path, NAMELESS.uid, NAMELESS.gid)
    const host = await startHost(folder.path, 'hold', NAMELESS)
    expect(ownerOf(folder.data)).toBe(NAMELESS.uid)
    await host.leave()
    expect(folder.postmaster()).toBeNull()
  })
})

describe.runIf(isRoot)('root', () => {
  test('runs the cluster as an account without rights', async () => {
    const folder = await folders.fresh()
    const host = await startHost(folder.path, 'hold')
    expect(ownerOf(`/proc/${folder.postmaster()}`)).toBe(somebody.uid)
    await host.leave()
  })

  test.runIf(canHaveNamespace)(
    'runs it in a user namespace below his home, which nobody may enter',
    async () => {
      const folder = await folders.fresh(homedir())
      const host = await startHost(folder.path, 'hold')
      expect(existsSync(folder.data)).toBe(true)
      await host.kill()
      const next = await startHost(folder.path, 'hold')
      expect(next.url).toBe(host.url)
      await next.leave()
      expect(folder.postmaster()).toBeNull()
    },
  )

  test('runs it as the owner of a home that only he may enter', async () => {
    const home = await folders.fresh()
    chownSync(home.path, nobody.uid, nobody.gid)
    chmodSync(home.path, 0o700)
    const folder = await folders.fresh(home.path)
    const host = await startHost(folder.path, 'hold')
    expect(ownerOf(`/proc/${folder.postmaster()}`)).toBe(nobody.uid)
    await host.leave()
    const next = await startHost(folder.path, 'hold')
    expect(next.url).toBe(host.url)
    await next.leave()
    expect(folder.postmaster()).toBeNull()
  })

  test('puts it outside of his home where namespaces are forbidden, and finds it there again', async () => {
    const folder = await folders.fresh(homedir())
    const outside = await mkdtemp(join(tmpdir(), 'outside '))
    chmodSync(outside, 0o711)
    onTestFinished(() => rmSync(outside, { recursive: true }))
    const means = { namespaceOf: () => null, outside }
    const at = join(folder.path, 'postgres')
    const quarters = findQuarters(at, findBinaries(), means)
    expect(dirname(quarters.home)).toBe(outside)
    expect(quarters.account).toEqual(somebody)
    expect(findQuarters(at, findBinaries(), { ...means, namespaceOf }).home).toBe(quarters.home)
    // A backup without what lies outside is no reason to begin an empty one.
    renameSync(quarters.home, `${quarters.home} away`)
    expect(() => findQuarters(at, findBinaries(), means)).toThrow(/AB-0301.* is missing/)
  })

  test('copies programs that the account cannot reach, once for each version', async () => {
    const hidden = await hiddenPrograms()
    const folder = await folders.fresh()
    const home = join(folder.path, 'postgres')
    mkdirSync(join(home, 'programs-17.0.0'), { recursive: true })
    expect(canRun(hidden.postgres, asSomebody)).toBe(false)
    const { binaries } = findQuarters(home, hidden)
    expect(binaries.root).toBe(join(home, `programs-${hidden.version}`))
    expect(canRun(binaries.postgres, asSomebody)).toBe(true)
    expect(existsSync(join(home, 'programs-17.0.0'))).toBe(false)
  })
})

test('libraries whose links an installation left out get them at the start', async () => {
  const { root } = findBinaries()
  const folder = await mkdtemp(join(tmpdir(), 'programs '))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const copy = join(folder, basename(root))
  cpSync(root, copy, { recursive: true, filter: (path) => !/\.so(\.\d+)?$/.test(path) || isNeeded(path) })
  const program = join(copy, 'bin', 'postgres')
  expect(canRun(program, asOurselves)).toBe(false)
  restoreSymlinks(copy)
  expect(canRun(program, asOurselves)).toBe(true)
})

/** A copy below a folder that only root may enter. */
async function hiddenPrograms(): Promise<Binaries> {
  const { root, version } = findBinaries()
  const folder = await mkdtemp(join(homedir(), 'hidden '))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const copy = join(folder, 'native')
  cpSync(root, copy, { recursive: true, verbatimSymlinks: true })
  const program = (name: string) => join(copy, 'bin', name)
  return {
    root: copy,
    version,
    initdb: program('initdb'),
    postgres: program('postgres'),
    control: program('pg_ctl'),
  }
}

function isNeeded(path: string): boolean {
  return !readFileSync(join(findBinaries().root, 'pg-symlinks.json'), 'utf8').includes(
    `native/lib/${basename(path)}"}`,
  )
}

function ownerOf(path: string): number {
  return statSync(path).uid
}
