import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { isStale } from './buildWeb.ts'
import { totalsLine } from './totals.ts'

const house = fileURLToPath(new URL('../..', import.meta.url))

describe('the closing line', () => {
  test('names what passed and failed, and what was skipped only when something was', () => {
    expect(totalsLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
    expect(totalsLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped')
  })
})

describe('a run of tests', () => {
  test('counts broken files, failing setups and errors outside tests as failures', async () => {
    const root = await folderWith({
      'package.json': '{"type":"module"}',
      'good.test.ts': testFile("test('a', () => {}); test('b', () => {}); test.skip('c', () => {})"),
      'bad.test.ts': testFile("test('a', () => { throw new Error('wrong') })"),
      'unloadable.test.ts': testFile("import './gone.ts'"),
      'setup.test.ts': testFile(
        "describe('s', () => { beforeAll(() => { throw new Error('no') }); test('a', () => {}) })",
      ),
      'loose.test.ts': testFile("test('a', () => { Promise.reject(new Error('nobody waits')) })"),
    })
    expect(run(root, [])).toEqual({ passed: 3, failed: 4, skipped: 2 })
    expect(run(root, ['good'])).toEqual({ passed: 2, failed: 0, skipped: 1 })
  })

  test('that matches no file is a failure, not an empty success', async () => {
    const root = await folderWith({
      'package.json': '{"type":"module"}',
      'good.test.ts': testFile("test('a', () => {})"),
    })
    expect(run(root, ['no-such-file'])).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

describe('the built interface', () => {
  test('is stale when it is missing or older than one of its sources', async () => {
    const root = await folderWith({ 'web/src/main.tsx': '', 'contract/src/index.ts': '' })
    expect(isStale(root)).toBe(true)
    await write(root, 'web/dist/index.html', '')
    expect(isStale(root)).toBe(false)
    const later = new Date(Date.now() + 60_000)
    await utimes(join(root, 'contract/src/index.ts'), later, later)
    expect(isStale(root)).toBe(true)
  })
})

function testFile(body: string): string {
  return `import { beforeAll, describe, test } from 'vitest'\nvoid [beforeAll, describe, test]\n${body}\n`
}

/** In a process of its own: a run of tests inside a run of tests would share its state. */
function run(root: string, filters: readonly string[]) {
  const program = `import { runTests } from ${JSON.stringify(join(house, 'tools/tests/runTests.ts'))}
    const totals = await runTests(${JSON.stringify(root)}, ${JSON.stringify(filters)})
    process.stdout.write('\\n' + JSON.stringify(totals))
    process.exit(0)`
  const { VITEST: _, VITEST_POOL_ID: __, ...env } = process.env
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    env,
  })
  const last = stdout.trim().split('\n').at(-1) ?? ''
  expect(last, stderr).toMatch(/^\{/)
  return JSON.parse(last) as unknown
}

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'tests-'))
  onTestFinished(() => rm(root, { recursive: true }))
  for (const [path, text] of Object.entries(files)) await write(root, path, text)
  await symlink(join(house, 'node_modules'), join(root, 'node_modules'))
  return root
}

async function write(root: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
}
