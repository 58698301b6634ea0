import { fileURLToPath } from 'node:url'
import {
  type Operations,
  operationsSchema,
  problemSchema,
  type RunDetail,
  runDetailSchema,
} from '@amtsbote/contract'
import { beforeAll, describe, expect, test } from 'vitest'
import { setSystem } from '#catalogue'
import { addItem } from '#items'
import { runningServer, testDatabase, until } from '#testing'

const database = testDatabase()
const server = runningServer(database, 'personalnummer;vorname;nachname;geburtsdatum\n', {
  AMTSBOTE_ROBOTS: fileURLToPath(new URL('../robots/workers/testPrograms', import.meta.url)),
  AMTSBOTE_ROBOT_PLACES: '2',
})

beforeAll(() => setSystem(database.db, { id: 'ledger', address: 'http://127.0.0.1:1/' }))

describe('what is to be done', () => {
  test('is one entry for failures of one cause; repeating and cancelling takes them out of it', async () => {
    const runs = [await add('unprovable'), await add('unprovable')]
    const entry = await until(async () => {
      const [found] = (await operations()).todo
      return found?.kind === 'failed' && found.runs.length === 2 ? found : null
    }, 'an entry of two runs')
    expect(entry).toMatchObject({ robot: { id: 'probe', title: 'Probe' }, cause: 'uncertain-effect' })
    expect((await operations()).robots).toMatchObject([{ state: { kind: 'failing' }, bars: [{}, {}] }])

    const [first = '', second = ''] = runs
    const settled = { key: 'lost', finding: 'done', reason: 'Im Kassenbuch nachgesehen.' }
    expect((await post(`/api/runs/${first}/settle`, settled)).status).toBe(200)
    expect(await answer('/api/runs/repeat', { runs: [first] })).toEqual({ changed: 1, refused: 0 })
    const done = await inState(first, 'done')
    expect(done.effects).toMatchObject([{ key: 'lost', state: 'done', how: 'person' }])
    expect(done.log.at(-1)?.text).toContain('Im Kassenbuch nachgesehen.')
    expect(await answer('/api/runs/cancel', { runs })).toEqual({ changed: 1, refused: 1 })
    expect((await show(second)).state).toBe('cancelled')
    expect((await operations()).todo).toEqual([])
    const again = await post('/api/runs/repeat', { runs: [first] })
    expect(problemSchema.parse(await again.json())).toMatchObject({ code: 'AB-0605', status: 409 })
  })

  test('is a question of a robot until somebody has answered it', async () => {
    const id = await add('ask')
    const { question } = await inState(id, 'done')
    expect(question).toMatchObject({ title: 'Doppelt?', choices: ['A', 'B'] })
    expect((await operations()).todo).toMatchObject([{ kind: 'question', question: { runId: id } }])
    const wrong = await post(`/api/tasks/${question?.id}/decision`, { choice: 'C' })
    expect(problemSchema.parse(await wrong.json())).toMatchObject({ code: 'AB-0606' })
    const { followUp } = (await answer(`/api/tasks/${question?.id}/decision`, { choice: 'A' })) as {
      followUp: string
    }
    expect((await inState(followUp, 'done')).result).toEqual({ choice: 'A', data: { found: 2 } })
    expect((await show(id)).question).toBeNull()
  })
})

describe('a switch', () => {
  test('needs a reason, takes away what runs, and is itself something to be done', async () => {
    const id = await add('hang')
    await until(async () => (await show(id)).log.length > 0, 'a run that hangs')
    expect((await operations()).robots).toMatchObject([{ state: { kind: 'running', runs: 1 } }])
    const all = { scope: 'all', id: '', mode: 'stop' }
    const empty = await post('/api/holds', { ...all, reason: ' ' })
    expect(problemSchema.parse(await empty.json())).toMatchObject({ code: 'AB-0002', status: 400 })
    expect(await answer('/api/holds', { ...all, reason: 'Update des Kassenbuchs' })).toEqual({ taken: 1 })
    const held = await operations()
    expect(held.hold).toMatchObject({ mode: 'stop', reason: 'Update des Kassenbuchs' })
    expect(held.robots).toMatchObject([{ state: { kind: 'held' }, waiting: 1 }])
    expect(held.todo).toMatchObject([{ kind: 'held', waiting: 1 }])
    await answer('/api/runs/cancel', { runs: [id] })
    await answer('/api/holds/end', { scope: 'all', id: '' })
    const twice = await post('/api/holds/end', { scope: 'all', id: '' })
    expect(problemSchema.parse(await twice.json())).toMatchObject({ code: 'AB-0607' })
    expect((await operations()).todo).toEqual([])
  })

  test('on a robot that does not exist is refused', async () => {
    const wrong = await post('/api/holds', { scope: 'robot', id: 'nobody', mode: 'pause', reason: 'x' })
    expect(problemSchema.parse(await wrong.json())).toMatchObject({ code: 'AB-0601' })
  })
})

