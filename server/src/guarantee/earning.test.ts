import { beforeAll, describe, expect, test } from 'vitest'
import { DECISION_VERSION } from '#decision'
import { changeProof } from '#procedures'
import { testDatabase } from '#testing'
import { refreshGuarantee, reportGuarantee, reportMisfile, resumeStratum } from './index.ts'
import { addCheckedCases, anna, berta, decidingTown, importPeople } from './testing.ts'

const database = testDatabase()
const town = decidingTown(database)
const stratum = { procedureId: town.procedure.id, proof: 'unique-name' } as const
const engine = 'tesseract 5.3.0'

beforeAll(async () => {
  await importPeople(database)
  const change = { procedureId: stratum.procedureId, by: 'person:it-1', at: town.clock.now() }
  await changeProof(database.db, { ...change, proof: 'unique-name', trial: false, reason: '' })
})

describe('a shadow case', () => {
  test('is right when a person files it for the same, and wrong for another, once nobody can undo it', async () => {
    const [right, wrong, held] = await town.decidePapers([{}, {}, {}])
    if (!right || !wrong || !held) throw new Error('three papers were decided')
    await town.personFiles(right, anna)
    await town.personFiles(wrong, berta)
    await town.personHolds(held, berta)
    await refreshGuarantee(town.needs())
    const verdicts = await database.db
      .selectFrom('filing_case')
      .select(['document_id', 'verdict', 'verdict_by'])
      .orderBy('document_id')
      .execute()
    expect(verdicts).toEqual([
      { document_id: right, verdict: 'right', verdict_by: 'review' },
      { document_id: wrong, verdict: 'wrong', verdict_by: 'review' },
      { document_id: held, verdict: null, verdict_by: null },
    ])
    expect((await uniqueName()).bounds).toMatchObject([
      { cases: 2, errors: 1, issuers: 1, threshold: null, model: { engine } },
    ])
    await database.db.updateTable('filing_case').set({ verdict: 'right' }).execute()
  })

  test('that was sorted out counts as wrong after a day, and not before', async () => {
    const sorted = await town.decidePaper()
    await town.personSortsOut(sorted)
    await refreshGuarantee(town.needs())
    expect(await verdictOf(sorted)).toBeNull()
    town.clock.advance(25 * 3_600_000)
    await refreshGuarantee(town.needs())
    expect(await verdictOf(sorted)).toBe('wrong')
    await database.db.updateTable('filing_case').set({ verdict: 'right' }).execute()
  })
})

describe('a bound of 1/1,000', () => {
  test('is earned with the 2,998th right case, and the stratum runs from then on', async () => {
    await addCheckedCases(database, { count: 2_993, engine })
    await refreshGuarantee(town.needs())
    expect(await uniqueName()).toMatchObject({ state: 'review-only', bounds: [{ casesMissing: 1 }] })
    const last = await town.decidePaper()
    expect(await town.stateOf(last)).toMatchObject({ reason: 'stratum-review-only' })
    await town.personFiles(last, anna)
    await refreshGuarantee(town.needs())
    expect(await uniqueName()).toMatchObject({
      state: 'running',
      bounds: [
        {
          ...{ alpha: 0.001, delta: 0.05, cases: 2_998, errors: 0, threshold: 0.95, casesMissing: 0 },
          ...{ earnedAt: town.clock.now().toISOString(), model: { decision: DECISION_VERSION, engine } },
        },
      ],
    })
    expect(await town.stateOf(await town.decidePaper())).toMatchObject({ state: 'ordered' })
    expect(await town.stateOf(await town.decidePaper({ best: { probability: 0.951 } }))).toMatchObject({
      state: 'ordered',
    })
  })

  test('does not hold for another engine: its papers go to people, and that is told once', async () => {
    const paper = { engine: 'tesseract 6.0.0' }
    expect(await town.stateOf(await town.decidePaper(paper))).toMatchObject({ reason: 'stratum-review-only' })
    await refreshGuarantee(town.needs())
    await refreshGuarantee(town.needs())
    expect(await happenings()).toMatchObject([{ kind: 'lapsed', cause: 'new-version' }, { kind: 'earned' }])
    expect(await town.stateOf(await town.decidePaper())).toMatchObject({ state: 'ordered' })
  })

  test('is passed on to new rules by an administrator with a reason alone', async () => {
    const paper = { understanding: { version: 'rules-next' } }
    expect(await town.stateOf(await town.decidePaper(paper))).toMatchObject({ reason: 'stratum-review-only' })
    expect(await uniqueName()).toMatchObject({ state: 'review-only' })
    const release = { by: 'person:it-1', at: town.clock.now() }
    await expect(resumeStratum(database.db, stratum, { ...release, reason: ' ' })).rejects.toThrow('AB-0403')
    await resumeStratum(database.db, stratum, { ...release, reason: 'Vergleichslauf ohne Abweichung' })
    expect(await town.stateOf(await town.decidePaper(paper))).toMatchObject({ state: 'ordered' })
    await refreshGuarantee(town.needs())
    expect(await town.stateOf(await town.decidePaper(paper))).toMatchObject({ state: 'ordered' })
    expect((await happenings())[0]).toMatchObject({
      ...{ kind: 'resumed', by: 'person:it-1', reason: 'Vergleichslauf ohne Abweichung' },
    })
  })

  test('is never asked of an administrator where nothing is stopped', async () => {
    const release = { by: 'person:it-1', at: town.clock.now(), reason: 'ohne Anlass' }
    await expect(resumeStratum(database.db, stratum, release)).rejects.toThrow('AB-0502')
  })
})

test('an error costs the bound: the stratum stops, and runs on only because an administrator says so', async () => {
  const filed = await town.decidePaper()
  await town.prove(filed)
  const report = { documentId: filed, reason: 'andere Person', by: 'person:tk-4711' }
  await reportMisfile(town.needs(), report)
  expect(await town.stateOf(await town.decidePaper())).toMatchObject({ reason: 'stratum-stopped' })
  const release = { by: 'person:it-1', at: town.clock.now(), reason: 'Doppelter Eintrag bereinigt' }
  await resumeStratum(database.db, stratum, release)
  await refreshGuarantee(town.needs())
  const earned = (await uniqueName()).bounds.find(({ model }) => model.understanding === 'rules-test')
  expect(earned).toMatchObject({ errors: 1, threshold: null })
  expect(earned?.casesMissing).toBeGreaterThan(6_000)
  expect(await town.stateOf(await town.decidePaper())).toMatchObject({ state: 'ordered' })
})

test('a second look at the same cases changes nothing', async () => {
  await refreshGuarantee(town.needs())
  const before = await reportGuarantee(database.db)
  town.clock.advance(60_000)
  await refreshGuarantee(town.needs())
  expect(await reportGuarantee(database.db)).toEqual(before)
})

async function uniqueName() {
  const [report] = await reportGuarantee(database.db)
  const found = report?.strata.find(({ proof }) => proof === 'unique-name')
  if (!found) throw new Error('the stratum is missing in the report')
  return found
}

async function happenings() {
  const [report] = await reportGuarantee(database.db)
  expect(report?.historyIntact).toBe(true)
  return report?.events ?? []
}

async function verdictOf(documentId: string) {
  const row = await database.db
    .selectFrom('filing_case')
    .select('verdict')
    .where('document_id', '=', documentId as never)
    .executeTakeFirstOrThrow()
  return row.verdict
}
