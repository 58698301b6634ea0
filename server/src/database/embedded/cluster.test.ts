import {
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { until } from '#testing'
import { openDatabase, stopEmbedded } from '../index.ts'
import { type ClusterFolder, clusterFolders } from '../testPrograms/clusterFolder.ts'
import { startHost } from '../testPrograms/startHost.ts'

const newFolder = clusterFolders()

describe('an embedded cluster', () => {
  test('is durable, checks its pages, and is reached from this machine with its password alone', async () => {
    const database = await open(await newFolder())
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
    const folder = await newFolder()
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
    const folder = await newFolder()
    const link = join((await newFolder()).path, 'link')
    symlinkSync(folder.path, link)
    const first = await open(folder)
    const second = await open({ ...folder, path: link })
    expect(second.url).toBe(first.url)
    await second.stop()
    await first.stop()
    expect(folder.postmaster()).toBeNull()
  })

  test('is begun again when its creation was interrupted', async () => {
    const folder = await newFolder()
    const unfinished = join(folder.path, 'postgres', 'data.part-1')
    await mkdir(join(unfinished, 'base'), { recursive: true })
    writeFileSync(join(unfinished, 'PG_VERSION'), '18')
    const database = await open(folder)
    await database.stop()
    expect(existsSync(unfinished)).toBe(false)
  })

  test('whose connection note was lost keeps its rows and gets a new password, stopped or running', async () => {
    const folder = await newFolder()
    const note = join(folder.path, 'postgres', 'connection.json')
    const first = await open(folder)
    await first.pool.query('create table kept as select 7 as number')
    await first.stop()
    rmSync(note)
    const host = await startHost(folder.path, 'hold')
    await host.kill()
    writeFileSync(note, '{"port":')
    const third = await open(folder)
    expect(third.url).not.toBe(first.url)
    expect((await third.pool.query('select number from kept')).rows).toEqual([{ number: 7 }])
    await third.stop()
  })

  test('is not taken for another one whose process number stands in its note', async () => {
    const [mine, other] = [await newFolder(), await newFolder()]
    const [first, neighbour] = [await open(mine), await open(other)]
    await first.pool.query('create table kept as select 7 as number')
    const note = join(mine.data, 'postmaster.pid')
    const lines = readFileSync(note, 'utf8').split('\n')
    process.kill(mine.postmaster() ?? 0, 'SIGKILL')
    await until(() => mine.postmaster() === null)
    await first.stop()
    await stopEmbedded(mine.path)
    const stranger = other.postmaster()
    writeFileSync(note, [stranger, ...lines.slice(1)].join('\n'))
    const again = await open(mine)
    expect((await again.pool.query('select number from kept')).rows).toEqual([{ number: 7 }])
    await again.stop()
    expect(other.postmaster()).toBe(stranger)
    expect((await neighbour.pool.query('select 1 as lives')).rows).toEqual([{ lives: 1 }])
    await neighbour.stop()
  })

  test('starts although a crash left an empty note of a postmaster', async () => {
    const folder = await newFolder()
    await (await open(folder)).stop()
    const note = join(folder.data, 'postmaster.pid')
    writeFileSync(note, '')
    utimesSync(note, 0, 0)
    const database = await open(folder)
    expect((await database.pool.query('select 1 as lives')).rows).toEqual([{ lives: 1 }])
    await database.stop()
  })

  test('takes another port when its own is taken by somebody who keeps it', async () => {
    const [mine, other] = [await newFolder(), await newFolder()]
    const neighbour = await open(other)
    const first = await open(mine)
    await first.stop()
    const note = join(mine.path, 'postgres', 'connection.json')
    const { password } = JSON.parse(readFileSync(note, 'utf8')) as { password: string }
    writeFileSync(note, JSON.stringify({ password, port: Number(new URL(neighbour.url).port) }))
    const second = await open(mine)
    expect(new URL(second.url).port).not.toBe(new URL(neighbour.url).port)
    expect((await second.pool.query('select 1 as lives')).rows).toEqual([{ lives: 1 }])
    await second.stop()
    await neighbour.stop()
  })

  test('that cannot start says why, with a code', async () => {
    const folder = await newFolder()
    await (await open(folder)).stop()
    const control = join(folder.data, 'global', 'pg_control')
    renameSync(control, `${control} away`)
    await expect(open(folder)).rejects.toMatchObject({
      code: 'AB-0301',
      detail: expect.stringMatching(/could not open file .*pg_control/),
    })
    writeFileSync(join(folder.data, 'PG_VERSION'), '12\n')
    await expect(open(folder)).rejects.toMatchObject({
      code: 'AB-0301',
      detail: expect.stringMatching(/made by PostgreSQL 12/),
    })
  })

  test('is never created over a folder that somebody else has filled', async () => {
    const folder = await newFolder()
    await mkdir(folder.data, { recursive: true })
    writeFileSync(join(folder.data, 'letter.pdf'), 'precious')
    await expect(open(folder)).rejects.toMatchObject({ code: 'AB-0301' })
    expect(readFileSync(join(folder.data, 'letter.pdf'), 'utf8')).toBe('precious')
  })

  test('stays away from what only its owner may read', async () => {
    const folder = await newFolder()
    await (await open(folder)).stop()
    const rights = (name: string) => (statSync(join(folder.path, 'postgres', name)).mode & 0o777).toString(8)
    expect([rights('connection.json'), rights('data'), rights('postgres.log')]).toEqual(['600', '700', '600'])
  })
})

describe('several processes with one cluster', () => {
  test('that start at the same moment share it, and the last one out stops it', async () => {
    const folder = await newFolder()
    const hosts = await Promise.all([1, 2, 3].map(() => startHost(folder.path, 'hold')))
    expect(new Set(hosts.map((host) => host.url)).size).toBe(1)
    const pid = folder.postmaster()
    expect(pid).not.toBeNull()
    const [first, second, third] = hosts
    await first?.leave()
    await second?.leave()
    expect(folder.postmaster()).toBe(pid)
    await third?.leave()
    expect(folder.postmaster()).toBeNull()
  })

  test('never lose it to one that leaves while another one comes', async () => {
    const folder = await newFolder()
    let staying = await open(folder)
    for (let round = 0; round < 15; round += 1) {
      const [coming] = await Promise.all([open(folder), staying.stop()])
      expect((await coming.pool.query('select 1 as lives')).rows).toEqual([{ lives: 1 }])
      staying = coming
    }
    await staying.stop()
    expect(folder.postmaster()).toBeNull()
  })

  test('leave it up for one of them that has no connection in use', async () => {
    const folder = await newFolder()
    const [idle, leaving] = [await startHost(folder.path, 'hold'), await open(folder)]
    await leaving.pool.query(
      "select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name = 'amtsbote host ' || $1",
      [String(idle.pid)],
    )
    await leaving.stop()
    expect(folder.postmaster()).not.toBeNull()
    await idle.leave()
    expect(folder.postmaster()).toBeNull()
  })
})

describe('a cluster that goes down while it is used', () => {
  test('is started again on its port, and a connection in the middle of a transaction ends no process', async () => {
    const folder = await newFolder()
    const database = await open(folder)
    const client = await database.pool.connect()
    await client.query('begin')
    const before = folder.postmaster()
    process.kill(before ?? 0, 'SIGKILL')
    await until(() =>
      database.pool.query('select 1').then(
        () => true,
        () => false,
      ),
    )
    await expect(client.query('select 1')).rejects.toThrow()
    client.release(true)
    expect(folder.postmaster()).not.toBe(before)
    await database.stop()
    expect(folder.postmaster()).toBeNull()
  })

  test('is not created anew when its files are gone', async () => {
    const folder = await newFolder()
    const database = await open(folder)
    renameSync(folder.data, `${folder.data} away`)
    await until(() => folder.postmaster() === null)
    await database.pool.query('select 1').catch(() => {})
    process.kill(
      Number(readFileSync(join(`${folder.data} away`, 'postmaster.pid'), 'utf8').split('\n')[0]),
      'SIGKILL',
    )
    await until(() =>
      database.pool.query('select 1').then(
        () => false,
        () => true,
      ),
    )
    await database.stop()
    expect(existsSync(folder.data)).toBe(false)
  })
})

function open(folder: ClusterFolder) {
  return openDatabase({
    dataFolder: folder.path,
    applicationName: `amtsbote test ${process.pid}`,
    poolSize: 3,
    log: { warn: () => {} },
  })
}

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
