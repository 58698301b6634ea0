import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '#testing'
import {
  checkVault,
  handOver,
  listAudit,
  listSecrets,
  readKeyRing,
  removeSecret,
  rotateKey,
  rotateSecret,
  setSecret,
  type VaultKey,
} from './index.ts'

const database = testDatabase()
const folders: string[] = []
const at = new Date('2026-11-23T12:00:00Z')
const actor = { by: 'person:test', at }
let key: VaultKey = { file: '', from: 'file' }

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'amtsbote tresor '))
  folders.push(folder)
  key = { file: join(folder, 'tief', 'schluessel'), from: 'file' }
  await database.db.deleteFrom('robot_secret').execute()
  await database.db.deleteFrom('robot_account').execute()
})
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

describe('a secret', () => {
  test('comes back for the robot that it belongs to, and lies sealed', async () => {
    await put({ account: { system: 'tryton', name: 'robot-fees' } })
    expect(await open()).toEqual({ password: { value: 'Grünwald!47', account: 'robot-fees' } })
    const { rows } = await sql<{ row: string }>`select robot_secret::text as row from robot_secret`.execute(
      database.db,
    )
    expect(rows[0]?.row).not.toContain(Buffer.from('Grünwald!47').toString('hex'))
    expect((await listSecrets(database.db, at))[0]).not.toHaveProperty('value')
  })

  test('of another robot is missing', async () => {
    await put()
    await expect(open({ robot: 'other' })).rejects.toThrow(/AB-0610.*other password/)
  })

  test('moved to another robot or version in the database does not open', async () => {
    await put()
    await database.db.updateTable('robot_secret').set({ robot: 'thief' }).execute()
    await expect(open({ robot: 'thief' })).rejects.toThrow(/authenticate/)
    await database.db.updateTable('robot_secret').set({ robot: 'book-fees', version: 2 }).execute()
    await expect(open()).rejects.toThrow(/authenticate/)
  })

  test('has another value from its rotation on, and a version more', async () => {
    await put({ account: { system: 'tryton', name: 'robot-fees' } })
    const secret = { robot: 'book-fees', name: 'password', value: 'ein anderes' }
    expect(await rotateSecret(database.db, key, secret, actor)).toBe(2)
    expect(await open()).toEqual({ password: { value: 'ein anderes', account: 'robot-fees' } })
    await expect(rotateSecret(database.db, key, { ...secret, name: 'x' }, actor)).rejects.toThrow('AB-0610')
  })

  test.each(['', 'abc', 'x'.repeat(70_000)])('of an unfit length is refused', async (value) => {
    await expect(put({ value })).rejects.toThrow('AB-0613')
  })

  test('warns before it expires, and is not handed over afterwards', async () => {
    await put({ expiresAt: new Date('2026-12-01T00:00:00Z') })
    expect(await checkVault(database.db, key, at)).toMatchObject([{ why: 'expires-soon' }])
    expect(await checkVault(database.db, key, new Date('2026-10-01'))).toEqual([])
    const later = new Date('2026-12-02')
    expect(await checkVault(database.db, key, later)).toMatchObject([{ why: 'expired' }])
    await expect(open({ at: later })).rejects.toThrow('AB-0615')
  })

  test('that was removed is gone, and its account free', async () => {
    await put({ account: { system: 'tryton', name: 'robot-fees' } })
    await removeSecret(database.db, { robot: 'book-fees', name: 'password' }, actor)
    await expect(open()).rejects.toThrow('AB-0610')
    await put({ robot: 'other', account: { system: 'tryton', name: 'robot-fees' } })
    await expect(removeSecret(database.db, { robot: 'x', name: 'y' }, actor)).rejects.toThrow('AB-0610')
  })

  test('with the account of another robot is refused', async () => {
    await put({ account: { system: 'tryton', name: 'shared' } })
    await expect(put({ robot: 'other', account: { system: 'tryton', name: 'shared' } })).rejects.toThrow(
      /AB-0614.*book-fees/,
    )
  })
})

describe('the key', () => {
  test('is made with the first secret, for its owner alone, and never beside secrets that it does not open', async () => {
    await put()
    expect((await stat(key.file)).mode & 0o777).toBe(0o400)
    await rm(key.file)
    await expect(put({ name: 'second' })).rejects.toThrow('AB-0611')
    await expect(open()).rejects.toThrow('AB-0611')
    expect(await checkVault(database.db, key, at)).toMatchObject([{ why: 'key-missing' }])
  })

  test('of systemd is never made here', async () => {
    await expect(setSecret(database.db, { ...key, from: 'credential' }, secretOf(), actor)).rejects.toThrow(
      'AB-0611',
    )
  })

  test('that others may read, or that is none, is refused', async () => {
    await put()
    await chmod(key.file, 0o444)
    await expect(open()).rejects.toThrow(/AB-0612.*chmod/)
    await chmod(key.file, 0o600)
    await writeFile(key.file, 'amtsbote-key-1 abc\n')
    await expect(open()).rejects.toThrow('AB-0612')
  })

  test('that was replaced opens everything, also with the earlier one deleted; the earlier one alone nothing', async () => {
    await put()
    await put({ name: 'second', value: 'zwei zwei' })
    const earlier = await readFile(key.file, 'utf8')
    expect(await rotateKey(database.db, key, actor)).toMatchObject({ secrets: 2 })
    expect(await readKeyRing(key.file)).toHaveLength(2)
    const [first = ''] = (await readFile(key.file, 'utf8')).split('\n')
    await replaceKey(`${first}\n`)
    expect(await open({ names: ['password', 'second'] })).toMatchObject({ second: { value: 'zwei zwei' } })
    await replaceKey(earlier)
    await expect(open()).rejects.toThrow('AB-0611')
  })

  test('of systemd is replaced into a file that is named', async () => {
    await put()
    const credential = { ...key, from: 'credential' } as const
    await expect(rotateKey(database.db, credential, actor)).rejects.toThrow('AB-0616')
    await rotateKey(database.db, credential, actor, `${key.file}.neu`)
    expect(await readKeyRing(`${key.file}.neu`)).toHaveLength(2)
  })
})

test('the audit tells of everything, never of a value, and cannot be changed', async () => {
  await put()
  await open()
  const entries = await listAudit(database.db, 2)
  expect(entries).toMatchObject([
    { act: 'handed-over', by: 'run:r1', robot: 'book-fees', name: 'password', version: 1 },
    { act: 'set', by: 'person:test' },
  ])
  await expect(database.db.deleteFrom('robot_secret_audit').execute()).rejects.toThrow('never changed')
})

function secretOf(other: Partial<Parameters<typeof setSecret>[2]> = {}) {
  return { robot: 'book-fees', name: 'password', value: 'Grünwald!47', ...other }
}

function put(other: Partial<Parameters<typeof setSecret>[2]> = {}) {
  return setSecret(database.db, key, secretOf(other), actor)
}

function open(other: Partial<Parameters<typeof handOver>[2]> = {}) {
  return handOver(database.db, key, { robot: 'book-fees', names: ['password'], runId: 'r1', at, ...other })
}

async function replaceKey(text: string) {
  await rm(key.file)
  await writeFile(key.file, text, { mode: 0o400 })
}
