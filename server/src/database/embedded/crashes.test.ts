import { randomInt } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { until } from '#testing'
import { type ClusterFolder, clusterFolders, open } from '../testPrograms/clusterFolder.ts'
import { type Host, spawnHost, startHost } from '../testPrograms/startHost.ts'

const folders = clusterFolders()
/** Each kind of death twice: the second time it meets what the first one left. */
const victims = [
  'process',
  'postmaster',
  'backend',
  'both',
  'process',
  'postmaster',
  'backend',
  'both',
] as const
/** 13 s on an idle machine; eight deaths with recovery take ten times that when both cores are busy elsewhere. */
const ROUNDS_TIMEOUT_MS = 240_000
/** Numbers to be written before the next blow falls: each time another moment. */
const PROGRESS = { least: 5, most: 50 }

describe('after kill -9', () => {
  test(
    'of a process, of the postmaster, of a connection or of both, nothing acknowledged is missing',
    async () => {
      const folder = await folders.shared()
      const promised = new Map<number, number>()
      let host: Host | null = null
      for (const victim of victims) {
        const writer: Host = host ?? (await startHost(folder.path, 'write'))
        await progress(writer)
        if (victim === 'process' || victim === 'both') {
          await Promise.all([writer.kill(), victim === 'both' && killPostmaster(folder)])
          promised.set(writer.pid, writer.acknowledged())
          host = null
        } else {
          if (victim === 'postmaster') killPostmaster(folder)
          else killBackend(folder)
          // It finds the database again by itself.
          await progress(writer)
          host = writer
        }
      }
      const database = await open(folder)
      for (const [process, numbers] of promised) {
        const { rows } = await database.pool.query(
          'select count(*) as found from written where process = $1 and number <= $2',
          [process, numbers],
        )
        expect(rows).toEqual([{ found: numbers }])
      }
      expect(promised.size).toBe(4)
      await database.stop()
    },
    ROUNDS_TIMEOUT_MS,
  )

  test('of the process that started it, the next one takes the running cluster over', async () => {
    const folder = await folders.shared()
    const first = await startHost(folder.path, 'hold')
    const postmaster = folder.postmaster()
    await first.kill()
    const second = await open(folder)
    expect(second.url).toBe(first.url)
    expect(folder.postmaster()).toBe(postmaster)
    await second.stop()
    expect(folder.postmaster()).toBeNull()
  })

  test('of a connection, a process that comes while the database recovers waits for it', async () => {
    const folder = await folders.shared()
    const host = await startHost(folder.path, 'hold')
    killBackend(folder)
    const coming = await open(folder)
    expect((await coming.pool.query('select 1 as lives')).rows).toEqual([{ lives: 1 }])
    await coming.stop()
    await host.leave()
    expect(folder.postmaster()).toBeNull()
  })

  test.each(['data.part-*', 'data/PG_VERSION', 'data/postmaster.pid'])(
    'of a process that had just come to %s while starting, the next one starts the cluster',
    async (sight) => {
      const folder = await folders.fresh()
      const starting = spawnHost(folder.path, 'hold')
      await until(() => globSync(`postgres/${sight}`, { cwd: folder.path }).length > 0)
      await starting.kill()
      const database = await open(folder)
      expect((await database.pool.query('select 1 as lives')).rows).toEqual([{ lives: 1 }])
      await database.stop()
      expect(folder.postmaster()).toBeNull()
    },
  )
})

async function progress(writer: Host): Promise<void> {
  const goal = writer.acknowledged() + randomInt(PROGRESS.least, PROGRESS.most)
  await until(() => writer.acknowledged() >= goal)
}

function killPostmaster(folder: ClusterFolder): void {
  process.kill(folder.postmaster() ?? Number.NaN, 'SIGKILL')
}

function killBackend(folder: ClusterFolder): void {
  const postmaster = folder.postmaster()
  const backend = childrenOf(postmaster).find((pid) => /^postgres: amtsbote/.test(commandOf(pid)))
  process.kill(backend ?? Number.NaN, 'SIGKILL')
}

function childrenOf(pid: number | null): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
