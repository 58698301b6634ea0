import { beforeAll, describe, expect, test } from 'vitest'
import { readEvidence } from '#evidence'
import { changeProof, currentProcedure, loadChanges } from '#procedures'
import { testDatabase } from '#testing'
import { guaranteeWarnings, replayDecisions, reportGuarantee } from './index.ts'
import { anna, berta, decidingTown, importPeople } from './testing.ts'

const database = testDatabase()
const town = decidingTown(database)
const procedureId = town.procedure.id
const change = { procedureId, by: 'person:it-1', at: town.clock.now() } as const

beforeAll(() => importPeople(database))

describe('a procedure', () => {
  test('asks for two proofs until somebody says otherwise; a name alone leaves a shadow', async () => {
    const filed = await town.decidePaper({ secondProof: true })
    const asked = await town.decidePaper()
    expect(await town.stateOf(filed)).toMatchObject({ state: 'ordered' })
    expect(await town.stateOf(asked)).toEqual({ state: 'review', reason: 'one-proof-only' })
    const cases = await database.db
      .selectFrom('filing_case')
      .select(['document_id', 'proof', 'origin', 'inclusion', 'employee_number', 'issuer'])
      .orderBy('document_id')
      .execute()
    const issuer = 'studieninstitut'
    expect(cases).toEqual([
      {
        ...{ document_id: filed, proof: 'two-proofs', origin: 'automatic', inclusion: 0.03, issuer },
        employee_number: anna,
      },
      {
        ...{ document_id: asked, proof: 'unique-name', origin: 'shadow', inclusion: 1, issuer },
        employee_number: anna,
      },
    ])
  })

  test('that asks for a unique name reviews all of them until the bound is earned', async () => {
    await changeProof(database.db, { ...change, proof: 'unique-name', trial: false, reason: 'Vorbereitung' })
    const shadow = await town.decidePaper()
    expect(await town.stateOf(shadow)).toEqual({ state: 'review', reason: 'stratum-review-only' })
    const { entries } = await readEvidence(database.db, shadow)
    expect(entries.at(-1)?.sentenceDe).toContain(`Freigegeben wäre abgelegt worden: Akte ${anna}`)
    expect(await town.stateOf(await town.decidePaper({ secondProof: true }))).toMatchObject({
      state: 'ordered',
    })
  })

  test('on trial files at once; the reason stands in the evidence and wherever one looks', async () => {
    const reason = 'Erprobung mit Musterstadt'
    await changeProof(database.db, { ...change, proof: 'unique-name', trial: true, reason })
    const filed = await town.decidePaper()
    expect(await town.stateOf(filed)).toMatchObject({ state: 'ordered' })
    const { entries, intact } = await readEvidence(database.db, filed)
    expect(entries.at(-1)?.sentenceDe).toContain(`Probebetrieb ohne verdiente Schranke: ${reason}`)
    expect(intact).toBe(true)
    expect((await guaranteeWarnings(database.db)).map(({ de }) => de)).toEqual([
      expect.stringContaining(reason),
    ])
    const [report] = await reportGuarantee(database.db)
    expect(report?.strata).toMatchObject([
      { proof: 'two-proofs', state: 'running', filed: 2 },
      { proof: 'unique-name', state: 'trial', note: { reason, by: 'person:it-1' }, filed: 1, shadow: 2 },
    ])
  })

  test('never files what a gate objects to, trial or not', async () => {
    const common = await town.decidePaper({ best: { populationShare: 0.001 } })
    const colliding = await town.decidePaper({ best: { namesakes: [berta] } })
    expect(await town.stateOf(common)).toEqual({ state: 'review', reason: 'name-too-common' })
    expect(await town.stateOf(colliding)).toEqual({ state: 'review', reason: 'namesake' })
  })

  test('goes back to two proofs; who changed what and why is kept', async () => {
    await changeProof(database.db, { ...change, proof: 'two-proofs', trial: false, reason: '' })
    expect(await town.stateOf(await town.decidePaper())).toMatchObject({ reason: 'one-proof-only' })
    expect(await currentProcedure(database.db, town.procedure)).toEqual(town.procedure)
    expect(await loadChanges(database.db, procedureId)).toMatchObject([
      { proof: 'two-proofs', trial: false, by: 'person:it-1' },
      { proof: 'unique-name', trial: true, reason: 'Erprobung mit Musterstadt' },
      { proof: 'unique-name', trial: false, reason: 'Vorbereitung' },
    ])
    await expect(
      database.db.updateTable('procedure_change').set({ reason: 'anders' }).execute(),
    ).rejects.toThrow('append-only')
  })

  test('is put on trial only with a reason, and only for a unique name', async () => {
    const trial = { ...change, trial: true } as const
    await expect(changeProof(database.db, { ...trial, proof: 'unique-name', reason: ' ' })).rejects.toThrow(
      'AB-0403',
    )
    await expect(changeProof(database.db, { ...trial, proof: 'two-proofs', reason: 'x' })).rejects.toThrow(
      'AB-0403',
    )
    const unknown = {
      ...change,
      procedureId: 'nothing',
      proof: 'two-proofs',
      trial: false,
      reason: '',
    } as const
    await expect(changeProof(database.db, unknown)).rejects.toThrow('AB-0501')
  })
})

describe('every stored decision', () => {
  test('is taken again to the same result, although the procedure changed meanwhile', async () => {
    const { decisions, changed } = await replayDecisions(database.db)
    expect(decisions).toBe(8)
    expect(changed).toEqual([])
  })

  test('that rules of today would take otherwise is listed', async () => {
    const { id, document_id } = await database.db
      .selectFrom('document_decision')
      .select(['id', 'document_id'])
      .where('kind', '=', 'automatic')
      .orderBy('id')
      .limit(1)
      .executeTakeFirstOrThrow()
    const { detail } = await database.db
      .selectFrom('document_decision')
      .select('detail')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const stricter = { ...detail, procedure: { ...(detail.procedure as object), threshold: 0.999 } }
    await database.db
      .updateTable('document_decision')
      .set({ detail: JSON.stringify(stricter) })
      .where('id', '=', id)
      .execute()
    expect((await replayDecisions(database.db)).changed).toMatchObject([
      { documentId: document_id, before: 'automatic', reasons: { before: [], after: ['not-sure-enough'] } },
    ])
  })
})
