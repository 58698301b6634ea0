import { describe, expect, test } from 'vitest'
import { readEvidence } from '#evidence'
import { clockAt, orderedDocument, recordingQueues, testDatabase } from '#testing'
import { releaseDue, undoDecision } from './hold.ts'

const database = testDatabase()
const HOLD_MS = 10_000

describe('a decision of a person', () => {
  test('does not leave the house before its hold is over', async () => {
    const { needs, clock, filingJobs } = await held()
    clock.advance(HOLD_MS - 1)
    await releaseDue(needs)
    expect(filingJobs()).toBe(0)
  })

  test('leaves once when its hold is over, however many servers tick', async () => {
    const { needs, clock, filingJobs } = await held()
    clock.advance(HOLD_MS)
    await Promise.all(Array.from({ length: 5 }, () => releaseDue(needs)))
    expect(filingJobs()).toBe(1)
  })

  test('taken back after 9.9 s never reaches the e-file; the document is in review again', async () => {
    const { needs, clock, filingJobs, documentId, state } = await held()
    clock.advance(9_900)
    expect(await undoDecision(needs, { documentId, undoneBy: 'person:1' })).toEqual({ kind: 'undone' })
    clock.advance(HOLD_MS)
    await releaseDue(needs)
    expect(filingJobs()).toBe(0)
    expect(await state()).toBe('review')
    expect(await readEvidence(database.db, documentId)).toMatchObject({ intact: true })
  })

  test('taken back too late says when it left', async () => {
    const { needs, clock, documentId } = await held()
    clock.advance(HOLD_MS)
    await releaseDue(needs)
    const outcome = await undoDecision(needs, { documentId, undoneBy: 'person:1' })
    expect(outcome).toEqual({ kind: 'too-late', releasedAt: clock.now().toISOString() })
  })

  test('taken back twice is taken back once', async () => {
    const { needs, documentId } = await held()
    const outcomes = await Promise.all(
      [1, 2].map(() => undoDecision(needs, { documentId, undoneBy: 'person:1' })),
    )
    expect(outcomes.map((one) => one.kind).sort()).toEqual(['nothing-held', 'undone'])
  })

  test('undone and released at the same moment ends as exactly one of the two', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { needs, clock, documentId, filingJobs } = await held()
      clock.advance(HOLD_MS)
      const [outcome] = await Promise.all([
        undoDecision(needs, { documentId, undoneBy: 'person:1' }),
        releaseDue(needs),
      ])
      expect(filingJobs()).toBe(outcome.kind === 'undone' ? 0 : 1)
    }
  })
})

async function held() {
  const clock = clockAt('2026-03-16T08:00:00Z')
  const { queues, sent } = recordingQueues()
  const needs = { db: database.db, queues, now: clock.now }
  const holdUntil = new Date(clock.now().getTime() + HOLD_MS)
  const documentId = await orderedDocument(needs, { employeeNumber: '1000001', holdUntil })
  return {
    needs,
    clock,
    documentId,
    filingJobs: () =>
      sent.filter((job) => job.queue === 'document-filing' && job.documentId === documentId).length,
    async state() {
      const row = await database.db
        .selectFrom('document')
        .select('state')
        .where('id', '=', documentId)
        .executeTakeFirstOrThrow()
      return row.state
    },
  }
}
