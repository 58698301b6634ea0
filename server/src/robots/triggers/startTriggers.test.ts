import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { registerRobots } from '#catalogue'
import { listItems } from '#items'
import { testDatabase, until } from '#testing'
import { startTriggers } from './startTriggers.ts'

const database = testDatabase()
const ROBOTS = fileURLToPath(new URL('testPrograms/robots', import.meta.url))

test('what looks after triggers finds by itself what is due, and files that are dropped', async () => {
  const { db } = database
  const inboxFolder = await mkdtemp(join(tmpdir(), 'amtsbote auslöser '))
  const troubles: unknown[] = []
  const onTrouble = (_: string, error: unknown) => troubles.push(error)
  const needs = { db, now: () => new Date(), onTrouble, inboxFolder }
  await registerRobots(needs, ROBOTS)
  const triggers = [startTriggers(needs), startTriggers(needs)]
  onTestFinished(async () => {
    await Promise.all(triggers.map((one) => one.stop()))
    await rm(inboxFolder, { recursive: true, force: true })
  })
  const { rows } = await until(async () => {
    const found = await sql`select from robot_schedule where next_at is not null`.execute(db)
    return found.rows.length > 0 ? found : null
  }, 'the schedule')
  expect(rows).toHaveLength(1)
  // As if a day had gone by.
  await sql`update robot_schedule set next_at = now(), looked_until = now() - interval '1 day'`.execute(db)
  const [item] = await until(async () => {
    const items = await listItems(db, { limit: 10 })
    return items.length > 0 ? items : null
  }, 'the item of the slot')
  expect(item?.businessKey).toMatch(/^schedule:\d{4}-\d{2}-\d{2}T02:30$/)

  await sql`update robot set description = jsonb_set(description, '{trigger}', '{"kind": "folder"}')`.execute(
    db,
  )
  await mkdir(join(inboxFolder, 'nightly'), { recursive: true })
  await writeFile(join(inboxFolder, 'nightly', 'konto.xml'), 'abgelegt')
  await until(async () => (await listItems(db, { limit: 10 })).length === 2, 'the item of the file')
  expect(await listItems(db, { limit: 10 })).toHaveLength(2)
  expect(troubles).toEqual([])
})
