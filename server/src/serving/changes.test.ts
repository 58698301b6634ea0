import { connect, createServer, type Server, type Socket } from 'node:net'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { CHANGES_CHANNEL } from '#documents'
import { newId } from '#identifiers'
import { testDatabase, until } from '#testing'
import { listenForChanges } from './changes.ts'

const town = testDatabase()
const NAME = 'amtsbote events test'

let cleanUp: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const step of cleanUp) await step()
  cleanUp = []
})

test('a change in any process is passed on, also after the connection was lost', async () => {
  const heard: string[] = []
  const changes = listen(town.url)
  changes.subscribe((change) => change.kind === 'document' && heard.push(change.id))
  const [first, second] = [newId(), newId()]
  await until(async () => ((await told(first)) ? heard.includes(first) : false))
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = ${NAME}`.execute(
    town.db,
  )
  await until(async () => ((await told(second)) ? heard.includes(second) : false))
  expect(await connections()).toBe(1)
})

test('however often connecting fails, there is one connection in the end, and none after the stop', async () => {
  const refusals = 3
  const front = await gate(town.url, refusals)
  const changes = listen(front.url)
  const heard: string[] = []
  changes.subscribe((change) => change.kind === 'document' && heard.push(change.id))
  const id = newId()
  await until(async () => ((await told(id)) ? heard.includes(id) : false))
  expect(front.tried()).toBe(refusals + 1)
  expect(await connections()).toBe(1)
  await changes.stop()
  await until(async () => (await connections()) === 0)
})

test('what is no list of changes is reported and stops nothing', async () => {
  const heard: string[] = []
  const troubles: unknown[] = []
  const changes = listen(town.url, (error) => troubles.push(error))
  changes.subscribe((change) => change.kind === 'document' && heard.push(change.id))
  await until(async () => {
    await sql`select pg_notify(${CHANGES_CHANNEL}, 'nonsense')`.execute(town.db)
    return troubles.length > 0
  })
  const id = newId()
  await until(async () => ((await told(id)) ? heard.includes(id) : false))
})

test('whatever changes about robots is told without saying what, and renewed leases are no change', async () => {
  const [heard, marks]: [string[], string[]] = [[], []]
  const changes = listen(town.url)
  changes.subscribe((change) => {
    if (change.kind === 'robots') heard.push(change.kind)
    else marks.push(change.id)
  })
  const hold = {
    scope: 'all',
    subject: '',
    mode: 'pause',
    reason: 'Probe',
    by: 'test',
    at: new Date(),
  } as const
  await until(async () => {
    await town.db.deleteFrom('robot_hold').execute()
    await town.db.insertInto('robot_hold').values(hold).execute()
    return heard.length > 0
  })
  const count = async () => {
    const id = newId()
    await until(async () => ((await told(id)) ? marks.includes(id) : false))
    return heard.length
  }
  const before = await count()
  await town.db
    .updateTable('work_item')
    .set({ lease_until: new Date() })
    .where('state', '=', 'running')
    .execute()
  expect(await count()).toBe(before)
})

function listen(url: string, onError: (error: unknown) => void = () => {}) {
  const changes = listenForChanges(url, { applicationName: NAME, onError })
  cleanUp.push(() => changes.stop())
  return changes
}

async function told(id: string): Promise<true> {
  await sql`select pg_notify(${CHANGES_CHANNEL}, ${JSON.stringify([[id, 'read']])})`.execute(town.db)
  return true
}

async function connections(): Promise<number> {
  const { rows } = await sql`select from pg_stat_activity where application_name = ${NAME}`.execute(town.db)
  return rows.length
}

/** A way to the database that shuts the first `refusals` connections at once. */
async function gate(url: string, refusals: number): Promise<{ url: string; tried: () => number }> {
  const behind = new URL(url)
  let tried = 0
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    tried += 1
    socket.on('error', () => {})
    if (tried <= refusals) return void socket.destroy()
    const through = connect(Number(behind.port), behind.hostname)
    through.on('error', () => {})
    for (const one of [socket, through]) sockets.add(one)
    socket.pipe(through).pipe(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  cleanUp.push(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  })
  const address = server.address()
  const front = new URL(url)
  front.host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  return { url: front.href, tried: () => tried }
}
