import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setSystem } from '#catalogue'
import { addItem, cancelItem, repeatItem } from '#items'
import { settleEffect, showRun } from '#runs'
import { hold, listHolds, resume } from '#switches'
import { decideTask, listTasks } from '#tasks'
import { testDatabase, until } from '#testing'
import { startWorker, type Worker } from './index.ts'

const database = testDatabase()
const ROBOTS = fileURLToPath(new URL('testPrograms', import.meta.url))
const by = 'person:test'
let worker: Worker
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amtsbote läufe '))
  await setSystem(database.db, { id: 'ledger', address: 'http://127.0.0.1:1/' })
  worker = await startWorker({
    ...{ db: database.db, now: () => new Date(), onTrouble: () => {}, capabilities: [] },
    ...{ runsFolder: folder, robotsFolder: ROBOTS, places: 2, leaseMs: 3_000 },
  })
})
afterAll(async () => {
  await worker?.stop()
  await rm(folder, { recursive: true, force: true })
})

describe('a run', () => {
  test('that asks is answered by a person and goes on as a follow-up item, once', async () => {
    const run = await ended(await add('ask'))
    expect(run.attempts).toMatchObject([{ outcome: 'asked' }])
    const [task] = await listTasks(database.db)
    const answer = { choice: 'B', by, at: new Date() }
    await expect(decideTask(database.db, task?.id ?? '', { ...answer, choice: 'C' })).rejects.toThrow(
      'AB-0606',
    )
    const followUp = await decideTask(database.db, task?.id ?? '', answer)
    await expect(decideTask(database.db, task?.id ?? '', answer)).rejects.toThrow('AB-0606')
    expect((await ended(followUp)).result).toEqual({ choice: 'B', data: { found: 2 } })
    expect(await listTasks(database.db)).toEqual([])
  })

  test.each([
    { wish: 'twice', when: 'uses an effect key twice, even when it catches that', cause: 'author-error' },
    { wish: 'unprovable', when: 'did something that nobody can see', cause: 'uncertain-effect' },
    { wish: 'caught', when: 'goes on after an effect that was not proven', cause: 'uncertain-effect' },
  ])('that $when goes to a person at once', async ({ wish, cause }) => {
    expect(await ended(await add(wish))).toMatchObject({ state: 'waiting-person', cause, attempt: 1 })
  })

  test.each([
    { wish: 'silent', when: 'reports a write that is not there', cause: 'system-error' },
    { wish: 'crash', when: 'dies', cause: 'crashed' },
    { wish: 'memory', when: 'takes too much memory', cause: 'memory' },
  ])('that $when is tried again and then given up', async ({ wish, cause }) => {
    expect(await ended(await add(wish))).toMatchObject({ state: 'dead', cause, attempt: 2 })
  })

  test('sees nothing of the server, and its folder goes with it', async () => {
    const run = await ended(await add('look'))
    const { environment, folder: own } = run.result as { environment: string[]; folder: string }
    expect(environment).toEqual(['HOME', 'LANG', 'OMP_THREAD_LIMIT', 'PATH', 'TMPDIR'])
    expect(existsSync(own)).toBe(false)
    expect(run.log).toMatchObject([{ kind: 'output', text: 'printed' }])
    expect(run.attachments).toMatchObject([{ name: 'umgebung.txt', sizeBytes: 8 }])
  })

  test('with an uncertain effect goes on after a person has settled it', async () => {
    const id = await add('unprovable')
    await ended(id)
    const finding = { kind: 'done', result: 4711 } as const
    await settleEffect(
      database.db,
      { runId: id, key: 'lost' },
      { finding, by, reason: 'gesehen', at: new Date() },
    )
    await repeatItem(database.db, id)
    const run = await ended(id)
    expect(run).toMatchObject({ state: 'done', result: 4711, effects: [{ how: 'person' }] })
    await expect(repeatItem(database.db, id)).rejects.toThrow('AB-0605')
  })
})

describe('a switch', () => {
  test.each([
    { scope: 'robot', id: 'probe' },
    { scope: 'system', id: 'ledger' },
    { scope: 'all', id: '' },
  ] as const)(
    'that stops $scope $id ends what runs, and nothing begins until it is taken back',
    async (subject) => {
      const id = await add('hang')
      await running(id)
      expect(await hold(database.db, subject, { mode: 'stop', reason: 'Probe', by, at: new Date() })).toBe(1)
      expect(await listHolds(database.db)).toMatchObject([{ scope: subject.scope, mode: 'stop' }])
      expect(await showRun(database.db, id)).toMatchObject({
        state: 'queued',
        attempts: [{ outcome: 'stopped' }],
      })
      await until(() => !existsSync(join(folder, `${id}-1`)), 'the end of the process')
      expect((await showRun(database.db, id)).attempt).toBe(1)
      await resume(database.db, subject)
      await running(id)
      await cancelItem(database.db, id)
      expect(await showRun(database.db, id)).toMatchObject({ state: 'cancelled', attempt: 2 })
      await expect(resume(database.db, subject)).rejects.toThrow('AB-0607')
    },
  )

  test('that pauses lets what runs go on', async () => {
    const subject = { scope: 'robot', id: 'probe' } as const
    const id = await add('hang')
    await running(id)
    expect(await hold(database.db, subject, { mode: 'pause', reason: 'Probe', by, at: new Date() })).toBe(0)
    expect((await showRun(database.db, id)).state).toBe('running')
    await cancelItem(database.db, id)
    await resume(database.db, subject)
  })
})

test('no more of a robot run at once than it allows, and urgent ones begin first', async () => {
  const subject = { scope: 'all', id: '' } as const
  await hold(database.db, subject, { mode: 'pause', reason: 'Probe', by, at: new Date() })
  const [low, normal, urgent] = [await add('hang', 'low'), await add('hang'), await add('hang', 'urgent')]
  await resume(database.db, subject)
  await Promise.all([running(urgent), running(normal)])
  expect((await showRun(database.db, low)).state).toBe('queued')
  const insert = database.db
    .updateTable('work_item')
    .set({ slot: 1 })
    .where('state', '=', 'running')
    .execute()
  await expect(insert).rejects.toThrow('work_item_slot')
  await cancelItem(database.db, urgent)
  await running(low)
  for (const id of [low, normal]) await cancelItem(database.db, id)
})

async function add(wish: string, priority: 'urgent' | 'normal' | 'low' = 'normal'): Promise<string> {
  return (await addItem(database.db, { robot: 'probe', input: { wish }, origin: 'program:test', priority }))
    .id
}

/** Waits until the robot itself has spoken, not only until its item is claimed. */
function running(id: string) {
  return until(async () => {
    const { state, log, attempt } = await showRun(database.db, id)
    return state === 'running' && log.some((line) => line.attempt === attempt)
  }, `run ${id} running`)
}

function ended(id: string) {
  return until(async () => {
    const run = await showRun(database.db, id)
    return ['queued', 'running'].includes(run.state) ? null : run
  }, `end of run ${id}`)
}
