import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Gate, isTrytonInstalled, openGate, startTryton, type Tryton } from '@amtsbote/simulators/tryton'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setSystem } from '#catalogue'
import { fileDocuments } from '#filing'
import { robotConnector } from '#robot-connector'
import { jobFor, killRobotRuns, orderedDocument, recordingQueues, testDatabase, until } from '#testing'
import { setSecret } from '#vault'
import { startWorker, type Worker } from '#workers'
import { robotDesk } from './robotDesk.ts'

const database = testDatabase()
const ROBOTS = fileURLToPath(new URL('../../robots', import.meta.url))
const person = { employeeNumber: '1234567', firstName: 'Zoë', lastName: 'Grünwald-Çelik' }
const hasty = { employeeNumber: '7654321', firstName: 'Şule', lastName: 'von der Süße' }

describe.skipIf(!isTrytonInstalled())(
  'filing through a robot into Tryton (skipped where it is not installed)',
  () => {
    let tryton: Tryton
    let gate: Gate
    let worker: Worker
    let folder = ''

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'amtsbote roboterablage '))
      tryton = await startTryton({ people: [person, hasty] })
      gate = await openGate(tryton.address)
      const vaultKey = { file: join(folder, 'tresor.key'), from: 'file' } as const
      const { login, password } = tryton.clerk
      const secret = {
        robot: 'file-document',
        name: 'personnel-files-password',
        value: password,
        account: { system: 'personnel-files', name: login },
      }
      await setSecret(database.db, vaultKey, secret, { by: 'person:test', at: new Date() })
      await setSystem(database.db, { id: 'personnel-files', address: new URL('akte', gate.address).href })
      worker = await startWorker({
        ...{ db: database.db, now: () => new Date(), onTrouble: () => {}, capabilities: ['web'], vaultKey },
        ...{ runsFolder: join(folder, 'runs'), robotsFolder: ROBOTS, places: 1, leaseMs: 10_000 },
      })
    }, 120_000)
    afterAll(async () => {
      await worker?.stop()
      await gate?.close()
      await tryton?.stop()
      await rm(folder, { recursive: true, force: true })
    })

    test('a document is filed when the robot has read it back, byte for byte', async () => {
      const { file, state, order } = await ordered(person.employeeNumber)
      await until(async () => {
        await file()
        return (await state()) === 'filed'
      }, 'filing')
      expect((await order()).receipt).toMatch(/^robot-run:/)
      expect(await tryton.attachmentsOf(person.employeeNumber)).toHaveLength(1)
    })

    test('a run that is killed after Tryton kept the document and before it was read back files it once', async () => {
      const kept = gate.loseAnswerOf('model.ir.attachment.create')
      const { file, state } = await ordered(hasty.employeeNumber)
      await file()
      await kept
      expect(await killRobotRuns()).toBe(1)
      await until(async () => {
        await file()
        return (await state()) === 'filed'
      }, 'filing')
      expect(await tryton.attachmentsOf(hasty.employeeNumber)).toHaveLength(1)
    }, 120_000)

    test('nobody with this number brings the document before a person, with what the robot said', async () => {
      const { file, state, order } = await ordered('7777777')
      await until(async () => {
        await file()
        return (await state()) === 'review'
      })
      expect(await order()).toMatchObject({
        state: 'refused',
        message: 'In Tryton gibt es niemanden mit dieser Personalnummer.',
      })
    })
  },
)

/** A document with an order, and how the filing is driven on without a queue. */
async function ordered(employeeNumber: string) {
  const { queues } = recordingQueues()
  const needs = { db: database.db, queues, now: () => new Date() }
  const documentId = await orderedDocument(needs, { employeeNumber })
  const connector = robotConnector(robotDesk(database.db, 'file-document'))
  return {
    file: () => fileDocuments({ ...needs, connector, onTrouble: () => {} }, [jobFor(documentId)]),
    async state() {
      const row = database.db.selectFrom('document').select('state').where('id', '=', documentId)
      return (await row.executeTakeFirstOrThrow()).state
    },
    order: () =>
      database.db
        .selectFrom('filing_order')
        .select(['state', 'message', 'receipt'])
        .where('document_id', '=', documentId)
        .executeTakeFirstOrThrow(),
  }
}
