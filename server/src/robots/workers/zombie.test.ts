import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Cashbook, startCashbook } from '@amtsbote/simulators/cashbook'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { setSystem } from '#catalogue'
import { addItem } from '#items'
import { showRun } from '#runs'
import { testDatabase, until } from '#testing'
import { startWorker } from './index.ts'

const database = testDatabase()
const ROBOTS = fileURLToPath(new URL('../../../../robots', import.meta.url))
const PROGRAM = fileURLToPath(new URL('testing/workerProgram.ts', import.meta.url))
/** Far shorter than a town may set it, so that the takeover comes in seconds. */
const LEASE_MS = 3_000

let folder = ''
let cashbook: Cashbook
/** Where the cash book holds the next call back, and what lets it through. */
const gate: { held: 'before' | 'after' | null; open: (() => void) | null } = { held: null, open: null }

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amtsbote zombie '))
  cashbook = await startCashbook({
    trouble: async (moment) => {
      if (moment !== gate.held) return
      gate.held = null
      const { promise, resolve } = Promise.withResolvers<void>()
      gate.open = resolve
      await promise
    },
  })
  await setSystem(database.db, { id: 'cashbook', address: `${cashbook.address}/` })
})
afterEach(async () => {
  letThrough()
  await cashbook.stop()
  await rm(folder, { recursive: true, force: true })
})

describe('a worker that is frozen in the middle of an effect and wakes after its item was taken over', () => {
  test.each([
    { when: 'the target has not booked yet', moment: 'before' },
    { when: 'the target has booked, and its answer is on the way', moment: 'after' },
  ] as const)('changes nothing: $when', async ({ moment }) => {
    gate.held = moment
    gate.open = null
    const zombie = await startZombie()
    const { id } = await addItem(database.db, {
      ...{ robot: 'book-fees', origin: 'program:test' },
      input: { caseNumber: `Z-${moment}`, fees: [500, 700].map((cents) => ({ cents, text: 'Gebühr' })) },
    })
    await until(() => gate.open, 'the call of the first attempt')
    const asleep = [zombie.pid ?? 0, ...(await childrenOf(zombie.pid ?? 0))]
    expect(asleep).toHaveLength(2)
    for (const pid of asleep) process.kill(pid, 'SIGSTOP')
    letThrough()

    const heir = await startHeir()
    const done = await until(async () => {
      const run = await showRun(database.db, id)
      return run.state === 'done' ? run : null
    }, 'the takeover')
    await heir.stop()
    expect(done).toMatchObject({ attempt: 2, attempts: [{ outcome: 'lost-worker' }, { outcome: 'done' }] })

    for (const pid of asleep) process.kill(pid, 'SIGCONT')
    await until(async () => (await childrenOf(zombie.pid ?? 0)).length === 0, 'the end of the zombie run')
    // It goes on as a worker: a further item is its own, so all that it wanted to say about the old one was said.
    const next = await addItem(database.db, {
      ...{ robot: 'book-fees', origin: 'program:test' },
      input: { caseNumber: `N-${moment}`, fees: [{ cents: 1, text: 'Gebühr' }] },
    })
    await until(async () => (await showRun(database.db, next.id)).state === 'done', 'its next item')
    expect(await showRun(database.db, id)).toEqual(done)
    const booked = cashbook.bookings().map(({ reference }) => reference)
    expect(booked.sort()).toEqual([`N-${moment}/1`, `Z-${moment}/1`, `Z-${moment}/2`])
  })
})

function letThrough(): void {
  gate.open?.()
}

async function startZombie(): Promise<ChildProcess> {
  const args = [PROGRAM, database.url, ROBOTS, join(folder, 'zombie'), String(LEASE_MS)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => {
    child.kill('SIGCONT')
    child.kill('SIGKILL')
  })
  await once(child.stdout, 'data')
  return child
}

function startHeir() {
  return startWorker({
    ...{ db: database.db, now: () => new Date(), onTrouble: () => {}, capabilities: [], places: 1 },
    ...{ runsFolder: join(folder, 'heir'), robotsFolder: ROBOTS, leaseMs: LEASE_MS },
  })
}

/** Processes that a process started, by the kernel's list. */
async function childrenOf(pid: number): Promise<number[]> {
  const tasks = await readdir(`/proc/${pid}/task`)
  const lists = tasks.map((task) => readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => ''))
  return (await Promise.all(lists)).join(' ').split(/\s+/).filter(Boolean).map(Number)
}
