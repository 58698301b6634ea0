import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { OpenDatabase } from '../index.ts'
import { clusterFolders, open, openOnce } from '../testPrograms/clusterFolder.ts'
import { startHost } from '../testPrograms/startHost.ts'
import { disarmStaleNote } from './postmaster.ts'

const folders = clusterFolders()

describe('a cluster whose connection.json', () => {
  test('was lost, stopped or running, keeps its rows and gets a new password', async () => {
    const folder = await folders.shared()
    const first = await open(folder)
    await keep(first)
    await first.stop()
    rmSync(folder.note)
    const host = await startHost(folder.path, 'hold')
    await host.kill()
    writeFileSync(folder.note, '{"port":')
    const third = await open(folder)
    expect(third.url).not.toBe(first.url)
    expect(await kept(third)).toBe(7)
    await third.stop()
  })

  test('holds a wrong port is used on the port where it listens, and keeps its password', async () => {
    const folder = await folders.shared()
    const host = await startHost(folder.path, 'hold')
    const right = readFileSync(folder.note, 'utf8')
    writeFileSync(folder.note, JSON.stringify({ ...JSON.parse(right), port: 1 }))
    const joined = await open(folder)
    expect(joined.url).toBe(host.url)
    expect(JSON.parse(readFileSync(folder.note, 'utf8'))).toEqual(JSON.parse(right))
    await joined.stop()
    await host.leave()
    expect(folder.postmaster()).toBeNull()
  })

  test('was lost, and whose role is gone, says so without telling a password', async () => {
    const folder = await folders.shared()
    const { pool, stop } = await open(folder)
    await pool.query('create role other superuser login')
    await pool.query('update pg_authid set rolname = $1 where rolname = $2', ['renamed', 'amtsbote'])
    await stop()
    rmSync(folder.note)
    const error = await open(folder).catch((reason: unknown) => reason)
    expect(error).toMatchObject({
      code: 'AB-0301',
      detail: expect.stringMatching(/role "amtsbote" does not exist/),
    })
    expect(String(error)).not.toContain("password '")
  })
})

describe('a cluster whose postmaster.pid', () => {
  test('names a process of another cluster leaves that one alone', async () => {
    const [mine, other] = [await folders.shared('two'), await folders.fresh()]
    const [first, neighbour] = [await open(mine), await open(other)]
    await keep(first)
    const note = join(mine.data, 'postmaster.pid')
    const lines = readFileSync(note, 'utf8').split('\n')
    await first.stop()
    const stranger = other.postmaster()
    // As a crash leaves it.
    writeFileSync(note, [stranger, ...lines.slice(1)].join('\n'))
    const again = await open(mine)
    expect(await kept(again)).toBe(7)
    await again.stop()
    expect(other.postmaster()).toBe(stranger)
    expect((await neighbour.pool.query('select 1 as lives')).rows).toEqual([{ lives: 1 }])
    await neighbour.stop()
  })

  test.each(['', '\0\0\0\0\0\0\0\0'])('was never written before a crash (%j) starts', async (content) => {
    const folder = await folders.shared('two')
    await openOnce(folder)
    const note = join(folder.data, 'postmaster.pid')
    writeFileSync(note, content)
    utimesSync(note, 0, 0)
    const database = await open(folder)
    expect(await kept(database)).toBe(7)
    await database.stop()
  })

  test('is just being written is left to whoever writes it', async () => {
    const folder = await folders.shared('two')
    await openOnce(folder)
    const note = join(folder.data, 'postmaster.pid')
    writeFileSync(note, '')
    disarmStaleNote(folder.data)
    expect(readFileSync(note, 'utf8')).toBe('')
    rmSync(note)
  })

  test('is left by a postmaster killed a moment ago is started again with its password', async () => {
    const folder = await folders.shared('two')
    const members = [await open(folder)]
    for (let round = 0; round < 4; round += 1) {
      // Still listed, no longer listening: it must not be taken for one with another password.
      process.kill(folder.postmaster() ?? Number.NaN, 'SIGKILL')
      const next = await open(folder)
      members.push(next)
      expect(next.url).toBe(members[0]?.url)
      expect(await kept(next)).toBe(7)
    }
    for (const member of members) await member.stop()
    expect(folder.postmaster()).toBeNull()
  })
})

async function keep({ pool }: OpenDatabase): Promise<void> {
  await pool.query(
    'create table if not exists kept (number integer); truncate kept; insert into kept values (7)',
  )
}

async function kept({ pool }: OpenDatabase): Promise<number | undefined> {
  const { rows } = await pool.query<{ number: number }>('select number from kept')
  return rows[0]?.number
}
