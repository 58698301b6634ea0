import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findRobot, setSystem } from '#catalogue'
import { addItem, repeatItem } from '#items'
import { showRun } from '#runs'
import { decideTask, listTasks } from '#tasks'
import { testDatabase, until } from '#testing'
import { startWorker, type Worker } from '#workers'
import { approveRelease, listReleases, proposeRelease, releaseOpener, rollBack } from './index.ts'

const database = testDatabase()
const PACKAGES = fileURLToPath(new URL('../../../../node_modules', import.meta.url))
const [jordis, kaspar] = ['Jördis Ahornberg', 'Kaspar Lindenau']
/** Above what any system hands out. */
const GONE_PID = 2_000_000_000
let folder = ''
let worker: Worker

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amtsbote fassungen ü '))
  await symlink(PACKAGES, join(folder, 'node_modules'))
  await mkdir(join(folder, 'robots', 'greeter', 'words'), { recursive: true })
  await writeFile(join(folder, 'robots', 'greeter', 'robot.ts'), ROBOT)
  await say('eins')
  worker = await start()
})
afterAll(async () => {
  await worker?.stop()
  await rm(folder, { recursive: true, force: true })
})

describe('a robot that nobody has released', () => {
  test('runs in development, and every run says so', async () => {
    const run = await ended(await add('plain'))
    expect(run).toMatchObject({ state: 'done', result: { word: 'eins' } })
    expect(run.attempts[0]?.release).toMatch(/^dev:[0-9a-f]{64}$/)
    expect((await findRobot(database.db, 'greeter')).release).toMatch(/^dev:/)
  })

  test('does not work in a system of another machine: a person is asked, and nothing is tried again', async () => {
    await setSystem(database.db, { id: 'register', address: 'https://register.musterstadt.example/' })
    const run = await ended(await add('plain'))
    expect(run).toMatchObject({ state: 'waiting-person', cause: 'not-set-up', attempt: 1 })
    expect(run.message).toContain('AB-0629')
    await setSystem(database.db, { id: 'register', address: 'http://127.0.0.1:9/' })
  })

  test('does not run at all where only releases may; its items wait', async () => {
    await worker.stop()
    worker = await start({ unreleased: 'nowhere' })
    const id = await add('plain')
    const second = await start({ unreleased: 'this-machine' })
    await ended(id)
    await second.stop()
    const { attempts } = await showRun(database.db, id)
    expect(attempts.map((one) => one.worker)).toEqual([second.id])
  })
})

