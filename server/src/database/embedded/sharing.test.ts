import { spawnSync } from 'node:child_process'
import { existsSync, renameSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { until } from '#testing'
import { answers, clusterFolders, open, openOnce } from '../testPrograms/clusterFolder.ts'
import { startHost } from '../testPrograms/startHost.ts'
import { withLock } from './lock.ts'

const folders = clusterFolders()
/** Words that start a program as a container does: with process numbers and shared memory of its own. */
const CONTAINER = ['unshare', '--pid', '--ipc', '--fork', '--kill-child', '--mount-proc']
const canContain = spawnSync('unshare', [...CONTAINER.slice(1), 'true']).status === 0
const canOccupy = spawnSync('flock', ['--version']).status === 0

describe('several processes with one cluster', () => {
  test('that start at the same moment share it, and the last one out stops it', async () => {
    const folder = await folders.fresh()
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
    const folder = await folders.shared()
    let staying = await open(folder)
    for (let round = 0; round < 15; round += 1) {
      const [coming] = await Promise.all([open(folder), staying.stop()])
      expect((await coming.pool.query('select 1 as lives')).rows).toEqual([{ lives: 1 }])
      staying = coming
    }
    await staying.stop()
    expect(folder.postmaster()).toBeNull()
  })

  test('never lose it so either when they are real processes', async () => {
    const folder = await folders.shared()
    let staying = await startHost(folder.path, 'write')
    for (let round = 0; round < 3; round += 1) {
      const [coming] = await Promise.all([startHost(folder.path, 'write'), staying.leave()])
      await until(() => coming.acknowledged() > 0)
      staying = coming
    }
    await staying.leave()
    expect(folder.postmaster()).toBeNull()
  })

  test('leave it up for one of them that has no connection in use', async () => {
    const folder = await folders.shared()
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

test.runIf(canContain && canOccupy)(
  'a second container never starts a second database on the same data',
  async () => {
    const folder = await folders.shared()
    const container = await startHost(folder.path, 'write', { within: CONTAINER })
    await until(() => container.acknowledged() > 0)
    await expect(open(folder)).rejects.toMatchObject({
      code: 'AB-0301',
      detail: expect.stringMatching(/in use by another container/),
    })
    const before = container.acknowledged()
    await until(() => container.acknowledged() > before)
    await container.kill()
    const database = await open(folder)
    // The first program of a container has the number 1.
    const { rows } = await database.pool.query('select max(number) as last from written where process = 1')
    expect(Number(rows[0]?.last)).toBeGreaterThanOrEqual(container.acknowledged())
    await database.stop()
  },
)

describe('a cluster that goes down while it is used', () => {
  test('is started again on its port, and a connection in the middle of a transaction ends no process', async () => {
    const folder = await folders.shared()
    const database = await open(folder)
    const client = await database.pool.connect()
    await client.query('begin')
    const before = folder.postmaster()
    process.kill(before ?? Number.NaN, 'SIGKILL')
    await until(() => answers(database.pool))
    await expect(client.query('select 1')).rejects.toThrow()
    client.release(true)
    expect(folder.postmaster()).not.toBe(before)
    await database.stop()
    expect(folder.postmaster()).toBeNull()
  })

  test('and whose port somebody takes meanwhile comes back when that one has gone', async () => {
    const folder = await folders.shared()
    await openOnce(folder)
    const told: string[] = []
    const database = await open(folder, (message) => told.push(message))
    // Under the lock, or we were faster than the thief.
    const thief = await withLock(join(folder.path, 'postgres.lock'), async () => {
      process.kill(folder.postmaster() ?? Number.NaN, 'SIGKILL')
      return take(Number(new URL(database.url).port))
    })
    await until(() => told.includes('database does not come back; trying on'))
    thief.close()
    await until(() => answers(database.pool))
    await database.stop()
    expect(folder.postmaster()).toBeNull()
  })

  test('is not created anew when its files are gone', async () => {
    const folder = await folders.fresh()
    const database = await open(folder)
    const postmaster = folder.postmaster() ?? Number.NaN
    renameSync(folder.data, `${folder.data} away`)
    process.kill(postmaster, 'SIGKILL')
    await until(async () => !(await answers(database.pool)))
    await database.stop()
    expect(existsSync(folder.data)).toBe(false)
  })
})

/** Listens on a port as soon as it is free. */
async function take(port: number): Promise<Server> {
  const server = createServer((socket) => socket.destroy())
  onTestFinished(() => {
    server.close()
  })
  await until(
    () =>
      new Promise<boolean>((resolve) => {
        server.once('error', () => resolve(false))
        server.listen(port, '127.0.0.1', () => resolve(true))
      }),
  )
  return server
}
