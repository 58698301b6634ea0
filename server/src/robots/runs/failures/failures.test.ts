import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startCashbook } from '@amtsbote/simulators/cashbook'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { setSystem } from '#catalogue'
import { addItem } from '#items'
import { testDatabase, until } from '#testing'
import { startWorker, type Worker } from '#workers'
import { listFailures, showRun } from '../index.ts'
import { fingerprint } from './fingerprint.ts'
import { likelyCause } from './likelyCause.ts'

const attempt = { robot: 'r', outcome: 'system-error', message: 'Vorgang 17 fehlt', place: 'robot.ts:4' }

describe('two failures have the same cause', () => {
  test.each([
    ['Vorgang 17 fehlt', 'Vorgang 4711 fehlt'],
    ['„Ahorn“ fehlt', '„Linde“ fehlt'],
    ['[personal:name] fehlt', '[personal:born] fehlt'],
    ['http://a:1/x?y=1 antwortet nicht', 'http://a:1/z antwortet nicht'],
    ['Lauf 01a205d5-66e2-70d5-a4e1-bd558fa94683', 'Lauf 01a205d5-66e2-70d5-a4e1-0d558fa9468a'],
  ])('when they say "%s" and "%s"', (one, other) => {
    expect(fingerprint({ ...attempt, message: one })).toBe(fingerprint({ ...attempt, message: other }))
  })
})

test.each([
  { ...attempt, robot: 's' },
  { ...attempt, outcome: 'crashed' },
  { ...attempt, message: 'Vorgang 17 gesperrt' },
  { ...attempt, place: 'robot.ts:5' },
])('another robot, kind, sentence or place is another cause', (other) => {
  expect(fingerprint(other)).not.toBe(fingerprint(attempt))
})

test.each([
  { outcome: 'system-error', message: 'AB-0615 …', lastGood: 'a', cause: 'secret' },
  {
    outcome: 'system-error',
    message: 'Das Kassenbuch antwortet mit 503.',
    lastGood: 'a',
    cause: 'target-unreachable',
  },
  { outcome: 'system-error', message: 'x', lastGood: 'b', cause: 'new-release' },
  { outcome: 'system-error', message: 'x', lastGood: 'a', cause: 'unknown' },
  { outcome: 'system-error', message: 'x', lastGood: null, cause: 'unknown' },
  { outcome: 'business-error', message: 'x', lastGood: 'b', cause: 'the-case' },
  { outcome: 'memory', message: null, lastGood: 'b', cause: 'limits' },
])('$outcome "$message" after release $lastGood is probably $cause', ({ lastGood, cause, ...failed }) => {
  expect(likelyCause(failed, { failed: 'a', lastGood })).toBe(cause)
})

describe('failures of real runs', () => {
  const database = testDatabase()
  let worker: Worker
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'amtsbote ursachen '))
    worker = await startWorker({
      ...{
        db: database.db,
        now: () => new Date(),
        onTrouble: () => {},
        capabilities: [],
        places: 2,
        leaseMs: 15_000,
      },
      ...{
        runsFolder: folder,
        robotsFolder: fileURLToPath(new URL('../../../../../robots', import.meta.url)),
      },
    })
  })
  afterAll(async () => {
    await worker?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  test('are one group for each cause, with effect, last good run and what to look at', async () => {
    const cashbook = await startCashbook()
    onTestFinished(() => cashbook.stop())
    await setSystem(database.db, { id: 'cashbook', address: `${cashbook.address}/` })
    const good = await add('G-1', 100)
    await until(async () => (await showRun(database.db, good)).state === 'done', 'the good run')
    for (const number of ['G-2', 'G-3']) {
      const id = await add(number, -5)
      await until(async () => (await showRun(database.db, id)).state === 'waiting-person', number)
    }
    await setSystem(database.db, { id: 'cashbook', address: 'http://127.0.0.1:1/' })
    const lost = await add('G-4', 100)
    await until(async () => (await showRun(database.db, lost)).failures > 0, 'a failure')
    const [latest, earlier, ...others] = await listFailures(database.db, { since: new Date(0) })
    expect(others).toEqual([])
    expect(latest).toMatchObject({
      robot: 'book-fees',
      effect: 'fee-G-4/1',
      likelyCause: 'target-unreachable',
    })
    expect(earlier).toMatchObject({
      outcome: 'business-error',
      runs: 2,
      attempts: 2,
      likelyCause: 'the-case',
    })
    expect(earlier?.lastGood).toMatchObject({ runId: good })
    expect(await listFailures(database.db, { since: new Date(0), robot: 'other' })).toEqual([])
  })

  async function add(caseNumber: string, cents: number): Promise<string> {
    const input = { caseNumber, fees: [{ cents, text: 'Gebühr' }] }
    return (await addItem(database.db, { robot: 'book-fees', input, origin: 'program:test' })).id
  }
})
