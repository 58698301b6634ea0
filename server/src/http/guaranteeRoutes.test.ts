import { type DocumentId, type Health, type ProcedureReport, problemSchema, routes } from '@amtsbote/contract'
import { describe, expect, test } from 'vitest'
import { runningServer, testDatabase, textPdf, until } from '#testing'

const directory = [
  'personalnummer;vorname;nachname;geburtsdatum',
  '1000001;Jördis;Ahornberg;1979-04-12',
  '1000002;Torben;Buchenwald;1985-11-30',
].join('\n')

const database = testDatabase()
const server = runningServer(database, directory)

test('a wrong answer to an audit sample stops filing for everybody who asks, by HTTP alone', async () => {
  const id = await upload('Vergaberecht kompakt')
  await inState(id, 'filed')
  // The keyed hash chooses three in a hundred; here the choice falls on this one.
  await database.db.updateTable('filing_case').set({ sampled: true }).where('document_id', '=', id).execute()
  const listed = await server.ask('/api/audit')
  expect(routes.auditSamples.response.parse(await listed.json())).toMatchObject({
    ...{ total: 1, samples: [{ documentId: id, pages: 1 }] },
  })

  const answer = { kind: 'person', employeeNumber: '1000002' }
  expect(await (await post(`/api/audit/${id}`, answer)).json()).toEqual({ kind: 'wrong' })
  const again = await post(`/api/audit/${id}`, answer)
  expect(problemSchema.parse(await again.json())).toMatchObject({ code: 'AB-0503', status: 409 })

  const next = await upload('Haushaltsrecht kompakt')
  expect(await inState(next, 'review')).toMatchObject({ reason: 'stratum-stopped' })
  const health = (await (await server.ask('/api/health')).json()) as Health
  expect(health.status).toBe('degraded')
  expect(health.warnings.some(({ de }) => de.includes('Angehalten: Verfahren attendance-certificate'))).toBe(
    true,
  )
  const { procedures } = (await (await server.ask('/api/guarantee')).json()) as {
    procedures: ProcedureReport[]
  }
  expect(procedures[0]?.strata[0]).toMatchObject({
    ...{ proof: 'two-proofs', state: 'stopped', note: { cause: 'audit-error' } },
  })
})

test('a wrong file is reported for what was filed without a person, and for nothing else', async () => {
  const [filed, waiting] = [await firstIn('filed'), await firstIn('review')]
  const reported = await post(`/api/documents/${filed}/misfile`, { reason: 'falsche Person' })
  expect(await reported.json()).toEqual({ kind: 'stopped' })
  const refused = await post(`/api/documents/${waiting}/misfile`, { reason: 'falsch' })
  expect(problemSchema.parse(await refused.json())).toMatchObject({ code: 'AB-0504' })
  const empty = await post(`/api/documents/${filed}/misfile`, { reason: ' ' })
  expect(problemSchema.parse(await empty.json())).toMatchObject({ code: 'AB-0002' })
})

describe('a person', () => {
  const stratum = '/api/procedures/attendance-certificate/strata/two-proofs'

  test('lets a stopped stratum go on and stops it again, each with a reason that stays', async () => {
    expect((await post(`${stratum}/resume`, { reason: 'Akte berichtigt' })).status).toBe(200)
    const twice = await post(`${stratum}/resume`, { reason: 'noch einmal' })
    expect(problemSchema.parse(await twice.json())).toMatchObject({ code: 'AB-0502' })
    const empty = await post(`${stratum}/stop`, { reason: '  ' })
    expect(problemSchema.parse(await empty.json())).toMatchObject({ code: 'AB-0002' })
    expect((await post(`${stratum}/stop`, { reason: 'Umzug der E-Akte' })).status).toBe(200)
    const { strata, events } = await procedure()
    expect(strata[0]).toMatchObject({ state: 'stopped', note: { cause: 'administrator' } })
    expect(events.slice(0, 2)).toMatchObject([
      { kind: 'stopped', reason: 'Umzug der E-Akte', by: 'person:access-token' },
      { kind: 'resumed', reason: 'Akte berichtigt' },
    ])
  })

  test('begins a trial with a reason and ends it', async () => {
    const path = '/api/procedures/attendance-certificate/proof'
    const trial = { proof: 'unique-name', trial: true, reason: 'Vorführung' }
    expect((await post(path, { ...trial, proof: 'two-proofs' })).status).toBe(400)
    expect((await post('/api/procedures/nothing/proof', trial)).status).toBe(404)
    expect((await post(path, trial)).status).toBe(200)
    expect((await procedure()).trial).toMatchObject({ reason: 'Vorführung', by: 'person:access-token' })
    expect((await post(path, { ...trial, proof: 'two-proofs', trial: false })).status).toBe(200)
    expect(await procedure()).toMatchObject({ trial: null, proof: 'two-proofs' })
  })
})

async function procedure(): Promise<ProcedureReport> {
  const answer = await (await server.ask('/api/guarantee')).json()
  const [first] = routes.guarantee.response.parse(answer).procedures
  if (!first) throw new Error('no procedure')
  return first
}

async function firstIn(state: string): Promise<DocumentId | undefined> {
  const response = await server.ask(`/api/documents?state=${state}`)
  return routes.listDocuments.response.parse(await response.json()).documents[0]?.id
}

async function upload(topic: string): Promise<DocumentId> {
  const lines = [
    'Studieninstitut Flussland',
    '# Teilnahmebescheinigung',
    'Frau Jördis Ahornberg',
    'geboren am 12.04.1979',
    `hat am ${topic.length}. März 2026 an der Fortbildung`,
    `# ${topic}`,
    'teilgenommen. Umfang: 8 Unterrichtseinheiten',
  ]
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(textPdf(lines))]), 'scan.pdf')
  const response = await server.ask('/api/documents', { method: 'POST', body: form })
  const { documents } = (await response.json()) as { documents: { id: DocumentId }[] }
  return documents[0]?.id as DocumentId
}

async function inState(id: DocumentId, state: string): Promise<unknown> {
  return until(async () => {
    const detail = (await (await server.ask(`/api/documents/${id}`)).json()) as { state: string }
    return detail.state === state ? detail : null
  }, `document in ${state}`)
}

function post(path: string, body: unknown): Promise<Response> {
  return server.ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}
