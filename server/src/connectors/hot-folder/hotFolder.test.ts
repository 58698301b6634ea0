import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Akte, type Fault, startAkte } from '@amtsbote/simulators/akte'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readEvidence } from '#evidence'
import { fileDocuments } from '#filing'
import { clockAt, jobFor, orderedDocument, orderFor, recordingQueues, testDatabase } from '#testing'
import { hotFolderConnector } from './index.ts'

const database = testDatabase()

describe('filing through the hot folder into the practice e-file', () => {
  test('ends as filed when the receipt proves file, register and every byte', async () => {
    const { file, akte, document } = await setUp()
    await file()
    await akte.settle()
    await file()
    expect(await document()).toEqual({ state: 'filed', reason: null })
    expect(await akte.inventory()).toMatchObject([{ employeeNumber: '1000001', register: '09' }])
  })

  test('is not filed as long as nobody answers, and waits longer each time', async () => {
    const { file, akte, document, pauses } = await setUp({ kind: 'down' })
    for (let ask = 0; ask < 10; ask += 1) await file()
    expect(await document()).toEqual({ state: 'ordered', reason: null })
    expect(pauses().at(-1)).toBe(60_000)
    expect(pauses()).toEqual(pauses().toSorted((a, b) => a - b))
    akte.setFault({ kind: 'none' })
    await akte.settle()
    await file()
    expect(await document()).toEqual({ state: 'filed', reason: null })
    expect(await akte.inventory()).toHaveLength(1)
  })

  test('is handed over once, however many workers try at the same moment', async () => {
    const { file, akte, folder } = await setUp()
    await Promise.all([file(), file(), file()])
    expect(await readdir(join(folder, 'in'))).toHaveLength(2)
    await akte.settle()
    await file()
    expect(await akte.inventory()).toHaveLength(1)
  })

  test.each([
    { name: 'refuses', fault: { kind: 'refuse', code: 'register-closed' } },
    { name: 'has no room left', fault: { kind: 'disk-full' } },
  ] as const)('goes to a person with the words of the e-file when that $name', async ({ fault }) => {
    const { file, akte, document, order } = await setUp(fault)
    await file()
    await akte.settle()
    await file()
    expect(await document()).toEqual({ state: 'review', reason: 'filing-refused' })
    expect((await order()).message).not.toBe('')
    expect(await akte.inventory()).toEqual([])
  })

  test.each(['sha256', 'register', 'employeeNumber'] as const)(
    'is never taken as filed when the receipt names another %s',
    async (field) => {
      const { file, akte, document, order, evidence } = await setUp({ kind: 'wrong-acknowledgement', field })
      await file()
      await akte.settle()
      await file()
      expect(await document()).toEqual({ state: 'review', reason: 'filing-unproven' })
      expect(await order()).toMatchObject({ state: 'unproven', filed_at: null })
      expect(await evidence()).toMatchObject({ intact: true })
    },
  )

  test('withdraws an unproven order before the new one leaves', async () => {
    const { file, akte, document, documentId, needs } = await setUp({
      kind: 'wrong-acknowledgement',
      field: 'register',
    })
    await file()
    await akte.settle()
    await file()
    akte.setFault({ kind: 'none' })
    await database.db.transaction().execute(async (trx) => {
      await orderFor({ trx, now: needs.now }, documentId, { employeeNumber: '1000002' })
    })
    await database.db.updateTable('document').set({ state: 'ordered' }).where('id', '=', documentId).execute()
    await file()
    expect(await akte.inventory()).toMatchObject([{ employeeNumber: '1000001' }])
    await akte.settle()
    await file()
    expect(await akte.inventory()).toEqual([])
    await akte.settle()
    await file()
    expect(await document()).toMatchObject({ state: 'filed' })
    expect(await akte.inventory()).toMatchObject([{ employeeNumber: '1000002' }])
  })

  test('waits while the folder cannot be written, and goes on when it can', async () => {
    const { file, akte, folder, document } = await setUp()
    await rm(folder, { recursive: true })
    await writeFile(folder, 'a file where the folder should be')
    await file()
    expect(await document()).toEqual({ state: 'ordered', reason: null })
    await rm(folder)
    await file()
    await akte.settle()
    await file()
    expect(await document()).toMatchObject({ state: 'filed' })
  })

  test('finishes what a killed worker left between handing over and noting it', async () => {
    const { file, akte, document, documentId } = await setUp()
    await file()
    await database.db
      .updateTable('run_effect')
      .set({ state: 'intended', done_at: null })
      .where('run_id', '=', (eb) =>
        eb.selectFrom('filing_order').select('id').where('document_id', '=', documentId),
      )
      .execute()
    await file()
    await akte.settle()
    await file()
    expect(await document()).toMatchObject({ state: 'filed' })
    expect(await akte.inventory()).toHaveLength(1)
  })
})

async function setUp(fault: Fault = { kind: 'none' }) {
  const root = await mkdtemp(join(tmpdir(), 'ablage prüfung '))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  const folder = join(root, 'ablage')
  const directory = join(root, 'directory.csv')
  await writeFile(
    directory,
    'personalnummer;vorname;nachname;status\n1000001;Ada;Ahorn;aktiv\n1000002;Ben;Buche;aktiv\n',
  )
  const akte: Akte = await startAkte({
    hotFolder: folder,
    store: join(root, 'store'),
    directory,
    fault,
    mode: 'manual',
  })
  onTestFinished(() => akte.stop())
  const { queues, sent } = recordingQueues()
  const { now } = clockAt('2026-03-16T08:00:00Z')
  const connector = hotFolderConnector({ folder, tenant: 'musterstadt' })
  const needs = { db: database.db, queues, now, connector, onTrouble: () => {} }
  const documentId = await orderedDocument(needs, { employeeNumber: '1000001' })
  const pauses = () =>
    sent
      .filter((job) => job.queue === 'document-filing')
      .slice(1)
      .map((job) => job.delayMs)
  return {
    akte,
    folder,
    needs,
    documentId,
    pauses,
    file: () => fileDocuments(needs, [jobFor(documentId)]),
    document: () =>
      database.db
        .selectFrom('document')
        .select(['state', 'reason'])
        .where('id', '=', documentId)
        .executeTakeFirstOrThrow(),
    order: () =>
      database.db
        .selectFrom('filing_order')
        .selectAll()
        .where('document_id', '=', documentId)
        .executeTakeFirstOrThrow(),
    evidence: () => readEvidence(database.db, documentId),
  }
}
