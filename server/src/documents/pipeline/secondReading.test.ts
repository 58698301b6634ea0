import type { Box, DocumentId, Understanding } from '@amtsbote/contract'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readEvidence } from '#evidence'
import { replayDecisions } from '#guarantee'
import { createOcrEngine } from '#reading'
import { runningServer, testDatabase, textPdf, until } from '#testing'
import { confirmGrounds } from './confirmGrounds.ts'

const database = testDatabase()
const server = runningServer(
  database,
  'personalnummer;vorname;nachname;geburtsdatum\n1000001;Anna;Müller;12.07.1980\n1000002;Berta;Kranz;13.04.1981\n',
)

const certificate = (topic: string, day: string) => [
  '# Teilnahmebescheinigung',
  'Studieninstitut Musterstadt',
  'Frau Anna Müller, geboren am 12.07.1980',
  `hat am ${day} an dem Seminar`,
  `"${topic}"`,
  'teilgenommen.',
  `Musterstadt, ${day}`,
]

test('a certificate is filed when a second reading gives the same name and birth date, and the evidence says so', async () => {
  const id = await decided(textPdf(certificate('Vergaberecht kompakt', '12.03.2026')))
  expect(await outcomeOf(id)).toEqual({ kind: 'automatic', findings: [] })
  const entry = await decisionOf(id)
  expect(entry?.step).toBe('decided-automatic')
  expect(entry?.sentenceDe).toContain('Zweite Lesung: Name stimmt, Geburtsdatum stimmt.')
  expect(entry?.sentenceEn).toContain('Second reading: name agrees, birth date agrees.')
})

test('a text layer whose birth date is not the one to be seen goes to a person', async () => {
  const lines = certificate('Haushaltsrecht', '13.03.2026')
  const id = await decided(textPdf(lines, { '7': 'one' }))
  const { kind, findings } = await outcomeOf(id)
  expect(kind).toBe('review')
  expect(findings).toMatchObject([
    { code: 'readings-differ', detail: expect.stringContaining('12.01.1980'), boxes: [{ page: 1 }] },
  ])
  expect((await decisionOf(id))?.sentenceDe).toContain('Geburtsdatum widerspricht')
})

test('a text layer whose name is not the one to be seen goes to a person', async () => {
  const id = await decided(textPdf(certificate('Baurecht', '15.03.2026'), { ü: 'odieresis' }))
  expect(await outcomeOf(id)).toMatchObject({ kind: 'review', findings: [{ code: 'readings-differ' }] })
})

test('a name that the first reading cannot see is found by a second look at the page, and the evidence says so', async () => {
  const id = await decided(await scanWithRedName())
  const { entries } = await readEvidence(database.db, id)
  const read = entries.find(({ step }) => step === 'read')
  expect(read?.sentenceDe).toContain('Zweimal gelesen, weil zuerst niemand gefunden wurde.')
  expect(read?.sentenceEn).toContain('(scattered)')
  const { employee_number } = await database.db
    .selectFrom('document')
    .select('employee_number')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(employee_number).toBe('1000002')
})

test('decisions with a second reading are replayed to the same result without reading anything', async () => {
  const { decisions, changed } = await replayDecisions(database.db)
  expect(decisions).toBe(4)
  expect(changed).toEqual([])
  const { detail } = await database.db
    .selectFrom('document_decision')
    .select('detail')
    .where('kind', '=', 'automatic')
    .orderBy('id')
    .executeTakeFirstOrThrow()
  expect(detail.confirmations).toMatchObject([
    { kind: 'name', agreement: 'agrees', text: expect.stringContaining('Müller') },
    { kind: 'birth-date', agreement: 'agrees', text: expect.stringContaining('12.07.1980') },
  ])
})

test('a file that can no longer be read confirms nothing', async () => {
  const ocr = await createOcrEngine({ choice: 'auto', size: 1 })
  const box: Box = { page: 1, x: 0.1, y: 0.1, width: 0.1, height: 0.1 }
  const proof = { kind: 'name', agreement: 'agrees', text: 'Anna Müller', boxes: [box] }
  const understanding = { candidates: [{ proofs: [proof] }] } as unknown as Understanding
  try {
    const originals = { path: async () => '/nowhere' } as never
    const document = { sha256: 'none' as never, mediaType: 'application/pdf' } as const
    const confirmations = await confirmGrounds({ ocr, originals }, { document, understanding, pages: [] })
    expect(confirmations).toEqual([{ kind: 'name', agreement: 'unclear', text: '', boxes: [box] }])
  } finally {
    await ocr.close()
  }
})

/** Print in pure red is white where the brightest channel counts, as it does for the first reading. */
async function scanWithRedName(): Promise<Buffer> {
  const lines = [
    'Teilnahmebescheinigung',
    'Frau',
    'Berta Kranz',
    'geboren am 13.04.1981',
    'hat am 16. März 2026',
    'an dem Seminar Wohngeldrecht teilgenommen.',
  ]
  const text = lines.map(
    (line, index) =>
      `<text x="200" y="${300 + index * 120}" font-family="sans-serif" font-size="48" fill="${line === 'Berta Kranz' ? '#f00' : '#000'}">${line}</text>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1654" height="2339"><rect width="100%" height="100%" fill="#fff"/>${text.join('')}</svg>`
  return sharp(Buffer.from(svg)).withMetadata({ density: 200 }).png().toBuffer()
}

async function decided(file: Buffer): Promise<DocumentId> {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(file)]), 'scan')
  const answer = await server.ask('/api/documents', { method: 'POST', body: form })
  const { documents } = (await answer.json()) as { documents: { id: DocumentId }[] }
  const id = documents[0]?.id
  if (!id) throw new Error('nothing was taken in')
  await until(() => decisionOf(id), 'a decision')
  return id
}

async function decisionOf(id: DocumentId) {
  const { entries } = await readEvidence(database.db, id)
  return entries.find(({ step }) => step.startsWith('decided'))
}

async function outcomeOf(id: DocumentId) {
  return database.db
    .selectFrom('document_decision')
    .select(['kind', 'findings'])
    .where('document_id', '=', id)
    .executeTakeFirstOrThrow()
}
