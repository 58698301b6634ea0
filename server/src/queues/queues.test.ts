import { documentIdSchema } from '@amtsbote/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#identifiers'
import { testDatabase, until } from '#testing'
import { type ClaimedJob, openQueues, type Queues } from './index.ts'

const town = testDatabase()
let queues: Queues
const done: ClaimedJob[] = []
const failing = new Set<string>()

beforeAll(async () => {
  queues = await openQueues({
    url: town.url,
    applicationName: 'amtsbote queues test',
    poolSize: 2,
    onError: (error) => {
      throw error
    },
  })
  await queues.work('document-reading', { batchSize: 2, concurrency: 1 }, async (jobs) => {
    for (const job of jobs) if (failing.delete(job.documentId)) throw new Error('not this time')
    done.push(...jobs)
  })
})
afterAll(() => queues.stop())

test('a job exists when its transaction does, and only then', async () => {
  const [kept, dropped] = [document(), document()]
  await town.db
    .transaction()
    .execute(async (trx) => {
      await queues.send(trx, 'document-reading', [{ documentId: dropped }])
      throw new Error('rolled back')
    })
    .catch(() => {})
  await town.db.transaction().execute((trx) => queues.send(trx, 'document-reading', [{ documentId: kept }]))
  await until(() => done.some(({ documentId }) => documentId === kept))
  expect(done.map(({ documentId }) => documentId)).not.toContain(dropped)
})

test('a job that failed comes again, and says how often', async () => {
  const documentId = document()
  failing.add(documentId)
  await town.db.transaction().execute((trx) => queues.send(trx, 'document-reading', [{ documentId }]))
  const job = await until(() => done.find((one) => one.documentId === documentId))
  expect(job.retryCount).toBe(1)
})

function document() {
  return documentIdSchema.parse(newId())
}
