import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { newId } from '#identifiers'
import { testDatabase, until } from '#testing'
import { livingProcesses, registerProcess } from './index.ts'
import { lookForProcess, placeOfProcesses } from './operatingSystem.ts'

const database = testDatabase()
const PROGRAM = fileURLToPath(new URL('testPrograms/registered.ts', import.meta.url))
const saidSchema = z.object({ id: z.string(), pid: z.int() })
/** Never the number of a process: Linux counts to 2^22. */
const NOBODY = 2 ** 22 + 1

describe('a process of this machine', () => {
  test('lives from its registration until it leaves, and says whether it works', async () => {
    const registration = await register()
    expect(await livingEntry(registration.id)).toEqual({ id: registration.id, kind: 'server', works: false })
    await registration.works()
    expect(await livingEntry(registration.id)).toMatchObject({ works: true })
    await registration.leave()
    expect(await entryOf(registration.id)).toBeUndefined()
  })

  test('that was killed is dead at once, and its entry goes', async () => {
    const { id, pid } = await startRegistered(process.execPath, [PROGRAM, database.url])
    expect(await livingEntry(id)).toMatchObject({ works: true })
    await killed(pid)
    expect(await livingEntry(id)).toBeUndefined()
    expect(await entryOf(id)).toBeUndefined()
  })

  test('that has ended is dead, also while its parent takes no note', async () => {
    // The shell becomes a program that never asks for its children.
    const script = '"$0" "$@" & exec sleep 600'
    const { id, pid } = await startRegistered('sh', ['-c', script, process.execPath, PROGRAM, database.url])
    expect(await livingEntry(id)).toBeDefined()
    process.kill(pid, 'SIGKILL')
    await until(() => readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z '))
    expect(await livingEntry(id)).toBeUndefined()
  })

  test('lives however long it is silent: frozen, or cut off from the database', async () => {
    const { id, pid } = await startRegistered(process.execPath, [PROGRAM, database.url])
    process.kill(pid, 'SIGSTOP')
    await silence(id, '1 hour')
    expect(await livingEntry(id)).toBeDefined()
  })

  test('is not taken for a later one with the same number', async () => {
    const id = await note({ place: placeOfProcesses(), pid: process.pid, pidStarted: '1' })
    expect(await livingEntry(id)).toBeUndefined()
  })

  test('whose entry was removed is there again with its next beat', async () => {
    const registration = await register()
    await registration.works()
    await database.db.deleteFrom('process').where('id', '=', registration.id).execute()
    await until(() => entryOf(registration.id))
    expect(await livingEntry(registration.id)).toMatchObject({ works: true })
  })
})

describe('a process of another machine, or of another container', () => {
  test.each(['another machine', `${placeOfProcesses()} another container`])(
    'lives until it was silent for 12 s (%s)',
    async (place) => {
      const id = await note({ place, pid: NOBODY, pidStarted: '1' })
      await silence(id, '6 seconds')
      expect(await livingEntry(id)).toBeDefined()
      await silence(id, '12.1 seconds')
      expect(await livingEntry(id)).toBeUndefined()
      expect(await entryOf(id)).toBeUndefined()
    },
  )

  test('is not confused with one of ours that has its number', async () => {
    const id = await note({ place: 'another machine', pid: process.pid, pidStarted: 'unlike ours' })
    expect(await livingEntry(id)).toBeDefined()
  })
})

test('where nobody tells when a process began, its beats count too', async () => {
  const id = await note({ place: placeOfProcesses(), pid: process.pid, pidStarted: '' })
  expect(await livingEntry(id)).toBeDefined()
  await silence(id, '13 seconds')
  expect(await livingEntry(id)).toBeUndefined()
})

test('the operating system tells ourselves from a number that nobody has', () => {
  expect(lookForProcess(process.pid)).toEqual({ kind: 'running', startedAt: expect.stringMatching(/\d/) })
  expect(lookForProcess(process.pid)).toEqual(lookForProcess(process.pid))
  expect(lookForProcess(NOBODY)).toEqual({ kind: 'gone' })
})

async function register() {
  const registration = await registerProcess(database.db, {
    kind: 'server',
    onError: (error) => {
      throw error
    },
  })
  onTestFinished(() => registration.leave())
  return registration
}

/** Starts a command that becomes or starts `registered.ts`. Ends both with the test. */
async function startRegistered(program: string, args: readonly string[]) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const [line] = await once(child.stdout, 'data')
  const said = saidSchema.parse(JSON.parse(String(line)))
  onTestFinished(() => {
    if (lookForProcess(said.pid).kind === 'running') process.kill(said.pid, 'SIGKILL')
  })
  return said
}

async function killed(pid: number) {
  process.kill(pid, 'SIGKILL')
  await until(() => lookForProcess(pid).kind === 'gone')
}

async function note(whose: { readonly place: string; readonly pid: number; readonly pidStarted: string }) {
  const id = newId<string>()
  const { place, pid, pidStarted } = whose
  const at = sql<Date>`now()`
  await database.db
    .insertInto('process')
    .values({
      id,
      kind: 'server',
      host: place,
      pid,
      pid_started: pidStarted,
      works: true,
      started_at: at,
      seen_at: at,
    })
    .execute()
  return id
}

async function silence(id: string, interval: string) {
  await sql`update process set seen_at = now() - ${interval}::interval where id = ${id}`.execute(database.db)
}

async function livingEntry(id: string) {
  const living = await livingProcesses(database.db)
  return living.find((one) => one.id === id)
}

function entryOf(id: string) {
  return database.db.selectFrom('process').select('id').where('id', '=', id).executeTakeFirst()
}
