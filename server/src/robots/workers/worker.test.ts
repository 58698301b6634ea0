import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Cashbook, startCashbook } from '@amtsbote/simulators/cashbook'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setSystem } from '#catalogue'
import { addItem } from '#items'
import { showRun } from '#runs'
import { testDatabase, until } from '#testing'
import { startWorker, type Worker } from './index.ts'

const database = testDatabase()
const ROBOTS = fileURLToPath(new URL('../../../../robots', import.meta.url))
let cashbook: Cashbook
let worker: Worker
let folder = ''
/** References that the cash book refuses once. */
const disturbed = new Set<string>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amtsbote läufe '))
  cashbook = await startCashbook({
    trouble: async (moment, reference) => {
      if (moment === 'after' && disturbed.delete(reference)) throw new Error('after booking')
    },
  })
  worker = await startWorker({
    db: database.db,
    now: () => new Date(),
    onTrouble: (where, error) => console.error(where, error),
    runsFolder: folder,
    robotsFolder: ROBOTS,
    capabilities: [],
    places: 2,
    leaseMs: 15_000,
  })
  await setSystem(database.db, { id: 'cashbook', address: `${cashbook.address}/` })
})
afterAll(async () => {
  await worker?.stop()
  await cashbook?.stop()
  await rm(folder, { recursive: true, force: true })
})

describe('an item', () => {
  test('is taken by a worker, and its robot books into the real counterpart', async () => {
    const run = await ended(await add('G-1', [500, 1250]))
    expect(run).toMatchObject({
      state: 'done',
      attempt: 1,
      result: { numbers: [1, 2] },
      progress: { done: 2, of: 2 },
    })
    expect(run.effects.map(({ key, state, how }) => [key, state, how])).toEqual([
      ['fee-G-1/1', 'done', 'acted'],
      ['fee-G-1/2', 'done', 'acted'],
    ])
    expect(run.log.map(({ text }) => text)).toEqual(['2 Gebühren gebucht'])
    expect(booked('G-1')).toEqual([500, 1250])
  })

  test('whose target failed after it had booked is tried again, and nothing is booked twice', async () => {
    disturbed.add('G-2/2')
    const id = await add('G-2', [100, 200, 300])
    await until(async () => (await showRun(database.db, id)).failures === 1)
    await database.db
      .updateTable('work_item')
      .set({ due_at: new Date(0) })
      .where('id', '=', id)
      .execute()
    const run = await ended(id)
    expect(run).toMatchObject({ state: 'done', attempt: 2 })
    expect(run.attempts.map(({ outcome }) => outcome)).toEqual(['system-error', 'done'])
    expect(run.effects.map(({ how }) => how)).toEqual(['acted', 'verified', 'acted'])
    expect(booked('G-2')).toEqual([100, 200, 300])
  })

  test('that is a matter of the case goes to a person and is not tried again', async () => {
    const run = await ended(await add('G-3', [100, -5]))
    expect(run).toMatchObject({ state: 'waiting-person', cause: 'business-error', attempt: 1 })
    expect(run.message).toBe('Gebühr 2 ist nicht größer als null.')
    expect(booked('G-3')).toEqual([])
  })

  test('whose robot lacks a secret or an address goes to a person who can enter it, and is not tried again', async () => {
    const statement = { file: { name: 'auszug.xml', sizeBytes: 1, sha256: 'a'.repeat(64) } }
    const item = { robot: 'match-bank-statements', input: statement, origin: 'program:test' } as const
    const homeless = await ended((await addItem(database.db, item)).id)
    expect(homeless).toMatchObject({ state: 'waiting-person', cause: 'not-set-up', attempt: 1, failures: 0 })
    expect(homeless.message).toMatch(/AB-0603.*ledger/)
    await setSystem(database.db, { id: 'ledger', address: 'http://127.0.0.1:1/' })
    const poor = await ended((await addItem(database.db, item)).id)
    expect(poor).toMatchObject({ state: 'waiting-person', cause: 'not-set-up', attempt: 1, failures: 0 })
    expect(poor.message).toMatch(/AB-0610.*ledger-password/)
  })

  test('with a business key that was there is not taken in again', async () => {
    const item = {
      robot: 'book-fees',
      input: feesOf('G-4', [100]),
      origin: 'program:test',
      businessKey: 'G-4',
    } as const
    const first = await addItem(database.db, item)
    expect(await addItem(database.db, item)).toEqual({ kind: 'duplicate', id: first.id })
    await ended(first.id)
    expect(await addItem(database.db, item)).toEqual({ kind: 'duplicate', id: first.id })
    expect(booked('G-4')).toEqual([100])
  })

  test('that does not fit the robot is not taken in', async () => {
    const item = {
      robot: 'book-fees',
      input: { caseNumber: 'G 5', fees: [] },
      origin: 'program:test',
    } as const
    await expect(addItem(database.db, item)).rejects.toMatchObject({ code: 'AB-0602' })
    await expect(addItem(database.db, { ...item, robot: 'unknown' })).rejects.toMatchObject({
      code: 'AB-0601',
    })
  })
})

function feesOf(caseNumber: string, amounts: readonly number[]) {
  return { caseNumber, fees: amounts.map((cents) => ({ cents, text: 'Verwaltungsgebühr' })) }
}

async function add(caseNumber: string, amounts: readonly number[]): Promise<string> {
  const input = feesOf(caseNumber, amounts)
  return (await addItem(database.db, { robot: 'book-fees', input, origin: 'program:test' })).id
}

function ended(id: string) {
  return until(async () => {
    const run = await showRun(database.db, id)
    return ['queued', 'running'].includes(run.state) ? null : run
  }, `end of run ${id}`)
}

function booked(caseNumber: string): number[] {
  return cashbook
    .bookings()
    .filter(({ reference }) => reference.startsWith(`${caseNumber}/`))
    .map(({ cents }) => cents)
}
