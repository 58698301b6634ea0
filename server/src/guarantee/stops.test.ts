import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '#database'
import { readEvidence } from '#evidence'
import { testDatabase, until } from '#testing'
import {
  answerSample,
  guaranteeWarnings,
  listSamples,
  loadStandings,
  refreshGuarantee,
  reportGuarantee,
  reportMisfile,
  resumeStratum,
  stopStratum,
} from './index.ts'
import { anna, berta, decidingTown, importPeople } from './testing.ts'

const database = testDatabase()
const town = decidingTown(database)
const stratum = { procedureId: town.procedure.id, proof: 'two-proofs' } as const
const by = 'person:tk-4711'

beforeAll(() => importPeople(database, { others: 98 }))

describe('a stop', () => {
  beforeEach(runs)

  test('follows a wrong audit sample at once, until an administrator resumes with a reason', async () => {
    const sample = await filedSample()
    const answer = { kind: 'person', employeeNumber: berta } as const
    expect(await answerSample(town.needs(), { documentId: sample, answer, by })).toEqual({ kind: 'wrong' })
    const stopped = await town.decidePaper({ secondProof: true })
    expect(await town.stateOf(stopped)).toEqual({ state: 'review', reason: 'stratum-stopped' })
    expect(await lastEvent()).toMatchObject({ kind: 'stopped', cause: 'audit-error', by, documentId: sample })
    expect((await guaranteeWarnings(database.db))[0]?.de).toContain('Fehler in einer Stichprobe')
    const at = town.clock.now()
    await resumeStratum(database.db, stratum, { by: 'person:it-1', at, reason: 'Titelzeile berichtigt' })
    expect(await isFiled()).toBe(true)
    expect(await lastEvent()).toMatchObject({
      kind: 'resumed',
      by: 'person:it-1',
      reason: 'Titelzeile berichtigt',
    })
    expect(await guaranteeWarnings(database.db)).toEqual([])
  })

  test('follows a report that a document lies in a wrong file, sampled or not', async () => {
    const documentId = await town.decidePaper({ secondProof: true })
    await town.prove(documentId)
    await reportMisfile(town.needs(), { documentId, reason: 'gehört Frau Yildiz', by })
    expect(await isFiled()).toBe(false)
    const { entries, intact } = await readEvidence(database.db, documentId)
    expect(entries.at(-1)).toMatchObject({ step: 'misfile-reported', by })
    expect(intact).toBe(true)
    const asked = await town.decidePaper()
    await expect(reportMisfile(town.needs(), { documentId: asked, reason: 'x', by })).rejects.toThrow(
      'AB-0504',
    )
  })

  test('follows a filing that a person decided otherwise later', async () => {
    const documentId = await town.decidePaper({ secondProof: true })
    await town.refuse(documentId)
    await town.personFiles(documentId, berta)
    await refreshGuarantee(town.needs())
    expect(await lastEvent()).toMatchObject({ cause: 'person-decided-otherwise', documentId })
    expect(await isFiled()).toBe(false)
  })

  test('does not follow a refused filing that a person repeats for the same', async () => {
    const documentId = await town.decidePaper({ secondProof: true })
    await town.refuse(documentId)
    await town.personFiles(documentId, anna)
    await refreshGuarantee(town.needs())
    expect(await isFiled()).toBe(true)
  })

  test('follows an import that makes a tenth of the people vanish, with the numbers', async () => {
    await importPeople(database, { others: 85 })
    expect(await isFiled()).toBe(false)
    expect(await lastEvent()).toMatchObject({
      ...{ cause: 'directory-anomaly', by: 'program' },
      reason: expect.stringContaining('13 von 100 verschwunden'),
    })
    await runs()
    expect(await isFiled()).toBe(true)
  })

  test('does not follow an ordinary import', async () => {
    await importPeople(database, { others: 98 })
    expect(await isFiled()).toBe(true)
  })

  test('waits for decisions in hand, and every later one sees it', async () => {
    const order: string[] = []
    let finish: () => void = () => {}
    const held = new Promise<void>((resolve) => {
      finish = resolve
    })
    const reading = Promise.withResolvers<void>()
    const decision = database.db.transaction().execute(async (trx) => {
      await loadStandings(trx, town.procedure)
      reading.resolve()
      await held
      order.push('decided')
    })
    await reading.promise
    const stop = stopByHand(database.db).then(() => order.push('stopped'))
    await waitsForLock()
    finish()
    await Promise.all([decision, stop])
    expect(order).toEqual(['decided', 'stopped'])
    expect(await isFiled()).toBe(false)
  })
})

