import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleHash, pinnedPackages, readBundle } from './index.ts'

const ROBOTS = fileURLToPath(new URL('../../../../robots', import.meta.url))
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amtsbote bündel '))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the same files give the same hash wherever they lie, and one byte or one name more another', async () => {
  const [one, other] = [join(folder, 'one'), join(folder, 'other place')]
  await mkdir(join(one, 'texts'), { recursive: true })
  await writeFile(join(one, 'texts', 'ä.txt'), 'a')
  await writeFile(join(one, 'robot.ts'), 'b')
  await cp(one, other, { recursive: true })
  await mkdir(join(other, 'node_modules'))
  await writeFile(join(other, 'node_modules', 'x.js'), 'of a package')
  await writeFile(join(other, '.DS_Store'), 'of an editor')
  const hash = async (place: string) => bundleHash(await readBundle(place))
  const first = await hash(one)
  expect(await hash(other)).toBe(first)
  await writeFile(join(other, 'texts', 'ä.txt'), 'A')
  const second = await hash(other)
  await writeFile(join(other, 'texts', 'new.txt'), '')
  expect(new Set([first, second, await hash(other)]).size).toBe(3)
})

test('what a robot uses is pinned with all that this uses, and what comes with the program is not', async () => {
  const { packages } = await readBundle(join(ROBOTS, 'file-document'))
  const names = packages.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['zod', 'playwright-core']))
  expect(names.filter((name) => name.startsWith('@amtsbote/'))).toEqual([])
  expect(names).not.toContain('react')
  expect(packages.every(({ version, integrity }) => version && integrity)).toBe(true)
  expect(names).toEqual([...names].sort())
})

test('a package is the one that Node would find from the folder', async () => {
  const packages = {
    'node_modules/a': { version: '1.0.0', dependencies: { b: '*' } },
    'node_modules/a/node_modules/b': { version: '1.1.0' },
    'node_modules/b': { version: '2.0.0' },
    'tools/node_modules/b': { version: '3.0.0', dependencies: { a: '*' } },
    'node_modules/unused': { version: '1.0.0' },
  }
  await mkdir(join(folder, 'tools', 'robots'), { recursive: true })
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ packages }))
  const words = async (place: string, text: string) =>
    (await pinnedPackages(join(folder, place), [text])).map(({ name, version }) => `${name} ${version}`)
  expect(await words('tools', "import x from 'a'")).toEqual(['a 1.0.0', 'b 1.1.0'])
  expect(await words('tools/robots', "import('b/deep')")).toEqual(['a 1.0.0', 'b 1.1.0', 'b 3.0.0'])
  expect(await words('other', "import 'b'; import y from 'node:fs'; import './a.ts'")).toEqual(['b 2.0.0'])
})
