import { mkdir, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Trigger } from '@amtsbote/robot-sdk/protocol'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { registerRobots, setSystem } from '#catalogue'
import { newId } from '#identifiers'
import { listItems } from '#items'
import { showRun } from '#runs'
import { testDatabase, until } from '#testing'
import { startWorker } from '#workers'
import { listTriggers } from '../listTriggers.ts'
import { watchFolders } from './watchFolders.ts'

const database = testDatabase()
const ROBOTS = fileURLToPath(new URL('../testPrograms/robots', import.meta.url))
const onTrouble = (_: string, error: unknown) => expect(error).toBe('no trouble')
let inboxFolder = ''
let folder = ''
let now = new Date()

beforeAll(async () => {
  await registerRobots({ db: database.db, now: () => new Date(), onTrouble }, ROBOTS)
})
beforeEach(async () => {
  await sql`truncate robot_firing, work_item cascade`.execute(database.db)
  await declare({ kind: 'folder', files: ['*.xml', 'Übersicht*'], largestMb: 0.001 })
  await rm(inboxFolder, { recursive: true, force: true })
  inboxFolder = await mkdtemp(join(tmpdir(), 'amtsbote roboter eingang '))
  folder = join(inboxFolder, 'nightly')
  await mkdir(folder)
  now = new Date()
})
afterAll(() => rm(inboxFolder, { recursive: true, force: true }))

describe('a watched folder', () => {
  test('hands a file to the robot as an item with its bytes', async () => {
    await drop('Übersicht März.txt', 'geprüft: äöüß')
    await looks(watcher(), 2)
    expect(await readdir(folder)).toEqual(['.in-arbeit'])
    const [item] = await listItems(database.db, { limit: 10 })
    await setSystem(database.db, { id: 'ledger', address: 'http://127.0.0.1:1/' })
    const worker = await startWorker({
      ...{ db: database.db, now: () => new Date(), onTrouble, capabilities: [], places: 1 },
      ...{ runsFolder: join(inboxFolder, 'läufe'), robotsFolder: ROBOTS, leaseMs: 15_000 },
    })
    // Starting a worker registers the robot as it declares itself.
    const run = await until(async () => {
      const found = await showRun(database.db, item?.id ?? '')
      return found.state === 'done' ? found : null
    }, 'the run')
    await worker.stop()
    expect(run.result).toMatchObject({ file: { name: 'Übersicht März.txt' }, texts: ['geprüft: äöüß'] })
    await declare({ kind: 'folder' })
  })

  test('takes a file only when it no longer grows, and leaves all others where they are', async () => {
    const look = watcher()
    const others = ['liste.csv', 'halb.xml.part', '.versteckt.xml']
    for (const name of [...others, 'konto.XML']) await drop(name, 'a')
    await looks(look, 1)
    await drop('konto.XML', 'a grown')
    await looks(look, 1)
    expect(await listItems(database.db, { limit: 10 })).toEqual([])
    await looks(look, 1)
    expect(await listItems(database.db, { limit: 10 })).toHaveLength(1)
    expect((await readdir(folder)).sort()).toEqual(['.in-arbeit', ...others].sort())
  })

  test('makes no second item of the same content under another name', async () => {
    const look = watcher()
    for (const name of ['a.xml', 'b.xml']) {
      await drop(name, 'gleich')
      await looks(look, 2)
    }
    const items = await listItems(database.db, { limit: 10 })
    expect(items).toHaveLength(1)
    const [line] = await listTriggers(database.db, { next: 1, last: 5 })
    expect(line?.last.map(({ outcome, item }) => [outcome, item])).toEqual([
      ['duplicate', items[0]?.id],
      ['fired', items[0]?.id],
    ])
  })

  test.each([
    { name: 'leer.xml', bytes: '', note: 'leer' },
    { name: 'groß.xml', bytes: 'x'.repeat(2_000), note: 'größer' },
  ])('keeps what it cannot take, with a note: $name', async ({ name, bytes, note }) => {
    await drop(name, bytes)
    await looks(watcher(), 2)
    const [kept = '', said = ''] = (await readdir(join(folder, 'fehler'))).sort()
    expect(kept.endsWith(name)).toBe(true)
    expect(await readFile(join(folder, 'fehler', said), 'utf8')).toContain(note)
    expect(await listTriggers(database.db, { next: 1, last: 5 })).toMatchObject([{ missed: 1 }])
  })

  test('of eight processes that see the same files takes each once', async () => {
    const watchers = Array.from({ length: 8 }, watcher)
    for (let file = 0; file < 10; file += 1) await drop(`${file}.xml`, `content ${file}`)
    for (let look = 0; look < 3; look += 1) await Promise.all(watchers.map((one) => one()))
    expect(await listItems(database.db, { limit: 100 })).toHaveLength(10)
    expect(await readdir(join(folder, '.in-arbeit'))).toEqual([])
  })

  test.each([
    { when: 'before its item was added', isAdded: false },
    { when: 'after, with the file still there', isAdded: true },
  ])('finishes what a killed process had taken, $when', async ({ isAdded }) => {
    const taken = `${newId<string>()}__rest.xml`
    const look = watcher()
    await looks(look, 1)
    const path = join(folder, '.in-arbeit', taken)
    await writeFile(path, 'rest')
    await looks(look, 1)
    // Fresh: it may be another process's.
    expect(await listItems(database.db, { limit: 10 })).toEqual([])
    now = new Date(Date.now() + 120_000)
    await looks(look, 1)
    if (isAdded) {
      await writeFile(path, 'rest')
      await utimes(path, 0, 0)
      await looks(look, 1)
    }
    expect(await listItems(database.db, { limit: 10 })).toHaveLength(1)
    expect(await readdir(join(folder, '.in-arbeit'))).toEqual([])
    const [line] = await listTriggers(database.db, { next: 1, last: 5 })
    expect(line?.last.map(({ outcome }) => outcome)).toEqual(['fired'])
  })
})

function watcher() {
  return watchFolders({ db: database.db, inboxFolder, now: () => now, onTrouble })
}

async function looks(look: () => Promise<void>, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await look()
}

async function drop(name: string, bytes: string): Promise<void> {
  const path = join(inboxFolder, name)
  await writeFile(path, bytes)
  await rename(path, join(folder, name))
}

async function declare(trigger: Trigger): Promise<void> {
  await sql`update robot set description = jsonb_set(description, '{trigger}', ${JSON.stringify(trigger)}::jsonb)`.execute(
    database.db,
  )
}
