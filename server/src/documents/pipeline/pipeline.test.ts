import type { DocumentId, DocumentState, Understanding } from '@amtsbote/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { advance } from '#documents'
import { type ClaimedJob, openQueues, type Queues } from '#queues'
import { jobFor, orderedDocument, recordingQueues, testDatabase, until } from '#testing'
import { pipeline, reconcile } from './index.ts'
import { type Content, findDuplicates } from './store.ts'

const database = testDatabase()

describe('the reconciler', () => {
  let queues: Queues
  const errors: Error[] = []
  beforeAll(async () => {
    const options = { url: database.url, applicationName: 'amtsbote tests', poolSize: 3 }
    queues = await openQueues({ ...options, onError: (error) => errors.push(error) })
  })
  afterAll(async () => {
    await queues.stop()
    expect(errors).toEqual([])
  })

  test('makes a job for a document that has a state but no job, once', async () => {
    const documentId = await documentIn('paged')
    expect(await reconcile({ db: database.db, queues }, { abandoned: true })).toBe(1)
    expect(await reconcile({ db: database.db, queues }, { abandoned: true })).toBe(0)
    const worked: ClaimedJob[] = []
    await queues.work('document-reading', { batchSize: 1, concurrency: 1 }, async (jobs) => {
      worked.push(...jobs)
    })
    await until(() => worked.some((job) => job.documentId === documentId))
    expect(worked).toHaveLength(1)
  })

  test('leaves documents alone that wait for a person or are at their end', async () => {
    for (const state of ['review', 'filed', 'rejected', 'held'] as const) await documentIn(state)
    await database.db.updateTable('document').set({ state: 'review' }).where('state', '=', 'paged').execute()
    expect(await reconcile({ db: database.db, queues }, { abandoned: true })).toBe(0)
  })
})

describe('another document that says the same', () => {
  test.each([
    { name: 'same person, day and kind in the file', change: {}, found: true },
    { name: 'another day', change: { documentDate: '2026-03-13' }, found: false },
    { name: 'another kind', change: { documentType: 'certificate' }, found: false },
    { name: 'nobody recognised', change: { employeeNumber: null }, found: false },
  ])('is found by $name: $found', async ({ change, found }) => {
    const other = await understoodDocument('2000001', '2026-03-12')
    const content = {
      id: crypto.randomUUID(),
      sha256: 'none',
      employeeNumber: '2000001',
      documentDate: '2026-03-12',
    }
    const asked = { ...content, documentType: 'attendance-certificate', ...change } as Content
    const duplicates = await database.db.transaction().execute((trx) => findDuplicates(trx, [asked]))
    expect(duplicates.has(asked.id)).toBe(found)
    await database.db.updateTable('document').set({ state: 'review' }).where('id', '=', other).execute()
  })

  test('is a copy that a person sorted out before', async () => {
    const id = await documentIn('rejected')
    const { sha256 } = await database.db
      .updateTable('document')
      .set({ reason: 'sorted-out' })
      .where('id', '=', id)
      .returning('sha256')
      .executeTakeFirstOrThrow()
    const asked = {
      id: crypto.randomUUID(),
      sha256,
      employeeNumber: null,
      documentDate: null,
      documentType: 'unknown',
    }
    const duplicates = await database.db
      .transaction()
      .execute((trx) => findDuplicates(trx, [asked as Content]))
    expect([...duplicates.values()]).toEqual([id])
  })
})

test('every stage does nothing for documents that somebody else carried on', async () => {
  const documentId = await documentIn('review')
  const unusable = new Proxy(
    { db: database.db },
    { get: (needs, key) => (key === 'db' ? needs.db : unreachable(key)) },
  )
  for (const { run } of pipeline) await run(unusable as never, [jobFor(documentId)])
})

function unreachable(key: string | symbol): never {
  throw new Error(`a stage used ${String(key)} although there was nothing to do`)
}

async function documentIn(state: DocumentState): Promise<DocumentId> {
  const { queues } = recordingQueues()
  const needs = { db: database.db, queues, now: () => new Date(Date.now() - 60_000) }
  const id = await orderedDocument(needs, { employeeNumber: '1000001' })
  await database.db.deleteFrom('filing_order').where('document_id', '=', id).execute()
  await database.db
    .transaction()
    .execute((trx) =>
      advance({ ...needs, trx }, [{ documentId: id, from: 'ordered', to: state, evidence: [] }]),
    )
  return id
}

async function understoodDocument(employeeNumber: string, documentDate: string): Promise<DocumentId> {
  const id = await documentIn('filed')
  const fields = { employee_number: employeeNumber as never, document_date: documentDate }
  await database.db.updateTable('document').set(fields).where('id', '=', id).execute()
  const understanding = {
    documentType: { value: 'attendance-certificate', text: '', boxes: [] },
  } as unknown as Understanding
  await database.db
    .insertInto('document_understanding')
    .values({
      document_id: id,
      at: new Date(),
      version: 'test',
      directory_version: 1,
      understanding: JSON.stringify(understanding),
    })
    .execute()
  return id
}