test('a run shows what it left behind; an attachment that is no picture is only offered for saving', async () => {
  const id = await add('look')
  const run = await inState(id, 'done')
  expect(run).toMatchObject({
    robotTitle: 'Probe',
    attempts: [{ outcome: 'done' }],
    log: [{ text: 'printed' }],
  })
  expect(run.attachments).toMatchObject([{ name: 'umgebung.txt', sizeBytes: 8 }])
  const file = await server.ask(`/api/runs/${id}/attempts/1/attachments/umgebung.txt`)
  expect(file.headers.get('content-disposition')).toMatch(/^attachment/)
  expect(file.headers.get('content-type')).toBe('application/octet-stream')
  expect(await file.text()).toBe('geprüft')
  expect((await server.ask(`/api/runs/${id}/attempts/1/attachments/anderes.txt`)).status).toBe(404)
  const robot = (await (await server.ask('/api/robots/probe')).json()) as { runs: { id: string }[] }
  expect(robot.runs[0]?.id).toBe(id)
})

test('a worker that fell silent is shown and can be struck off; one that lives cannot', async () => {
  const silent = '0199a000-0000-7000-8000-000000000001'
  const seen_at = new Date(Date.now() - 3_600_000)
  await database.db
    .insertInto('robot_worker')
    .values({ id: silent, place: 'rechner 7', capabilities: [], places: 1, seen_at })
    .execute()
  const { workers, todo } = await operations()
  expect(todo).toMatchObject([{ kind: 'silent-worker', place: 'rechner 7' }])
  const living = workers.find(({ state }) => state === 'living')
  expect((await post(`/api/workers/${living?.id}/forget`)).status).toBe(404)
  expect((await post(`/api/workers/${silent}/forget`)).status).toBe(200)
  expect((await operations()).todo).toEqual([])
})

test('a system without an address is named where work waits for it', async () => {
  await database.db.deleteFrom('robot_system').execute()
  const dueAt = new Date(Date.now() + 3_600_000)
  const input = { wish: 'look' }
  const { id } = await addItem(database.db, { robot: 'probe', input, origin: 'program:test', dueAt })
  const { todo, systems, waiting } = await operations()
  expect(todo).toMatchObject([{ kind: 'unserved', why: 'no-address', missing: ['Ein System'], waiting: 1 }])
  expect(systems).toMatchObject([{ id: 'ledger', title: 'Ein System', address: null, robots: ['Probe'] }])
  expect(waiting).toBe(1)
  await answer('/api/runs/cancel', { runs: [id] })
})

async function operations(): Promise<Operations> {
  return operationsSchema.parse(await (await server.ask('/api/operations')).json())
}

async function show(id: string): Promise<RunDetail> {
  return runDetailSchema.parse(await (await server.ask(`/api/runs/${id}`)).json())
}

function inState(id: string, state: RunDetail['state']): Promise<RunDetail> {
  return until(async () => {
    const run = await show(id)
    return run.state === state ? run : null
  }, `run in ${state}`)
}

async function add(wish: string): Promise<string> {
  return (await addItem(database.db, { robot: 'probe', input: { wish }, origin: 'program:test' })).id
}

async function answer(path: string, body: unknown): Promise<unknown> {
  const response = await post(path, body)
  expect(response.status).toBe(200)
  return response.json()
}

function post(path: string, body: unknown = undefined): Promise<Response> {
  const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  return server.ask(path, { method: 'POST', ...(body === undefined ? {} : json) })
}
