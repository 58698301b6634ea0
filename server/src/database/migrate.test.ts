import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '#testing'
import { migrate, type OpenDatabase, openDatabase } from './index.ts'

const database = testDatabase({ migrated: false })
let folder: string
let second: OpenDatabase

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migrations '))
  second = await openDatabase({
    dataFolder: '',
    databaseUrl: database.url,
    applicationName: 'amtsbote tests',
    poolSize: 2,
    log: { warn: () => {} },
  })
})
afterAll(async () => {
  await second.stop()
  await rm(folder, { recursive: true })
})

describe('migrations', () => {
  test('run once each, also when two processes start at the same moment', async () => {
    await file('0001-letters.sql', 'create table letter (number integer); insert into letter values (1);')
    await file('0002-replies.sql', 'create table reply (number integer); insert into letter values (2);')
    await Promise.all([forward(), forward(second), forward(), forward(second)])
    expect(await letters()).toEqual([1, 2])
    expect(await done()).toEqual(['1 letters', '2 replies'])
  })

  test('that fail change nothing, name the file, and leave the earlier ones done', async () => {
    await file('0003-more.sql', 'insert into letter values (3);')
    await file('0004-wrong.sql', 'insert into letter values (4); select nonsense;')
    await expect(forward()).rejects.toMatchObject({
      code: 'AB-0301',
      detail: expect.stringMatching(/0004-wrong\.sql.*"nonsense" does not exist/),
    })
    expect(await letters()).toEqual([1, 2, 3])
    await file('0004-wrong.sql', 'insert into letter values (4);')
    await forward(second)
    expect(await letters()).toEqual([1, 2, 3, 4])
  })

  test('that were changed after they ran stop the start', async () => {
    await file('0002-replies.sql', 'create table reply (number bigint);')
    await expect(forward()).rejects.toMatchObject({
      code: 'AB-0301',
      detail: expect.stringMatching(/0002-replies\.sql was changed/),
    })
    await file('0002-replies.sql', 'create table reply (number integer); insert into letter values (2);')
    await forward()
  })

  test('that this program does not know belong to a newer one', async () => {
    await rm(join(folder, '0004-wrong.sql'))
    await expect(forward()).rejects.toMatchObject({ code: 'AB-0303' })
    await file('0004-wrong.sql', 'insert into letter values (4);')
  })

  test('with a number that another one has, or without one, are refused', async () => {
    await file('0004-another.sql', 'select 1;')
    await expect(forward()).rejects.toThrow(/two migrations have the number 4/)
    await rm(join(folder, '0004-another.sql'))
    await file('5-short.sql', 'select 1;')
    await expect(forward()).rejects.toThrow(/5-short\.sql is not named like/)
    await rm(join(folder, '5-short.sql'))
  })
})

test('the migrations of this program make what the schema says, and run on what they made', async () => {
  await sql.raw('drop schema public cascade; create schema public').execute(database.db)
  await migrate(database.db)
  await migrate(database.db)
  expect(await database.db.selectFrom('document').select('id').execute()).toEqual([])
  expect(await database.db.selectFrom('blob').select('sha256').execute()).toEqual([])
})

function forward({ db }: Pick<OpenDatabase, 'db'> = database) {
  return migrate(db, pathToFileURL(`${folder}/`))
}

function file(name: string, text: string) {
  return writeFile(join(folder, name), text)
}

async function letters() {
  const { rows } = await sql<{ number: number }>`select number from letter order by number`.execute(
    database.db,
  )
  return rows.map((row) => row.number)
}

async function done() {
  const { rows } = await sql<{ number: number; title: string }>`
    select number, title from schema_migration order by number`.execute(database.db)
  return rows.map((row) => `${row.number} ${row.title}`)
}
