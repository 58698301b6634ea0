import {
  type DocumentDetail,
  type DocumentId,
  type DocumentState,
  documentDetailSchema,
  problemSchema,
  type ReviewDecision,
} from '@amtsbote/contract'
import { describe, expect, test } from 'vitest'
import { runningServer, testDatabase, textPdf, until } from '#testing'

const directory = [
  'personalnummer;anrede;titel;vorname;nachname;geburtsname;geburtsdatum;email;dienststelle;status;austritt',
  '1000001;Frau;;Jördis;Ahornberg;;1979-04-12;joerdis.ahornberg@musterstadt.example;Kämmerei;aktiv;',
  '1000002;Herr;;Torben;Buchenwald-Krüger;;1985-11-30;torben.krueger@musterstadt.example;Bauamt;aktiv;',
].join('\n')

const database = testDatabase()
const server = runningServer(database, directory, { AMTSBOTE_UNDO_SECONDS: '2' })

const proven = [
  'Studieninstitut Flussland',
  '# Teilnahmebescheinigung',
  'Frau Jördis Ahornberg',
  'geboren am 12.04.1979',
  'hat am 12. März 2026 an der Fortbildung',
  '# Vergaberecht kompakt',
  'teilgenommen. Umfang: 8 Unterrichtseinheiten',
  'Flussstadt, den 13. März 2026',
]
const unproven = proven.filter((line) => !line.startsWith('geboren'))

describe('a letter through the whole house', () => {
  test('with two proofs lies in its file without a person, and the evidence tells why', async () => {
    const id = await upload(textPdf(proven))
    const filed = await inState(id, 'filed')
    expect(filed.order).toMatchObject({ employeeNumber: '1000001', register: '09', decidedBy: 'program' })
    expect(filed.title).toContain('Vergaberecht kompakt')
    expect(await server.akte.inventory()).toMatchObject([{ sha256: filed.sha256, employeeNumber: '1000001' }])
    const evidence = (await (await server.ask(`/api/documents/${id}/evidence`)).json()) as {
      intact: boolean
      entries: { step: string }[]
    }
    expect(evidence.intact).toBe(true)
    expect(evidence.entries.map((entry) => entry.step)).toEqual([
      'received',
      'paged',
      'read',
      'understood',
      'decided-automatic',
      'filed',
    ])
  })

  test('with one proof waits for a person, can be undone, and is filed as the person says', async () => {
    const id = await upload(textPdf([...unproven, 'zweites Dokument']))
    const waiting = await inState(id, 'review')
    expect(waiting.findings.map((finding) => finding.code)).toContain('one-proof-only')
    const decision: ReviewDecision = {
      kind: 'file',
      employeeNumber: '1000002' as never,
      title: 'Von Hand',
      documentDate: '2026-03-12',
      register: '03',
    }
    expect(await decide(id, decision)).toMatchObject({ kind: 'held' })
    expect(await post(`/api/documents/${id}/undo`, {})).toEqual({ kind: 'undone' })
    expect(await inState(id, 'review')).toMatchObject({ reason: 'undone', order: null })
    await decide(id, decision)
    const filed = await inState(id, 'filed')
    expect(filed.order).toMatchObject({ employeeNumber: '1000002', register: '03', title: 'Von Hand' })
  })

  test('sorted out by a person stays, and comes back when that was a slip', async () => {
    const id = await upload(textPdf([...unproven, 'drittes Dokument']))
    await inState(id, 'review')
    expect(await decide(id, { kind: 'reject', note: 'privat' })).toMatchObject({ kind: 'rejected' })
    expect(await inState(id, 'rejected')).toMatchObject({ reason: 'sorted-out' })
    expect(await post(`/api/documents/${id}/undo`, {})).toEqual({ kind: 'undone' })
    await inState(id, 'review')
  })

  test('that is damaged is rejected with its reason and can still be fetched', async () => {
    const bytes = textPdf(['x']).subarray(0, 60)
    const id = await upload(bytes)
    const rejected = await inState(id, 'rejected')
    expect(rejected.reason).toBe('file-damaged')
    const original = await server.ask(`/api/documents/${id}/original`)
    expect(Buffer.from(await original.arrayBuffer()).equals(bytes)).toBe(true)
    expect(original.headers.get('content-disposition')).toMatch(/^attachment/)
  })
})

