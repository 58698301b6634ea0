import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Gate, isTrytonInstalled, openGate, startTryton, type Tryton } from '@amtsbote/simulators/tryton'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setSystem } from '#catalogue'
import { listItems } from '#items'
import { showRun } from '#runs'
import { listTasks } from '#tasks'
import { killRobotRuns, testDatabase, until } from '#testing'
import { setSecret } from '#vault'
import { startWorker, type Worker } from '#workers'
import { watchFolders } from './watchFolders.ts'

const database = testDatabase()
const ROBOTS = fileURLToPath(new URL('../../../../../robots', import.meta.url))
const onTrouble = () => {}

describe.skipIf(!isTrytonInstalled())(
  'a list of new employees in the folder of its robot (skipped where Tryton is not installed)',
  () => {
    let tryton: Tryton
    let gate: Gate
    let worker: Worker
    let folder = ''

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'amtsbote neue '))
      tryton = await startTryton({ people: [] })
      gate = await openGate(tryton.address)
      const vaultKey = { file: join(folder, 'tresor.key'), from: 'file' } as const
      const { login, password } = tryton.clerk
      const account = { system: 'personnel-files', name: login }
      const secret = { robot: 'new-employee', name: 'personnel-files-password', value: password, account }
      await setSecret(database.db, vaultKey, secret, { by: 'person:test', at: new Date() })
      await setSystem(database.db, { id: 'personnel-files', address: new URL('akte', gate.address).href })
      worker = await startWorker({
        ...{ db: database.db, now: () => new Date(), onTrouble, capabilities: ['web'], vaultKey },
        ...{ runsFolder: join(folder, 'runs'), robotsFolder: ROBOTS, places: 1, leaseMs: 10_000 },
      })
    }, 120_000)
    afterAll(async () => {
      await worker?.stop()
      await gate?.close()
      await tryton?.stop()
      await rm(folder, { recursive: true, force: true })
    })

    test('becomes employees once each, though the run is killed twice after Tryton saved and before it could be told; the rest is a task', async () => {
      const party = gate.loseAnswerOf('model.party.party.create')
      await mkdir(join(folder, 'eingang', 'new-employee'), { recursive: true })
      await copyFile(join(ROBOTS, 'new-employee/muster.xlsx'), join(folder, 'eingang/new-employee/neue.xlsx'))
      const look = watchFolders({
        ...{ db: database.db, now: () => new Date(), onTrouble },
        inboxFolder: join(folder, 'eingang'),
      })
      for (let time = 0; time < 2; time += 1) await look()
      const [item] = await listItems(database.db, { limit: 10 })

      await party
      const employee = gate.loseAnswerOf('model.company.employee.create')
      expect(await killRobotRuns()).toBe(1)
      await employee
      expect(await killRobotRuns()).toBe(1)
      const [task] = await until(async () => {
        const tasks = await listTasks(database.db)
        return tasks.length > 0 ? tasks : null
      }, 'the question')

      expect(await tryton.employees()).toEqual([
        { employeeNumber: '0002001', name: 'Grünwald-Çelik, Zoë Şule', entry: '2026-03-01' },
        { employeeNumber: '0002002', name: 'von der Süße, Ole', entry: '2026-03-15' },
      ])
      expect(await tryton.parties()).toHaveLength(3)
      expect(task).toMatchObject({ title: 'Neue Beschäftigte: 1 Hinweis zu klären' })
      const run = await showRun(database.db, item?.id ?? '')
      expect(run.attempts).toHaveLength(3)
      expect(run.effects.map(({ key, state }) => [key, state])).toEqual([
        ['person-0002001', 'done'],
        ['employee-0002001', 'done'],
        ['person-0002002', 'done'],
        ['employee-0002002', 'done'],
      ])
      // Names of people stand in the list alone, not in what is kept of the run.
      const { rows } = await sql<{ text: string }>`
        select coalesce(string_agg(row_to_json(run_effect)::text, ' '), '') as text from run_effect`.execute(
        database.db,
      )
      expect(rows[0]?.text).not.toMatch(/Grünwald|Süße|Şule/)
    }, 300_000)
  },
)
