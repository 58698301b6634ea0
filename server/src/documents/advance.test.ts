import type { DocumentId } from '@amtsbote/contract'
import { describe, expect, test } from 'vitest'
import { readEvidence } from '#evidence'
import { newId } from '#identifiers'
import { clockAt, recordingQueues, testDatabase } from '#testing'
import { advance, type Change, createDocument } from './index.ts'

const database = testDatabase()

describe('a change of state', () => {
  test('moves state, evidence and next job together', async () => {
    const { step, sent, id } = await received()
    expect(await step({ from: 'received', to: 'paged', set: { pageCount: 3 } })).toBe(true)
    expect(sent).toEqual([
      { queue: 'document-pages', documentId: id, delayMs: 0 },
      { queue: 'document-reading', documentId: id, delayMs: 0 },
    ])
    const { intact, entries } = await readEvidence(database.db, id)
    expect({ intact, steps: entries.map((entry) => entry.step) }).toEqual({
      intact: true,
      steps: ['received', 'paged'],
    })
  })

  test('from a state that no longer holds does nothing at all', async () => {
    const { step, sent, id } = await received()
    await step({ from: 'received', to: 'paged' })
    const before = sent.length
    expect(await step({ from: 'received', to: 'paged' })).toBe(false)
    expect(sent).toHaveLength(before)
    expect((await readEvidence(database.db, id)).entries).toHaveLength(2)
  })

  test('tried by ten at the same moment happens once', async () => {
    const { step } = await received()
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => step({ from: 'received', to: 'paged' })),
    )
    expect(outcomes.filter(Boolean)).toHaveLength(1)
  })

  test('of many documents in two overlapping batches never blocks for ever', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => received()))
    const ids = all.map(({ id }) => id)
    const { queues } = recordingQueues()
    const move = (order: readonly DocumentId[]) =>
      database.db.transaction().execute((trx) =>
        advance(
          { trx, queues, now: () => new Date() },
          order.map((documentId) => ({ documentId, from: 'received', to: 'paged', evidence: [] })),
        ),
      )
    const moved = await Promise.all([move(ids), move(ids.toReversed())])
    expect(moved[0].size + moved[1].size).toBe(ids.length)
  })

  test('leaves what it does not name as it was, and clears what it sets to null', async () => {
    const { step, id } = await received()
    await step({
      from: 'received',
      to: 'review',
      set: { title: 'A', reason: 'illegible', documentDate: '2026-03-29' },
    })
    await step({ from: 'review', to: 'held', set: { reason: null } })
    const row = await database.db
      .selectFrom('document')
      .select(['title', 'reason', 'document_date'])
      .where('id', '=', id)
      .executeTakeFirst()
    expect(row).toEqual({ title: 'A', reason: null, document_date: '2026-03-29' })
  })
})

test('evidence cannot be changed or deleted in the database', async () => {
  const { id } = await received()
  await expect(
    database.db.updateTable('evidence').set({ by: 'x' }).where('document_id', '=', id).execute(),
  ).rejects.toThrow('append-only')
  await expect(database.db.deleteFrom('evidence').where('document_id', '=', id).execute()).rejects.toThrow(
    'append-only',
  )
})

async function received() {
  const { now } = clockAt('2026-03-16T08:00:00Z')
  const { queues, sent } = recordingQueues()
  const id = newId<DocumentId>()
  const arrival = {
    documentId: id,
    name: 'a.pdf',
    source: 'upload',
    sha256: null,
    sizeBytes: 1,
    mediaType: null,
    unusable: null,
  } as const
  await database.db.transaction().execute((trx) => createDocument({ trx, queues, now }, arrival))
  const step = async (change: Pick<Change, 'from' | 'to' | 'set'>) => {
    const evidence = [{ step: 'paged' as const, by: 'program', detail: { pages: 3 } }]
    const moved = await database.db
      .transaction()
      .execute((trx) => advance({ trx, queues, now }, [{ documentId: id, evidence, ...change }]))
    return moved.has(id)
  }
  return { id, sent, step }
}
