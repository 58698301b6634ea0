import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const home = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const run = promisify(execFile)
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amtsbote sdk ü '))
  await node([home('tools/sdk.ts')])
  for (const name of ['node_modules/zod', 'robot-sdk/dist'])
    await run('npm', ['pack', '--ignore-scripts', home(name)], { cwd: folder })
  const packed = (await readdir(folder)).filter((name) => name.endsWith('.tgz'))
  await writeFile(join(folder, 'package.json'), '{"private":true,"type":"module"}')
  await run(
    'npm',
    ['install', '--offline', '--no-audit', '--no-fund', ...packed.map((name) => `./${name}`)],
    { cwd: folder },
  )
  await node([home('server/bin/amtsbote.js'), 'robot', 'new', 'fremd'], { AMTSBOTE_ROBOTS: folder })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the packed SDK is JavaScript with types and needs nothing of the server', async () => {
  const sdk = join(folder, 'node_modules', '@amtsbote', 'robot-sdk')
  const files = await readdir(sdk, { recursive: true })
  expect(files.filter((name) => /(?<!\.d)\.ts$|\.test\./.test(name))).toEqual([])
  const { dependencies, private: isPrivate } = JSON.parse(await readFile(join(sdk, 'package.json'), 'utf8'))
  expect({ names: Object.keys(dependencies), isPrivate }).toEqual({ names: ['zod'], isPrivate: undefined })
})

test('a robot in an empty folder with the packed SDK passes its tests and is checked by its types', async () => {
  const { stdout } = await node(['--test', '--test-reporter=spec', 'fremd/robot.test.ts'])
  expect(stdout).toMatch(/pass 3/)
  const check = [
    home('node_modules/typescript/bin/tsc'),
    ...['--noEmit', '--strict', '--ignoreConfig', '--module', 'nodenext', '--target', 'es2025'],
  ]
  await node([...check, 'fremd/robot.ts'])
  const text = await readFile(join(folder, 'fremd', 'robot.ts'), 'utf8')
  await writeFile(join(folder, 'fremd', 'wrong.ts'), text.replace("system('register')", "system('other')"))
  const wrong = await node([...check, 'fremd/wrong.ts']).catch((error: { stdout: string }) => error)
  expect(wrong.stdout).toMatch(/"other"' is not assignable/)
})

function node(words: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  // Whatever a test runner tells its children would be told to these, too.
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'de_DE.UTF-8', ...environment }
  return run(process.execPath, ['--disable-warning=ExperimentalWarning', ...words], { cwd: folder, env })
}
