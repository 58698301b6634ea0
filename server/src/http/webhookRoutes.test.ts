import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { registerRobots } from '#catalogue'
import { listItems } from '#items'
import { runningServer, testDatabase } from '#testing'
import { signCall } from '#triggers'

const database = testDatabase()
const server = runningServer(database, 'Personalnummer;Nachname;Vorname\n1;Muster;Mia\n')
const ROBOTS = fileURLToPath(new URL('../robots/triggers/testPrograms/robots', import.meta.url))
const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`

beforeAll(async () => {
  const { db, config } = server.application
  await registerRobots({ db, now: () => new Date(), onTrouble: (_, error) => expect(error).toBe('') }, ROBOTS)
  await sql`update robot set description = jsonb_set(description, '{trigger}', '{"kind": "webhook"}')`.execute(
    db,
  )
  await mkdir(config.robots.callSecretsFolder, { recursive: true })
  await writeFile(join(config.robots.callSecretsFolder, 'nightly'), `${secret}\n`)
})

describe('a signed call', () => {
  test('becomes an item with its body as input, and the same id again changes nothing', async () => {
    const first = await call({ id: 'form-1', body: '{"number": 17}' })
    expect(first).toMatchObject({ status: 202, body: { isNew: true } })
    const again = await call({ id: 'form-1', body: '{"number": 17}' })
    expect(again).toEqual({ status: 202, body: { item: first.body.item, isNew: false } })
    const items = await listItems(server.application.db, { robot: 'nightly', limit: 10 })
    expect(items).toMatchObject([{ id: first.body.item, businessKey: 'webhook:form-1' }])
  })

  test.each([
    { when: 'its body was changed', change: { sent: '{"number": 18}' }, status: 401, code: 'AB-0622' },
    { when: 'it is not signed', change: { signature: '' }, status: 401, code: 'AB-0622' },
    { when: 'it is ten minutes old', change: { ageSeconds: 600 }, status: 401, code: 'AB-0623' },
    { when: 'its body is no JSON', change: { body: '{' }, status: 400, code: 'AB-0002' },
    {
      when: 'its body does not fit the robot',
      change: { body: '{"number": "x"}' },
      status: 422,
      code: 'AB-0602',
    },
    { when: 'the robot is unknown', change: { robot: 'nobody' }, status: 404, code: 'AB-0601' },
    {
      when: 'its body is larger than an input',
      change: { body: `"${'x'.repeat(300_000)}"` },
      status: 413,
      code: 'AB-0006',
    },
  ])('is refused when $when, and says so', async ({ change, status, code }) => {
    expect(await call({ id: 'form-2', body: '{}', ...change })).toMatchObject({ status, body: { code } })
  })

  test('opens nothing for a robot that declares no calls', async () => {
    const { db } = server.application
    await sql`update robot set description = jsonb_set(description, '{trigger}', '{"kind": "manual"}')`.execute(
      db,
    )
    expect(await call({ id: 'form-3', body: '{}' })).toMatchObject({ status: 404, body: { code: 'AB-0624' } })
  })
})

async function call(options: {
  readonly id: string
  readonly body: string
  readonly sent?: string
  readonly signature?: string
  readonly ageSeconds?: number
  readonly robot?: string
}) {
  const { id, body, robot = 'nightly', ageSeconds = 0 } = options
  const timestamp = String(Math.floor(Date.now() / 1000) - ageSeconds)
  const signature = options.signature ?? signCall({ id, timestamp, body: Buffer.from(body) }, secret)
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signature,
    'content-type': 'application/json',
  }
  const url = `${server.serving.address}/hooks/robots/${robot}`
  const response = await fetch(url, { method: 'POST', body: options.sent ?? body, headers })
  return { status: response.status, body: (await response.json()) as { item: string; code: string } }
}
