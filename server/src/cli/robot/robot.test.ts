import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { until } from '#testing'
import { runHere } from '../testing.ts'

const PACKAGES = fileURLToPath(new URL('../../../../node_modules', import.meta.url))
const GUIDE = fileURLToPath(new URL('../../../../docs/build-robots/first-robot.md', import.meta.url))
const input = '{"caseNumber":"A-1","name":"Jördis Ahornberg"}'
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amtsbote roboter ü '))
  await symlink(PACKAGES, join(folder, 'node_modules'))
  expect((await amtsbote('robot', 'new', 'register-fees')).exitCode).toBe(0)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a new robot', () => {
  test('passes its own tests at once, and fails them when it is broken', async () => {
    const passed = await amtsbote('robot', 'test', 'register-fees')
    expect(passed).toMatchObject({ exitCode: 0, text: expect.stringMatching(/pass 3/) })
    const path = join(folder, 'register-fees', 'robot.ts')
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.replace("'POST'", "'PUT'"))
    expect((await amtsbote('robot', 'test', 'register-fees')).exitCode).toBe(1)
    await writeFile(path, text)
  })

  test('shows in a dry run what it would change, then does it, and hides the person in its output', async () => {
    const register = await startRegister()
    const around = ['register-fees', '--system', `register=${register}`, '--input', input]
    const planned = await amtsbote('robot', 'dry-run', ...around)
    expect(planned.text).toMatch(/entry-A-1 +write +null +\{"reference":"A-1"\}/)
    expect(await (await fetch(new URL('entries?reference=A-1', register))).json()).toEqual([])
    const run = await amtsbote('robot', 'run', ...around)
    expect(run).toMatchObject({ exitCode: 0, text: 'entry-A-1  acted\nErgebnis: {"number":1}' })
    expect(run.err).toBe('Eintrag 1')
    const failed = await amtsbote(
      'robot',
      'run',
      'register-fees',
      '--system',
      'register=http://127.0.0.1:1/',
      '--input',
      input,
    )
    expect(failed).toMatchObject({ exitCode: 1, text: expect.stringMatching(/system-error.*entry-A-1/s) })
  })

  test('is not made twice, nor under a name that cannot be one', async () => {
    expect((await amtsbote('robot', 'new', 'register-fees')).err).toContain('AB-0402')
    expect((await amtsbote('robot', 'new', '../x')).err).toContain('AB-0403')
  })
})

test('what is missing for a run is named', async () => {
  expect((await amtsbote('robot', 'run', 'register-fees', '--input', input)).err).toContain(
    '--system register=',
  )
  expect((await amtsbote('robot', 'run', 'nothing', '--input', '{}')).err).toContain('AB-0619')
})

test('the guide for newcomers says what works: each of its commands runs as it stands there', async () => {
  const guide = await readFile(GUIDE, 'utf8')
  const commands = guide.match(/^npx amtsbote robot .*$/gm) ?? []
  expect(commands.length).toBeGreaterThanOrEqual(4)
  const register = await startRegister()
  for (const line of commands) {
    const words = line.replaceAll('http://127.0.0.1:8091/', register).match(/'[^']*'|\S+/g) ?? []
    const { exitCode, err } = await amtsbote(...words.slice(2).map((word) => word.replace(/^'|'$/g, '')))
    expect({ line, exitCode, err: exitCode === 0 ? '' : err }).toEqual({ line, exitCode: 0, err: '' })
  }
  const entries = await (await fetch(new URL('entries?reference=2026-17', register))).json()
  expect(entries).toMatchObject([{ name: 'Jördis Ahornberg' }])
})

async function startRegister(): Promise<string> {
  const child = spawn(process.execPath, [join(folder, 'register-fees', 'fixture.ts')], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  onTestFinished(() => {
    child.kill()
  })
  let said = ''
  child.stdout.on('data', (text) => {
    said += text
  })
  return until(() => said.trim() || null, 'the register')
}

async function amtsbote(...words: string[]) {
  const { exitCode, lines, err } = await runHere(words, { AMTSBOTE_ROBOTS: folder, LANG: 'de_DE.UTF-8' })
  return { exitCode, err, text: lines.join('\n') }
}