describe('a release', () => {
  test('counts when a second person has approved it, not before', async () => {
    const proposal = await propose('Erste Fassung')
    expect(proposal).toMatchObject({ kind: 'proposed', number: 1 })
    expect(proposal.changes.added).toEqual(['robot.ts', 'words/word.ts'])
    expect(await propose()).toMatchObject({ kind: 'known', number: 1 })
    for (const by of [jordis, '  jördis   AHORNBERG', 'Ahornberg, Jördis', 'Jo\u0308rdis Ahornberg'])
      await expect(approve('1', by)).rejects.toMatchObject({ code: 'AB-0626' })
    expect((await findRobot(database.db, 'greeter')).activeRelease).toBe(null)
    expect(await approve('1', kaspar)).toMatchObject({ number: 1 })
    await expect(approve('1', kaspar)).rejects.toMatchObject({ code: 'AB-0627' })
    await expect(approve('7', kaspar)).rejects.toMatchObject({ code: 'AB-0625' })
  })

  test('runs with exactly its bytes, whatever lies in the folder or was left where it is laid out', async () => {
    await say('heimlich geändert')
    await worker.stop()
    const laidOut = join(folder, 'runs', 'releases')
    await mkdir(laidOut, { recursive: true })
    worker = await start({ unreleased: 'nowhere' })
    const run = await ended(await add('plain'))
    expect(run).toMatchObject({ state: 'done', result: { word: 'eins' } })
    expect(run.attempts[0]?.release).toBe((await findRobot(database.db, 'greeter')).activeRelease)
    await worker.stop()
    for (const name of await readdir(laidOut)) {
      await rm(join(laidOut, name, 'words', 'word.ts'))
      await writeFile(join(laidOut, name, 'words', 'word.ts'), "export const word = 'untergeschoben'\n")
    }
    const ofAProcessThatIsGone = join(laidOut, `${GONE_PID}-x-y`)
    await mkdir(ofAProcessThatIsGone)
    worker = await start()
    expect(await ended(await add('plain'))).toMatchObject({ result: { word: 'eins' } })
    expect(await readdir(laidOut)).not.toContain(`${GONE_PID}-x-y`)
  })

  test('stays with an item that began with it: its answer and its repetition, unless somebody says otherwise', async () => {
    const asked = await add('ask')
    const failed = await add('fail')
    await ended(asked)
    await ended(failed)
    await say('zwei')
    expect((await propose('Zweite')).changes).toMatchObject({ added: [], changed: ['words/word.ts'] })
    await approve('2', kaspar)
    expect(await ended(await add('plain'))).toMatchObject({ result: { word: 'zwei' } })

    const task = (await listTasks(database.db)).find(({ runId }) => runId === asked)
    const answer = { choice: 'ja', by: 'person:test', at: new Date() }
    const followUp = await decideTask(database.db, task?.id ?? '', answer)
    expect(await ended(followUp)).toMatchObject({ result: { word: 'eins' } })

    await repeatItem(database.db, failed)
    expect(await ended(failed, 2)).toMatchObject({ message: 'eins geht nicht.' })
    await repeatItem(database.db, failed, { release: 'active' })
    expect(await ended(failed, 3)).toMatchObject({ message: 'zwei geht nicht.' })
  })

  test('is left at once by one person with a reason, and everything stands in the history', async () => {
    const reason = 'Bucht in das falsche Jahr'
    const back = await rollBack(needs(), { robot: 'greeter', by: jordis, reason })
    expect(back).toMatchObject({ release: { number: 1 }, begun: 1 })
    expect(await ended(await add('plain'))).toMatchObject({ result: { word: 'eins' } })
    const again = { robot: 'greeter', by: jordis, reason }
    await expect(rollBack(needs(), again)).rejects.toMatchObject({ code: 'AB-0625' })
    await expect(rollBack(needs(), { ...again, to: '1' })).rejects.toMatchObject({ code: 'AB-0627' })
    await expect(rollBack(needs(), { ...again, reason: ' ' })).rejects.toMatchObject({ code: 'AB-0403' })
    await say('drei')
    await propose()
    await expect(rollBack(needs(), { ...again, to: '3' })).rejects.toMatchObject({ code: 'AB-0627' })

    const history = await listReleases(database.db, 'greeter')
    expect(history.map(({ number, state }) => [number, state])).toEqual([
      ...([[3, 'proposed'] as const, [2, 'approved'] as const, [1, 'active'] as const] as const),
    ])
    expect(history[2]?.events.map(({ act, by, reason: why }) => [act, by, why])).toEqual([
      ['rolled-back', jordis, reason],
      ['approved', kaspar, null],
      ['proposed', jordis, 'Erste Fassung'],
    ])
    await rollBack(needs(), { ...again, to: '2' })
    expect((await listReleases(database.db, 'greeter'))[1]?.state).toBe('active')
  })

  test('cannot be changed afterwards, not even in the database', async () => {
    for (const table of ['robot_release', 'robot_release_file', 'robot_release_event'])
      await expect(sql`delete from ${sql.table(table)}`.execute(database.db)).rejects.toThrow('never changed')
    await expect(sql`update robot_release_file set bytes = 'x'`.execute(database.db)).rejects.toThrow(
      'never changed',
    )
  })

  test('does not start where other packages lie than it was approved with', async () => {
    const { activeRelease } = await findRobot(database.db, 'greeter')
    const elsewhere = join(folder, 'elsewhere')
    await mkdir(join(elsewhere, 'robots'), { recursive: true })
    const packages = { 'node_modules/@amtsbote/robot-sdk': { version: '9.9.9', integrity: 'sha512-x' } }
    await writeFile(join(elsewhere, 'package-lock.json'), JSON.stringify({ packages }))
    const open = releaseOpener({
      ...{ db: database.db, robotsFolder: join(elsewhere, 'robots') },
      releasesFolder: join(elsewhere, 'laid-out'),
    })
    await expect(open(activeRelease ?? '')).rejects.toMatchObject({
      code: 'AB-0628',
      detail: 'greeter 2: @amtsbote/robot-sdk 9.9.9',
    })
  })

  test('that leans on files outside of its folder cannot be proposed', async () => {
    const path = join(folder, 'robots', 'greeter', 'words', 'word.ts')
    await writeFile(join(folder, 'robots', 'outside.ts'), "export const word = 'draußen'\n")
    await writeFile(path, "export { word } from '../../outside.ts'\n")
    await expect(propose()).rejects.toMatchObject({ code: 'AB-0619' })
  })
})

function needs() {
  return { db: database.db, now: () => new Date() }
}

function propose(note?: string) {
  return proposeRelease(needs(), { folder: join(folder, 'robots', 'greeter'), by: jordis, note })
}

function approve(release: string, by: string) {
  return approveRelease(needs(), { robot: 'greeter', release, by })
}

function start(options: { readonly unreleased?: 'nowhere' | 'this-machine' } = {}): Promise<Worker> {
  return startWorker({
    ...{ db: database.db, now: () => new Date(), onTrouble: () => {}, capabilities: [], places: 1 },
    ...{ leaseMs: 15_000, runsFolder: join(folder, 'runs'), robotsFolder: join(folder, 'robots') },
    ...options,
  })
}

async function say(word: string): Promise<void> {
  const path = join(folder, 'robots', 'greeter', 'words', 'word.ts')
  await writeFile(path, `export const word = '${word}'\n`)
}

async function add(mode: 'plain' | 'ask' | 'fail'): Promise<string> {
  await setSystem(database.db, await register())
  return (await addItem(database.db, { robot: 'greeter', input: { mode }, origin: 'program:test' })).id
}

/** The address that a test has set, or else one of this machine. */
async function register() {
  const row = await database.db.selectFrom('robot_system').selectAll().executeTakeFirst()
  return row ?? { id: 'register', address: 'http://127.0.0.1:9/' }
}

function ended(id: string, attempt = 1) {
  return until(async () => {
    const run = await showRun(database.db, id)
    return ['queued', 'running'].includes(run.state) || run.attempt < attempt ? null : run
  }, `end of run ${id}`)
}

const ROBOT = `import { ask, BusinessError, defineRobot, z } from '@amtsbote/robot-sdk'
import { word } from './words/word.ts'

export default defineRobot({
  id: 'greeter',
  title: 'Grüßt',
  purpose: 'Sagt ein Wort.',
  input: z.object({ mode: z.enum(['plain', 'ask', 'fail']) }),
  systems: [{ id: 'register', title: 'Register' }],
  secrets: [],
  async run({ input, decision }) {
    if (input.mode === 'fail') throw new BusinessError(word + ' geht nicht.')
    if (input.mode === 'ask' && !decision) return ask({ title: 'Weiter?', text: word, choices: ['ja'] })
    return { word }
  },
})
`
