import { execFile } from 'node:child_process'
import { access, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addItem, repeatItem } from '#items'
import { decideTask, listTasks } from '#tasks'
import { testDatabase, until } from '#testing'
import { setSecret } from '#vault'
import { startWorker, type Worker } from '#workers'
import { showRun } from './index.ts'
import {
  PEOPLE,
  personValue,
  SECRETS,
  secretNames,
  secretValue,
  spellings,
} from './testPrograms/leaky/planted.ts'

const database = testDatabase()
const ROBOTS = fileURLToPath(new URL('testPrograms', import.meta.url))
const actor = { by: 'person:test', at: new Date('2026-11-23T12:00:00Z') }
const secrets = Array.from({ length: SECRETS }, (_, index) => secretValue(index))
const people = Array.from({ length: PEOPLE }, (_, index) => personValue(index))
const troubles: string[] = []
const LEFT = '01920000-0000-7000-8000-000000000001-3'
let folder = ''
let worker: Worker

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amtsbote leck ü '))
  const vaultKey = { file: join(folder, 'tresor', 'schluessel'), from: 'file' } as const
  for (const [index, name] of secretNames.entries())
    await setSecret(database.db, vaultKey, { robot: 'leaky', name, value: secretValue(index) }, actor)
  // As a worker that was killed leaves it.
  await mkdir(join(folder, 'läufe', LEFT), { recursive: true })
  await writeFile(join(folder, 'läufe', LEFT, 'cookies.txt'), secretValue(0))
  worker = await startWorker({
    ...{ db: database.db, now: () => new Date(), capabilities: [], places: 1, leaseMs: 15_000, vaultKey },
    ...{ runsFolder: join(folder, 'läufe'), robotsFolder: ROBOTS },
    onTrouble: (where, error) => troubles.push(`${where} ${(error as Error).stack}`),
  })
})
afterAll(async () => {
  await worker?.stop()
  await rm(folder, { recursive: true, force: true })
})

describe('a robot that gives away 500 secrets and personal values in every way', () => {
  test.each([
    { end: 'result', state: 'done', attempt: 1 },
    { end: 'business-error', state: 'waiting-person', attempt: 1 },
    { end: 'effect-error', state: 'dead', attempt: 1 },
    { end: 'crash', state: 'done', attempt: 2 },
  ])('ends with $end and gets its own results back', async ({ end, state, attempt }) => {
    const id = await add(end)
    let run = await ended(id)
    if (end === 'crash') {
      expect(run).toMatchObject({ state: 'dead', cause: 'crashed' })
      await repeatItem(database.db, id)
      run = await ended(id)
    }
    expect(run).toMatchObject({ state, attempt })
    expect(run.log.length).toBeGreaterThan(1_000)
  })

  test('gets the data of its question back with the answer', async () => {
    await ended(await add('ask'))
    const [task] = await listTasks(database.db)
    const followUp = await decideTask(database.db, task?.id ?? '', { choice: 'ja', ...actor })
    expect(await ended(followUp)).toMatchObject({ state: 'done', result: { same: true } })
  })

  test('leaves none of them in any table, but in the item that named the people', async () => {
    const dump = join(folder, 'abzug')
    await mkdir(dump)
    for (const table of await tableNames()) {
      const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(
        database.db,
      )
      const cells = rows.flatMap((row) =>
        Object.entries(row)
          // The order itself: somebody has to say whom it is about.
          .filter(([column]) => `${table}.${column}` !== 'work_item.input')
          .map(([column, value]) =>
            Buffer.concat([Buffer.from(`${column}: `), bytesOf(value), Buffer.from('\n')]),
          ),
      )
      await writeFile(join(dump, table), Buffer.concat(cells))
    }
    expect((await stat(join(dump, 'run_log'))).size).toBeGreaterThan(1_000_000)
    expect(await found(dump, ['Plaudertasche'])).not.toEqual([])
    expect(await found(dump, [...secrets, ...people].flatMap(spellings))).toEqual([])
    await rm(dump, { recursive: true })
  })

  test('leaves none of them in any file, and no secret in the files of the database', async () => {
    const everything = [...secrets, ...people].flatMap(spellings)
    await writeFile(join(folder, 'sorgen'), troubles.join('\n'))
    expect(await found(folder, everything)).toEqual([])

    const { rows } = await sql<{ data_directory: string }>`show data_directory`.execute(database.db)
    const data = rows[0]?.data_directory ?? ''
    const isReadable = await access(data).then(
      () => true,
      () => false,
    )
    if (!isReadable) return console.warn('the database lies elsewhere: its files were not searched')
    await sql`checkpoint`.execute(database.db)
    expect(await found(data, ['Plaudertasche'])).not.toEqual([])
    expect(await found(data, secrets.flatMap(spellings))).toEqual([])
  })
})

async function tableNames(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(database.db)
  return rows.map(({ name }) => name)
}

/** A cell as it is and with what is packed in it; of JSON the strings themselves too, beside their escaped spelling. */
function bytesOf(value: unknown): Buffer {
  if (value instanceof Buffer)
    return value[0] === 0x1f && value[1] === 0x8b ? Buffer.concat([value, gunzipSync(value)]) : value
  return Buffer.from(typeof value === 'string' ? value : `${JSON.stringify(value)}\n${flat(value)}`)
}

function flat(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .map(([name, inner]) => `${name}\n${flat(inner)}`)
    .join('\n')
}

/** Files below `where` that hold one of the texts, by a program that knows nothing of ours; with what it found there. */
async function found(where: string, texts: readonly string[]): Promise<string[]> {
  const patterns = join(tmpdir(), `amtsbote muster ${process.pid}`)
  await writeFile(patterns, [...new Set(texts)].join('\n'))
  try {
    const { stdout } = await promisify(execFile)('grep', ['-raFo', '-m1', '-f', patterns, where], {
      env: { LC_ALL: 'C' },
      maxBuffer: 2 ** 26,
    })
    return stdout.split('\n').filter(Boolean).slice(0, 20)
  } catch (error) {
    // 1: nothing was found.
    if ((error as { code?: number }).code === 1) return []
    throw error
  } finally {
    await rm(patterns)
  }
}

async function add(end: string): Promise<string> {
  const input = { end, people, caseNumber: 'A-1' }
  return (await addItem(database.db, { robot: 'leaky', input, origin: 'program:test' })).id
}

function ended(id: string) {
  return until(async () => {
    const run = await showRun(database.db, id)
    return ['queued', 'running'].includes(run.state) ? null : run
  }, `end of run ${id}`)
}
