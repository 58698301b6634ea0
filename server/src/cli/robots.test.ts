import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startCashbook } from '@amtsbote/simulators/cashbook'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { testDatabase, until } from '#testing'
import { runHere, startCommand } from './testing.ts'

const database = testDatabase()
const ROBOTS = fileURLToPath(new URL('../../../robots', import.meta.url))
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amtsbote roboter '))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a worker of the command line does what the command line asks for, and everything can be looked at', async () => {
  const cashbook = await startCashbook()
  onTestFinished(() => cashbook.stop())
  const worker = startCommand(['workers', 'start', '--json'], environment())
  await until(() => worker.lines.length > 0, 'the worker')
  expect((await amtsbote('robots', 'list')).text).toMatch(/book-fees +Gebühren buchen/)
  await amtsbote('systems', 'set', 'cashbook', `${cashbook.address}/`)
  const input = JSON.stringify({ caseNumber: 'K-1', fees: [{ cents: 700, text: 'Beglaubigung' }] })
  const added = await amtsbote('queues', 'add', 'book-fees', '--input', input, '--key', 'K-1', '--json')
  const { id } = JSON.parse(added.text)
  const run = await until(async () => {
    const { state, effects } = JSON.parse((await amtsbote('runs', 'show', id, '--json')).text)
    return state === 'done' ? { effects } : null
  }, 'the run')
  expect(run.effects).toMatchObject([{ key: 'fee-K-1/1', state: 'done' }])
  expect(cashbook.bookings()).toMatchObject([{ reference: 'K-1/1', cents: 700 }])

  expect((await amtsbote('runs', 'list')).text).toMatch(new RegExp(`${id} +book-fees +erledigt`))
  expect((await amtsbote('runs', 'show', id)).text).toContain('fee-K-1/1  getan und nachgewiesen')
  expect((await amtsbote('queues', 'list', '--state', 'done')).text).toContain('K-1')
  const again = await amtsbote('queues', 'add', 'book-fees', '--input', input, '--key', 'K-1')
  expect(again.text).toBe(`gibt es schon: ${id}`)
  expect((await amtsbote('workers', 'list')).text).toContain('läuft')
  worker.child.kill('SIGTERM')
  expect((await worker.ended).exitCode).toBe(0)
  expect((await amtsbote('workers', 'list')).text).toBe('Keine Arbeitsrechner.')
})

test('holidays and working days are told without a database', async () => {
  expect((await amtsbote('calendar', 'show', 'SN', '2026')).text).toContain('2026-11-18  Buß- und Bettag')
  const after = await amtsbote('calendar', 'add', 'NW', '2026-12-23', '1', '--closed', '2026-12-24')
  expect(after.text).toBe('2026-12-28')
})

test.each([
  { when: 'the Land is none', words: ['calendar', 'show', 'XX', '2026'], code: 'AB-0403' },
  { when: 'the day is none', words: ['calendar', 'add', 'NW', '2026-02-30', '1'], code: 'AB-0403' },
  { when: 'the robot is unknown', words: ['queues', 'add', 'nobody', '--input', '{}'], code: 'AB-0601' },
  { when: 'the item is no JSON', words: ['queues', 'add', 'book-fees', '--input', '{'], code: 'AB-0403' },
  { when: 'the state is none', words: ['queues', 'list', '--state', 'odd'], code: 'AB-0403' },
  { when: 'the run is unknown', words: ['runs', 'show', '17'], code: 'AB-0604' },
  { when: 'the address is none', words: ['systems', 'set', 'cashbook', 'nowhere'], code: 'AB-0403' },
])('the command line says so when $when', async ({ words, code }) => {
  const answer = await amtsbote(...words)
  expect(answer.err).toContain(code)
  expect(answer.exitCode).not.toBe(0)
})

function environment() {
  return { DATABASE_URL: database.url, AMTSBOTE_DATA: folder, AMTSBOTE_ROBOTS: ROBOTS, LANG: 'de_DE.UTF-8' }
}

async function amtsbote(...words: string[]) {
  const { exitCode, lines, err } = await runHere(words, environment())
  return { exitCode, err, text: lines.join('\n') }
}
