import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { newId } from '#identifiers'
import { clockAt, testDatabase, until } from '#testing'
import { signCall } from '#triggers'
import type { Alert } from './alert.ts'
import { webhookSender } from './callWebhook.ts'
import { deliverAlerts } from './deliver.ts'
import { listAlerts } from './index.ts'
import { lookForCauses } from './lookForCauses.ts'
import { mailSender } from './sendMail.ts'
import { startMailServer } from './testing/mailServer.ts'

const database = testDatabase()
const PROGRAM = fileURLToPath(new URL('testing/alertProgram.ts', import.meta.url))
const SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`
const clock = clockAt('2026-11-23T06:30:00Z')
let post: Awaited<ReturnType<typeof startMailServer>>
let calls: Awaited<ReturnType<typeof startCallee>>
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amtsbote alarm '))
})
afterAll(() => rm(folder, { recursive: true, force: true }))
beforeEach(async () => {
  await sql`truncate robot_alert, robot_alert_delivery, robot, work_item, run cascade`.execute(database.db)
  await sql`insert into robot (id, title, release, description, systems, needs, at_most, registered_at)
    values ('book-fees', 'Gebühren buchen', 'r', '{}', '{}', '{}', 1, now())`.execute(database.db)
  post = await startMailServer()
  calls = await startCallee()
})
afterEach(() => Promise.all([post.stop(), calls.stop()]))

describe('a cause for which a robot stands still', () => {
  test('is told once by mail and once by a signed call, however many items it stops', async () => {
    const runId = await failed('Kasse „Ahornberg“ antwortet mit 503 zu 20261234.')
    await failed('Kasse „Lindenau“ antwortet mit 502 zu 20265678.')
    await look()
    await look()
    expect(post.mails).toHaveLength(1)
    const [mail] = post.mails
    expect(mail).toMatchObject({ from: 'amtsbote@musterstadt.example', to: ['it@musterstadt.example'] })
    const text = decoded(mail?.text ?? '')
    expect(text).toMatch(/Subject: Roboter book-fees: Das Zielsystem war nicht nutzbar\./)
    expect(text).toMatch(/„Gebühren buchen“ \(book-fees\) kommt seit 23\.11\.2026, 07:30 Uhr nicht weiter/)
    expect(text).toMatch(/Meldung: Kasse … antwortet mit 50\d zu …\./)
    expect(text).toContain('Was zu tun ist: Zielsystem und Zugang prüfen')
    expect(calls.received).toHaveLength(1)
    const [call] = calls.received
    expect(call?.signature).toBe(
      signCall(
        { id: call?.id ?? '', timestamp: call?.timestamp ?? '', body: Buffer.from(call?.body ?? '') },
        SECRET,
      ),
    )
    expect(JSON.parse(call?.body ?? '')).toMatchObject({
      type: 'robot.failing',
      data: { robot: 'book-fees', cause: 'system-error' },
    })
    expect(text + call?.body).not.toMatch(/Ahornberg|Lindenau|2026\d{4}/)
    expect(text + call?.body).toContain(runId.slice(0, 8))
  })

  test('is told again only when it was resolved and came back', async () => {
    const id = await failed('Die Kasse ist zu.')
    await look()
    await failed('Die Kasse ist zu.')
    await look()
    expect(post.mails).toHaveLength(1)
    await sql`update work_item set state = 'done', cause = null`.execute(database.db)
    await look()
    expect((await listAlerts(database.db, 9))[0]?.resolvedAt).toEqual(clock.now())
    await look()
    expect(post.mails).toHaveLength(1)
    await sql`update work_item set state = 'dead', cause = 'system-error' where id = ${id}`.execute(
      database.db,
    )
    await look()
    expect(post.mails).toHaveLength(2)
    expect(calls.received.map((call) => call.id)).toHaveLength(
      new Set(calls.received.map((call) => call.id)).size,
    )
  })

  test('is another one when the sentence is, and none while a first try may still be overcome', async () => {
    await failed('Die Kasse ist zu.')
    await failed('Der Schalter ist zu.')
    await failed('Das Archiv ist zu.', { state: 'queued', failures: 1 })
    await look()
    expect(post.mails).toHaveLength(2)
    await sql`update work_item set failures = 2 where state = 'queued'`.execute(database.db)
    await look()
    expect(post.mails).toHaveLength(3)
  })

  test('is told once by many processes that look at the same moment', async () => {
    await failed('Die Kasse ist zu.')
    await Promise.all(Array.from({ length: 6 }, look))
    expect(post.mails).toHaveLength(1)
    expect(calls.received).toHaveLength(1)
  })
})

describe('an other side that is not there', () => {
  test('gets its alert once when it is back', async () => {
    await failed('Die Kasse ist zu.')
    const port = post.port
    await post.stop()
    calls.answer.status = 503
    await look()
    expect((await listAlerts(database.db, 9))[0]?.deliveries).toMatchObject([
      { channel: 'mail', state: 'waiting', tries: 1, message: expect.stringMatching(/ECONN|ESOCKET/) },
      { channel: 'webhook', state: 'waiting', tries: 1, message: '503' },
    ])
    post = await startMailServer()
    calls.answer.status = 204
    await look({ port })
    expect(calls.received).toHaveLength(1)
    clock.advance(10_000)
    await look()
    await look()
    expect(post.mails).toHaveLength(1)
    expect(calls.received).toHaveLength(2)
    expect(calls.received[0]?.id).toBe(calls.received[1]?.id)
    const states = (await listAlerts(database.db, 9))[0]?.deliveries.map(({ state }) => state)
    expect(states).toEqual(['sent', 'sent'])
  })

  test('that refuses a mail has certainly not taken it: it is tried again, and its answer is not kept', async () => {
    await failed('Die Kasse ist zu.')
    post.behaviour.atEnd = 'refuse'
    await look()
    const [alert] = await listAlerts(database.db, 9)
    expect(alert?.deliveries[0]).toMatchObject({ state: 'waiting', message: expect.stringContaining('451') })
    expect(JSON.stringify(alert)).not.toContain('somebody@')
    post.behaviour.atEnd = 'accept'
    clock.advance(10_000)
    await look()
    expect(post.mails).toHaveLength(1)
  })
})

test('a process that is killed after the mail went out and before that was written does not make a second one', async () => {
  await failed('Die Kasse ist zu.')
  post.behaviour.atEnd = 'hold'
  calls.answer.status = 0
  const secretFile = join(folder, 'secret')
  await writeFile(secretFile, `${SECRET}\n`, { mode: 0o600 })
  const settings = {
    mail: {
      server: `smtp://127.0.0.1:${post.port}`,
      from: 'amtsbote@musterstadt.example',
      to: ['it@musterstadt.example'],
    },
    webhook: { url: calls.url, secretFile },
  }
  for (const gone of [() => post.mails.length === 1, () => calls.received.length === 1]) {
    const child = spawn(process.execPath, [PROGRAM, database.url, JSON.stringify(settings)], {
      stdio: 'ignore',
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    await until(gone, 'what the killed process sends')
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  const before = await database.db.selectFrom('run_effect').select(['key', 'state']).execute()
  expect(before.map(({ state }) => state)).toEqual(['intended', 'intended'])
  post.behaviour.atEnd = 'accept'
  calls.answer.status = 204
  await sql`update robot_alert_delivery set due_at = '-infinity'`.execute(database.db)
  await look()
  await look()
  expect(post.mails).toHaveLength(1)
  const [alert] = await listAlerts(database.db, 9)
  expect(alert?.deliveries.map(({ channel, state }) => [channel, state])).toEqual([
    ['mail', 'uncertain'],
    ['webhook', 'sent'],
  ])
  // The other side takes the same id in once.
  expect(new Set(calls.received.map(({ id }) => id)).size).toBe(1)
})

test('mail is signed in with a password from a file, and without it nothing goes out', async () => {
  const locked = await startMailServer({ login: '\0amtsbote\0Geheim!47' })
  onTestFinished(() => locked.stop())
  const way = {
    server: `smtp://amtsbote@127.0.0.1:${locked.port}`,
    ...{ from: 'amtsbote@musterstadt.example', to: ['it@musterstadt.example'] },
  }
  const alert: Alert = {
    ...{ id: newId<string>(), robot: 'book-fees', title: 'Gebühren buchen', message: 'x' },
    ...{ runId: newId<string>(), openedAt: clock.now() },
    cause: 'crashed',
  }
  const wrong = await mailSender({ ...way, password: async () => 'falsch' })(alert, '1', clock.now())
  expect(wrong).toEqual({ kind: 'not-sent', why: 'EAUTH 535' })
  expect(locked.mails).toHaveLength(0)
  expect(await mailSender({ ...way, password: async () => 'Geheim!47' })(alert, '1', clock.now())).toEqual({
    kind: 'sent',
  })
  expect(locked.mails[0]?.text).toContain('Message-ID: <1@musterstadt.example>')
})

async function look({ port = post.port }: { readonly port?: number } = {}): Promise<void> {
  await lookForCauses(database.db, ['mail', 'webhook'], clock.now())
  const channels = {
    mail: mailSender({
      ...{ server: `smtp://127.0.0.1:${port}`, password: async () => null },
      ...{ from: 'amtsbote@musterstadt.example', to: ['it@musterstadt.example'] },
    }),
    webhook: webhookSender({ url: calls.url, secrets: async () => [SECRET] }),
  }
  await deliverAlerts({ db: database.db, now: clock.now, channels })
}

async function failed(
  message: string,
  { state = 'dead', failures = 4 }: { readonly state?: 'dead' | 'queued'; readonly failures?: number } = {},
): Promise<string> {
  const id = newId<string>()
  await sql`insert into work_item (id, robot, state, priority, due_at, input, origin, attempt, failures, cause, message, ended_at)
    values (${id}, 'book-fees', ${state}, 1, now(), '{}', 'program:test', 1, ${failures}, 'system-error', ${message}, now())`.execute(
    database.db,
  )
  await sql`insert into run_attempt (run_id, attempt, worker, release, ended_at, outcome, message, place)
    values (${id}, 1, ${newId<string>()}, 'r', now(), 'system-error', ${message}, 'robot.ts:7')`.execute(
    database.db,
  )
  return id
}

/** A web address that keeps what it is told; status 0: it never answers. */
async function startCallee() {
  const received: { id: string; timestamp: string; signature: string; body: string }[] = []
  const answer = { status: 204 }
  const server = createServer(async (request, response) => {
    const header = (name: string) => String(request.headers[`webhook-${name}`])
    let body = ''
    for await (const chunk of request) body += chunk
    received.push({ id: header('id'), timestamp: header('timestamp'), signature: header('signature'), body })
    if (answer.status > 0) response.writeHead(answer.status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    ...{ received, answer, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/alarm` },
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Reads quoted-printable and encoded words as a mail program shows them. */
function decoded(mail: string): string {
  const bytes = (text: string) =>
    Buffer.from(
      text.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
      'latin1',
    ).toString('utf8')
  const unfolded = mail.replace(/=\r\n/g, '').replace(/\r\n[ \t]+/g, ' ')
  return bytes(unfolded)
}