describe('a page of a document', () => {
  test('is shown as a picture with the boxes of its words', async () => {
    const id = await upload(textPdf([...unproven, 'viertes Dokument']))
    await inState(id, 'review')
    const picture = await server.ask(`/api/documents/${id}/pages/1/image`)
    expect(picture.headers.get('content-type')).toBe('image/webp')
    expect(
      Buffer.from(await picture.arrayBuffer())
        .subarray(8, 12)
        .toString(),
    ).toBe('WEBP')
    const { words } = (await (await server.ask(`/api/documents/${id}/pages/1/words`)).json()) as {
      words: { text: string; box: { y: number } }[]
    }
    const name = words.find((word) => word.text === 'Ahornberg')
    expect(name?.box.y).toBeCloseTo((842 - 770 + 2 * 26 - 9) / 842, 1)
    expect((await server.ask(`/api/documents/${id}/pages/2/image`)).status).toBe(404)
  })
})

describe('a request', () => {
  test('without the token, or with a wrong one, learns nothing', async () => {
    for (const headers of [{}, { authorization: 'Bearer wrong' }]) {
      const answer = await fetch(`${server.serving.address}/api/documents`, { headers })
      expect(answer.status).toBe(401)
      expect(problemSchema.parse(await answer.json())).toMatchObject({ code: 'AB-0003' })
    }
  })

  test('by cookie may read; it may change something only from our own page', async () => {
    const entrance = await fetch(server.serving.entrance, { redirect: 'manual' })
    const cookie = entrance.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect(entrance.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Strict/)
    const url = `${server.serving.address}/api/documents`
    expect((await fetch(url, { headers: { cookie } })).status).toBe(200)
    expect((await fetch(url, { method: 'POST', headers: { cookie } })).status).toBe(403)
    const foreign = { cookie, 'x-amtsbote': '1', 'sec-fetch-site': 'cross-site' }
    expect((await fetch(url, { method: 'POST', headers: foreign })).status).toBe(403)
  })

  test('that is wrong names each field', async () => {
    const id = await upload(textPdf([...unproven, 'fünftes Dokument']))
    await inState(id, 'review')
    const answer = await server.ask(
      `/api/documents/${id}/decision`,
      json({ kind: 'file', employeeNumber: 'x', title: '' }),
    )
    expect(answer.status).toBe(400)
    const problem = problemSchema.parse(await answer.json())
    expect(problem.errors?.map((error) => error.pointer)).toEqual(
      expect.arrayContaining(['/employeeNumber', '/title']),
    )
  })

  test.each([
    ['AB-0102', { employeeNumber: '9999999' }],
    ['AB-0103', { register: '11' }],
  ])('to file where nothing may be filed is refused with %s', async (code, change) => {
    const id = await upload(textPdf([...unproven, code]))
    await inState(id, 'review')
    const decision = {
      kind: 'file',
      employeeNumber: '1000001',
      title: 'x',
      documentDate: '2026-01-01',
      register: '09',
      ...change,
    }
    const answer = await server.ask(`/api/documents/${id}/decision`, json(decision))
    expect(problemSchema.parse(await answer.json())).toMatchObject({ code })
  })

  test('for something that does not exist says so', async () => {
    const answer = await server.ask('/api/documents/00000000-0000-7000-8000-000000000000')
    expect(problemSchema.parse(await answer.json())).toMatchObject({ code: 'AB-0004', status: 404 })
  })
})

describe('the stream of events', () => {
  test('tells of a document that changes', async () => {
    const leaving = new AbortController()
    const stream = await server.ask('/api/events', { signal: leaving.signal })
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    const id = await upload(textPdf([...unproven, 'sechstes Dokument']))
    let heard = ''
    while (!heard.includes(`"id":"${id}","state":"review"`)) heard += (await reader?.read())?.value ?? ''
    leaving.abort()
    expect(heard).toContain('"type":"document"')
  })
})

test('the interface describes itself as OpenAPI 3.1', async () => {
  const description = (await (await server.ask('/api/openapi.json')).json()) as {
    openapi: string
    paths: Record<string, unknown>
  }
  expect(description.openapi).toBe('3.1.0')
  expect(Object.keys(description.paths)).toContain('/api/documents/{id}/decision')
})

async function upload(bytes: Buffer): Promise<DocumentId> {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)]), 'zeugnis ä.pdf')
  const answer = await server.ask('/api/documents', { method: 'POST', body: form })
  const { documents } = (await answer.json()) as { documents: { id: DocumentId }[] }
  const [first] = documents
  if (!first) throw new Error('nothing was taken in')
  return first.id
}

async function inState(id: DocumentId, state: DocumentState): Promise<DocumentDetail> {
  return until(async () => {
    const detail = documentDetailSchema.parse(await (await server.ask(`/api/documents/${id}`)).json())
    return detail.state === state ? detail : null
  }, `document in state ${state}`)
}

async function decide(id: DocumentId, decision: ReviewDecision): Promise<unknown> {
  return post(`/api/documents/${id}/decision`, decision)
}

async function post(path: string, body: unknown): Promise<unknown> {
  return (await server.ask(path, json(body))).json()
}

function json(body: unknown): RequestInit {
  return { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
}