describe('an audit sample', () => {
  beforeEach(runs)

  test('shows neither person nor title, and is gone once it is answered', async () => {
    const sample = await filedSample()
    const { samples } = await listSamples(database.db)
    const listed = samples.find(({ documentId }) => documentId === sample)
    expect(Object.keys(listed ?? {}).sort()).toEqual(['documentId', 'filedAt', 'pages', 'procedureId'])
    const answer = { kind: 'person', employeeNumber: anna } as const
    expect(await answerSample(town.needs(), { documentId: sample, answer, by })).toEqual({ kind: 'right' })
    expect((await listSamples(database.db)).samples.map(({ documentId }) => documentId)).not.toContain(sample)
    await expect(answerSample(town.needs(), { documentId: sample, answer, by })).rejects.toThrow('AB-0503')
    expect(await isFiled()).toBe(true)
  })

  test('feeds the bound of its stratum', async () => {
    await refreshGuarantee(town.needs())
    const [report] = await reportGuarantee(database.db)
    const found = report?.strata.find(({ proof }) => proof === 'two-proofs')
    // One right sample; three filings that came to light as wrong in other ways.
    expect(found?.bounds).toMatchObject([{ cases: 4, errors: 3, threshold: null }])
    expect(found?.reliability).toMatchObject([{ from: 0.98, cases: 4, right: 1, said: 0.98 }])
  })

  test('that belongs to nobody was filed wrongly', async () => {
    const sample = await filedSample()
    const answer = { kind: 'nobody' } as const
    expect(await answerSample(town.needs(), { documentId: sample, answer, by })).toEqual({ kind: 'wrong' })
    expect(await isFiled()).toBe(false)
  })

  test('leaves nothing about who answered outside the document’s own evidence', async () => {
    const rows = await database.db.selectFrom('filing_case').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain('tk-4711')
  })
})

test('the history of a stratum shows when it was tampered with', async () => {
  const [before] = await reportGuarantee(database.db)
  expect(before?.historyIntact).toBe(true)
  await expect(database.db.updateTable('stratum_event').set({ reason: 'anders' }).execute()).rejects.toThrow(
    'append-only',
  )
})

async function runs(): Promise<void> {
  const resumption = { by: 'person:it-1', at: town.clock.now(), reason: 'Prüfung' }
  await resumeStratum(database.db, stratum, resumption).catch((error: { code?: string }) => {
    if (error.code !== 'AB-0502') throw error
  })
}

async function isFiled(): Promise<boolean> {
  const { state } = await town.stateOf(await town.decidePaper({ secondProof: true }))
  return state === 'ordered'
}

/** A filed document that the keyed hash happened to choose. */
async function filedSample() {
  const documentId = await town.decidePaper({ secondProof: true })
  await town.prove(documentId)
  await database.db
    .updateTable('filing_case')
    .set({ sampled: true })
    .where('document_id', '=', documentId)
    .execute()
  return documentId
}

async function stopByHand(db: Database): Promise<void> {
  const stop = { cause: 'administrator', reason: 'Umzug', by, documentId: null } as const
  await db.transaction().execute((trx) => stopStratum(trx, stratum, { ...stop, at: town.clock.now() }))
}

async function waitsForLock(): Promise<void> {
  await until(async () => {
    const { rows } = await sql`
      select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
      database.db,
    )
    return rows.length > 0
  })
}

async function lastEvent() {
  const [report] = await reportGuarantee(database.db)
  return report?.events.find(({ proof }) => proof === 'two-proofs')
}
