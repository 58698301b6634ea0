import { connect, createServer, type Server, type Socket } from 'node:net'
import { AmtsboteError } from '@amtsbote/contract'
import { sql } from 'kysely'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { testDatabase, until } from '#testing'
import { isConnectionLoss } from './connectionLoss.ts'
import { type OpenDatabase, openDatabase } from './index.ts'
import { waitForDatabase } from './waitForDatabase.ts'

const database = testDatabase()
const opened: OpenDatabase[] = []
const lines: string[] = []

afterEach(async () => {
  for (const one of opened.splice(0)) await one.stop()
})

describe('a process whose database goes away', () => {
  test('lives on when connections are broken, idle, in use or in a transaction, and tells the log', async () => {
    const own = await open(database.url)
    const [first, second] = [await own.pool.connect(), await own.pool.connect()]
    await first.query('begin')
    second.release()
    const before = lines.length
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'amtsbote outage'`.execute(
      database.db,
    )
    await until(() => lines.length >= before + 2)
    await expect(first.query('select 1')).rejects.toSatisfy(isConnectionLoss)
    first.release(true)
    // The pool may still hand out a connection that broke while nobody looked.
    await waitForDatabase(own.pool, { patienceMs: 60_000 })
    expect((await own.pool.query('select 1 as lives')).rows).toEqual([{ lives: 1 }])
  })

  test('loses a transaction in which it is frozen, and nothing else', async () => {
    const own = await open(database.url)
    const client = await own.pool.connect()
    const before = lines.length
    await client.query("set idle_in_transaction_session_timeout = '20ms'")
    await client.query('begin')
    await until(() => lines.length > before)
    await expect(client.query('select 1')).rejects.toSatisfy(isConnectionLoss)
    client.release(true)
    expect((await own.pool.query('select 1 as lives')).rows).toEqual([{ lives: 1 }])
  })

  test('waits for it as long as it was told, and goes on when it is back', async () => {
    const gate = await openGate(database.url)
    const own = await open(gate.url)
    await gate.close()
    await expect(own.pool.query('select 1')).rejects.toSatisfy(isConnectionLoss)
    await expect(waitForDatabase(own.pool, { patienceMs: 0 })).rejects.toMatchObject({ code: 'AB-0304' })
    const back = waitForDatabase(own.pool, { patienceMs: 60_000 })
    await gate.open()
    await back
    expect((await own.pool.query('select 1 as lives')).rows).toEqual([{ lives: 1 }])
  })

  test('stops waiting when it is told to end', async () => {
    const gate = await openGate(database.url)
    const own = await open(gate.url)
    await gate.close()
    const ending = new AbortController()
    const waiting = waitForDatabase(own.pool, { patienceMs: 60_000, signal: ending.signal })
    ending.abort(new Error('end of work'))
    await expect(waiting).rejects.toThrow()
  })
})

describe('an external database', () => {
  test('that starts later than we do is waited for', async () => {
    const gate = await openGate(database.url)
    await gate.close()
    const opening = open(gate.url)
    await gate.open()
    const own = await opening
    expect(own.kind).toBe('external')
  })

  test('that does not come is given up after the time set for it', async () => {
    const gate = await openGate(database.url)
    await gate.close()
    await expect(open(gate.url, { patienceMs: 0 })).rejects.toMatchObject({
      code: 'AB-0304',
      detail: expect.not.stringContaining(new URL(gate.url).password),
    })
  })

  test('that refuses us says so at once', async () => {
    const wrong = new URL(database.url)
    wrong.password = 'wrong'
    await expect(open(wrong.href)).rejects.toMatchObject({ code: 'AB-0301' })
    wrong.href = database.url
    wrong.pathname = '/nowhere'
    await expect(open(wrong.href)).rejects.toSatisfy(
      (error) => error instanceof AmtsboteError && /nowhere/.test(error.detail),
    )
  })

  test('is told how long a frozen process may hold a transaction', async () => {
    const own = await open(database.url)
    const { rows } = await own.pool.query(
      "select current_setting('idle_in_transaction_session_timeout') as limit",
    )
    expect(rows).toEqual([{ limit: '5s' }])
  })
})

test('days and large counts come as text and number', async () => {
  const { rows } = await sql`select date '2026-03-29' as day, 4294967296::bigint as count`.execute(
    database.db,
  )
  expect(rows).toEqual([{ day: '2026-03-29', count: 4_294_967_296 }])
})

async function open(databaseUrl: string, more: { readonly patienceMs?: number } = {}): Promise<OpenDatabase> {
  const own = await openDatabase({
    dataFolder: '',
    databaseUrl,
    applicationName: 'amtsbote outage',
    poolSize: 3,
    log: { warn: (_detail, message) => lines.push(message) },
    ...more,
  })
  opened.push(own)
  return own
}

/** A way to the server that can be shut: whoever passes is thrown out, whoever comes finds nobody. */
async function openGate(url: string) {
  const server = new URL(url)
  const sockets = new Set<Socket>()
  let gate: Server
  const listen = (port: number) =>
    new Promise<number>((resolve, reject) => {
      gate = createServer((socket) => {
        const onward = connect(Number(server.port), server.hostname)
        for (const one of [socket, onward]) {
          sockets.add(one)
          one.on('error', () => {}).on('close', () => sockets.delete(one))
        }
        socket.pipe(onward).pipe(socket)
      })
      gate.once('error', reject)
      gate.listen(port, '127.0.0.1', () => {
        const address = gate.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
  const port = await listen(0)
  const way = new URL(url)
  way.port = String(port)
  const close = async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => gate.close(resolve))
  }
  onTestFinished(async () => {
    if (gate.listening) await close()
  })
  return { url: way.href, close, open: () => listen(port) }
}
