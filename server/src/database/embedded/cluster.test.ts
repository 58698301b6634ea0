import { existsSync, readFileSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { clusterFolders, open, openOnce } from '../testPrograms/clusterFolder.ts'

const folders = clusterFolders()

describe('an embedded cluster', () => {
  test('is durable, checks its pages, and is reached from this machine with its password alone', async () => {
    const database = await open(await folders.shared())
    expect(await settings(database.pool)).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      data_checksums: 'on',
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      server_encoding: 'UTF8',
      idle_in_transaction_session_timeout: '5s',
    })
    const wrong = new URL(database.url)
    wrong.password = 'wrong'
    const client = new pg.Client({ connectionString: wrong.href })
    await expect(client.connect()).rejects.toMatchObject({ code: '28P01' })
    await database.stop()
  })

  test('keeps its rows, its port and its password when it is stopped and started again', async () => {
    const folder = await folders.shared()
    const first = await open(folder)
    await first.pool.query('create table kept as select 7 as number')
    await first.stop()
    expect(folder.postmaster()).toBeNull()
    const second = await open(folder)
    expect(second.url).toBe(first.url)
    expect((await second.pool.query('select number from kept')).rows).toEqual([{ number: 7 }])
    await second.stop()
    expect(folder.log()).not.toContain('was not properly shut down')
  })

  test('is the same one when the folder is reached by a link', async () => {
    const folder = await folders.shared()
    const link = join((await folders.fresh()).path, 'link')
    symlinkSync(folder.path, link)
    const first = await open(folder)
    const second = await open({ path: link })
    expect(second.url).toBe(first.url)
    await second.stop()
    await first.stop()
    expect(folder.postmaster()).toBeNull()
  })

  test('is begun again when its creation was interrupted', async () => {
    const folder = await folders.fresh()
    const unfinished = join(folder.path, 'postgres', 'data.part-1')
    await mkdir(join(unfinished, 'base'), { recursive: true })
    writeFileSync(join(unfinished, 'PG_VERSION'), '18')
    await openOnce(folder)
    expect(existsSync(unfinished)).toBe(false)
  })

  test('is never created over a folder that somebody else has filled', async () => {
    const folder = await folders.fresh()
    await mkdir(folder.data, { recursive: true })
    writeFileSync(join(folder.data, 'letter.pdf'), 'precious')
    await expect(open(folder)).rejects.toMatchObject({ code: 'AB-0301' })
    expect(readFileSync(join(folder.data, 'letter.pdf'), 'utf8')).toBe('precious')
  })

  test('leaves nothing that others may read, and no password outside of its note', async () => {
    const folder = await folders.shared()
    await openOnce(folder)
    const rights = (name: string) => (statSync(join(folder.path, 'postgres', name)).mode & 0o777).toString(8)
    expect([rights('connection.json'), rights('data'), rights('postgres.log')]).toEqual(['600', '700', '600'])
    expect(rights('../postgres.lock')).toBe('600')
  })

  test('logs what went wrong, but neither names, values nor passwords', async () => {
    const folder = await folders.shared()
    const { pool, url, stop } = await open(folder)
    await pool.query("create table person (name text unique); insert into person values ('Öztürk')")
    await expect(pool.query("insert into person values ('Öztürk')")).rejects.toThrow('duplicate key')
    await expect(pool.query('insert into person values ($1)', ['Öztürk'])).rejects.toThrow('duplicate key')
    await stop()
    expect(folder.log()).toContain('duplicate key value violates unique constraint')
    expect(folder.log()).not.toContain('Öztürk')
    expect(folder.log()).not.toContain(new URL(url).password)
  })
})

describe('an embedded cluster that cannot start', () => {
  test('says why, with a code', async () => {
    const folder = await folders.shared()
    await openOnce(folder)
    const control = join(folder.data, 'global', 'pg_control')
    renameSync(control, `${control} away`)
    await expect(open(folder)).rejects.toMatchObject({
      code: 'AB-0301',
      detail: expect.stringMatching(/could not open file .*pg_control/),
    })
    renameSync(`${control} away`, control)
    await openOnce(folder)
  })

  test('names the version that made it when that is not ours', async () => {
    const folder = await folders.shared()
    await openOnce(folder)
    const version = join(folder.data, 'PG_VERSION')
    const ours = readFileSync(version, 'utf8')
    writeFileSync(version, '12\n')
    await expect(open(folder)).rejects.toMatchObject({
      code: 'AB-0301',
      detail: expect.stringMatching(/made by PostgreSQL 12/),
    })
    writeFileSync(version, ours)
  })

  test('takes another port when its own is taken by somebody who keeps it', async () => {
    const [mine, other] = [await folders.shared('one'), await folders.shared('two')]
    const neighbour = await open(other)
    await openOnce(mine)
    const taken = Number(new URL(neighbour.url).port)
    const { password } = JSON.parse(readFileSync(mine.note, 'utf8')) as { password: string }
    writeFileSync(mine.note, JSON.stringify({ password, port: taken }))
    const second = await open(mine)
    expect(Number(new URL(second.url).port)).not.toBe(taken)
    expect((await second.pool.query('select 1 as lives')).rows).toEqual([{ lives: 1 }])
    await second.stop()
    expect(JSON.parse(readFileSync(mine.note, 'utf8'))).toEqual({
      password,
      port: Number(new URL(second.url).port),
    })
    await neighbour.stop()
  })
})

async function settings(pool: pg.Pool) {
  const names = [
    'fsync',
    'synchronous_commit',
    'full_page_writes',
    'data_checksums',
    'listen_addresses',
    'unix_socket_directories',
    'server_encoding',
    'idle_in_transaction_session_timeout',
  ]
  const { rows } = await pool.query<{ name: string; value: string }>(
    'select name, current_setting(name) as value from unnest($1::text[]) as name',
    [names],
  )
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
}
