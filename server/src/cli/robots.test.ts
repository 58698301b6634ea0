import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
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

test('secrets come from standard input and are never shown', async () => {
  const put = ['secrets', 'set', 'book-fees', 'password', '--system', 'cashbook', '--account', 'robot-fees']
  const set = await runHere([...put, '--expires', '2099-12-31'], environment(), 'Grünwald!47')
  expect(set).toMatchObject({ exitCode: 0, lines: ['hinterlegt, Fassung 1'] })
  const rotated = await runHere(['secrets', 'rotate', 'book-fees', 'password'], environment(), 'ein anderes')
  expect(rotated.lines).toEqual(['hinterlegt, Fassung 2'])
  expect((await amtsbote('secrets', 'rotate-key', '--json')).text).toContain('"secrets":1')
  const list = await amtsbote('secrets', 'list')
  expect(list).toMatchObject({
    exitCode: 0,
    text: expect.stringMatching(/book-fees +password +2 +cashbook +robot-fees/),
  })
  expect((await amtsbote('secrets', 'remove', 'book-fees', 'password')).text).toBe('entfernt')
  const audit = await amtsbote('secrets', 'audit')
  expect(audit.text.split('\n').map((line) => line.split('  ')[1])).toEqual([
    ...['entfernt', 'Schlüssel gewechselt', 'ersetzt', 'hinterlegt'],
  ])
  expect(list.text + audit.text).not.toMatch(/Grünwald|anderes/)
  expect((await amtsbote('secrets', 'set', 'book-fees', 'password')).err).toContain('AB-0613')
})

test('failures are told by their cause', async () => {
  expect((await amtsbote('runs', 'failures')).text).toBe('Keine Fehlschläge.')
  await database.db
    .insertInto('work_item')
    .values({
      ...{ id: '01920000-0000-7000-8000-000000000001', robot: 'book-fees', state: 'dead', priority: 1 },
      ...{ due_at: new Date(), input: '{}', origin: 'program:test' },
    })
    .execute()
  await database.db
    .insertInto('run_attempt')
    .values({
      ...{
        run_id: '01920000-0000-7000-8000-000000000001',
        attempt: 1,
        release: 'r',
        outcome: 'system-error',
      },
      ...{ worker: '01920000-0000-7000-8000-000000000002', ended_at: new Date(), place: 'robot.ts:7' },
      message: 'Das Kassenbuch antwortet mit 503.',
    })
    .execute()
  const { text } = await amtsbote('runs', 'failures', '--robot', 'book-fees')
  expect(text).toMatch(/1-mal in 1 Läufen/)
  expect(text).toMatch(/Meldung: Das Kassenbuch antwortet mit 503\. \(robot\.ts:7\)/)
  expect(text).toMatch(/letzter guter Lauf: .*\n {2}vermutlich: das Zielsystem antwortet nicht/)
})

test('a robot is released by two people and rolled back by one, and the history says who did what', async () => {
  const own = join(folder, 'eigene')
  await cp(join(ROBOTS, 'book-fees'), join(own, 'book-fees'), { recursive: true })
  await symlink(join(ROBOTS, '..', 'node_modules'), join(own, 'node_modules'))
  const robot = (...words: string[]) =>
    runHere(['robot', ...words], { ...environment(), AMTSBOTE_ROBOTS: own })
  const first = await robot('release', 'book-fees', '--by', 'Jördis Ahornberg', '--note', 'Erste')
  expect(first.lines.join('\n')).toMatch(
    /^vorgeschlagen: book-fees 1 \([0-9a-f]{12}\)\n {2}neu: robot\.test\.ts, robot\.ts$/,
  )
  expect((await robot('approve', 'book-fees', '1', '--by', 'Jördis Ahornberg')).err).toContain('AB-0626')
  expect((await robot('approve', 'book-fees', '1')).err).toContain('--by')
  const approved = await robot('approve', 'book-fees', '1', '--by', 'Kaspar Lindenau')
  expect(approved).toMatchObject({ exitCode: 0, lines: ['freigegeben: book-fees 1'] })
  await writeFile(join(own, 'book-fees', 'lies-mich.md'), 'Neu.')
  const second = await robot('release', 'book-fees', '--by', 'Jördis Ahornberg', '--json')
  const { id } = JSON.parse(second.lines[0] ?? '')
  await robot('approve', 'book-fees', id.slice(0, 10), '--by', 'Kaspar Lindenau')
  const words = ['--by', 'Kaspar Lindenau', '--reason', 'Falsches Jahr']
  expect((await robot('rollback', 'book-fees', ...words)).lines[0]).toMatch(/^es gilt wieder: book-fees 1;/)
  const history = (await robot('releases', 'book-fees')).lines
  expect(history[0]).toMatch(/^2 {2}[0-9a-f]{12} {2}freigegeben$/)
  expect(history.find((line) => line.includes('zurückgegangen'))).toMatch(/Kaspar Lindenau: Falsches Jahr$/)
  const [latest, active] = (await robot('releases', 'book-fees', '--json')).lines.map((line) =>
    JSON.parse(line),
  )
  expect([latest.state, active.state]).toEqual(['approved', 'active'])
})

test('where no alert was sent, the command line says so', async () => {
  expect((await amtsbote('runs', 'alerts')).text).toBe('Keine Alarme.')
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
