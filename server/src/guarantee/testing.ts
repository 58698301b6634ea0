import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type {
  Candidate,
  DocumentId,
  EmployeeNumber,
  PageReading,
  Proof,
  ReviewDecision,
  Understanding,
} from '@amtsbote/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll } from 'vitest'
import { storeBlob } from '#blobs'
import { DECISION_VERSION } from '#decision'
import { importDirectory } from '#directory'
import { advance, createDocument } from '#documents'
import { releaseDue } from '#filing'
import { newId } from '#identifiers'
import { type PipelineNeeds, pipeline } from '#pipeline'
import { defaultProcedures, shippedProcedure } from '#procedures'
import { createOcrEngine, type OcrEngine } from '#reading'
import { decideByPerson } from '#review'
import { clockAt, jobFor, recordingQueues, type TestDatabase, textPdf } from '#testing'
import { workingCopies } from '#working-copies'

/** For tests: the employee whose name stands on the certificates. */
export const anna = '1000001' as EmployeeNumber
export const berta = '1000002' as EmployeeNumber

/** Where `textPdf` puts its first and second line. */
const box = { page: 1, x: 0.12, y: 0.074, width: 0.11, height: 0.014 }
const dateBox = { ...box, y: 0.1053 }
const nameProof: Proof = { kind: 'name', agreement: 'agrees', text: 'Anna Zwick', boxes: [box] }
const birthProof: Proof = { kind: 'birth-date', agreement: 'agrees', text: '12.03.1980', boxes: [dateBox] }

/** What differs from a certificate whose name alone, rare and unique, speaks for Anna. */
export interface Paper {
  readonly secondProof?: boolean
  readonly best?: Partial<Candidate>
  readonly understanding?: Partial<Understanding>
  readonly engine?: string
}

/** For tests: a town that decides documents, with a clock that stands still. */
export function decidingTown(database: TestDatabase) {
  const clock = clockAt('2026-03-16T08:00:00Z')
  const { queues } = recordingQueues()
  const procedure = shippedProcedure('attendance-certificate')
  const needs = () => ({ db: database.db, queues, now: clock.now })
  const stage = pipeline.find(({ from }) => from === 'understood')
  let day = 0
  let secondReading: Pick<PipelineNeeds, 'ocr' | 'originals'>
  let ocr: OcrEngine | undefined
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'amtsbote papers '))
    ocr = await createOcrEngine({ choice: 'auto', size: 1 })
    secondReading = { ocr, originals: workingCopies(database.db, folder) }
  })
  afterAll(async () => {
    await ocr?.close()
    await rm(folder, { recursive: true, force: true })
  })

  /** Takes a paper in, as if it had just been understood, and decides about it. */
  async function decidePaper(paper: Paper = {}): Promise<DocumentId> {
    const [documentId] = await decidePapers([paper])
    return documentId as DocumentId
  }

  async function decidePapers(papers: readonly Paper[]): Promise<readonly DocumentId[]> {
    const ids: DocumentId[] = []
    for (const paper of papers) ids.push(await understood(paper))
    await stage?.run(
      { ...needs(), ...secondReading, procedure } as unknown as PipelineNeeds,
      ids.map((id) => jobFor(id)),
    )
    return ids
  }

  async function understood(paper: Paper): Promise<DocumentId> {
    day += 1
    const documentId = newId<DocumentId>()
    const page = pageOf(paper.engine ?? 'tesseract 5.3.0')
    const sha256 = await stored(day)
    await database.db.transaction().execute(async (trx) => {
      const arrival = { documentId, name: `${day}.pdf`, source: 'upload', sizeBytes: 1 } as const
      await createDocument(
        { ...needs(), trx },
        { ...arrival, sha256, mediaType: 'application/pdf', unusable: null },
      )
      await advance({ ...needs(), trx }, [{ documentId, from: 'received', to: 'understood', evidence: [] }])
      await trx
        .insertInto('document_page')
        .values({
          ...{ document_id: documentId, page: 1, aspect_ratio: 0.7, blank: false, turn: 0 },
          inspection: '{}',
          reading: JSON.stringify(page),
        })
        .execute()
      const understanding = understandingOf(paper, day)
      await trx
        .insertInto('document_understanding')
        .values({
          ...{ document_id: documentId, at: clock.now(), version: understanding.version },
          directory_version: 1,
          understanding: JSON.stringify(understanding),
        })
        .execute()
    })
    return documentId
  }

  /** What the paper looks like; its number makes its bytes other ones. */
  async function stored(paperNumber: number) {
    const bytes = textPdf(['Anna Zwick', '12.03.1980', `Nr. ${paperNumber}`])
    const source = (async function* () {
      yield bytes
    })()
    const blob = await storeBlob(database.db, source, { limitBytes: bytes.length })
    if (blob.kind !== 'stored') throw new Error(`the paper is ${blob.kind}`)
    return blob.sha256
  }

  /** A person files it; the time for undoing passes. */
  async function personFiles(documentId: DocumentId, employeeNumber: EmployeeNumber): Promise<void> {
    await personHolds(documentId, employeeNumber)
    clock.advance(11_000)
    await releaseDue(needs())
  }

  /** A person files it just now; it can still be undone. */
  async function personHolds(documentId: DocumentId, employeeNumber: EmployeeNumber): Promise<void> {
    const what = { employeeNumber, title: 'Titel', documentDate: '2026-03-01', register: '09' }
    await personDecides(documentId, { kind: 'file', ...what })
  }

  async function personSortsOut(documentId: DocumentId): Promise<void> {
    await personDecides(documentId, { kind: 'reject', note: '' })
  }

  async function personDecides(documentId: DocumentId, decision: ReviewDecision): Promise<void> {
    const review = { ...needs(), book: defaultProcedures(), undoMs: 10_000 }
    await decideByPerson(review, { documentId, decision, by: 'person:tk-4711' })
  }

  /** The e-file refused it: a person decides again. */
  async function refuse(documentId: DocumentId): Promise<void> {
    await settle(documentId, { order: 'refused', to: 'review' })
  }

  /** The e-file proved it. */
  async function prove(documentId: DocumentId): Promise<void> {
    await settle(documentId, { order: 'filed', to: 'filed' })
  }

  async function settle(
    documentId: DocumentId,
    { order, to }: { readonly order: 'filed' | 'refused'; readonly to: 'filed' | 'review' },
  ): Promise<void> {
    await database.db.transaction().execute(async (trx) => {
      const settled = trx.updateTable('filing_order').set({ state: order })
      await settled.where('document_id', '=', documentId).where('state', '=', 'ordered').execute()
      await advance({ ...needs(), trx }, [{ documentId, from: 'ordered', to, evidence: [] }])
    })
  }

  async function stateOf(documentId: DocumentId) {
    return database.db
      .selectFrom('document')
      .select(['state', 'reason'])
      .where('id', '=', documentId)
      .executeTakeFirstOrThrow()
  }

  const people = { personFiles, personHolds, personSortsOut }
  return { clock, needs, procedure, decidePaper, decidePapers, ...people, prove, refuse, stateOf }
}

/** For tests: Anna, Berta and as many others as wanted. */
export async function importPeople(
  { db }: TestDatabase,
  { others = 0, allowMassRetirement = false }: { others?: number; allowMassRetirement?: boolean } = {},
): Promise<void> {
  const lines = [
    'personalnummer;vorname;nachname;geburtsdatum',
    `${anna};Anna;Zwick;12.03.1980`,
    `${berta};Berta;Yildiz;13.04.1981`,
    ...Array.from({ length: others }, (_, index) => `2${String(index).padStart(6, '0')};Otto;Ohm;01.01.1970`),
  ]
  const options = { now: new Date('2026-03-16T07:00:00Z'), by: 'test', allowMassRetirement }
  await importDirectory(db, Buffer.from(lines.join('\n')), options)
}

/** For tests: so many shadow cases of names alone that people found right, as years of reviewing would leave them. */
export async function addCheckedCases(
  { db }: TestDatabase,
  { count, engine }: { readonly count: number; readonly engine: string },
): Promise<void> {
  await sql`
    with papers as (
      insert into document (id, name, source, received_at, size_bytes, state, state_at)
      select gen_random_uuid(), 'before.pdf', 'upload', now(), 1, 'filed', now() from generate_series(1, ${count}::int)
      returning id)
    insert into filing_case (document_id, procedure_id, proof, at, origin, understanding, decision, engine, issuer,
      employee_number, probability, inclusion, sampled, verdict, verdict_at, verdict_by)
    select id, 'attendance-certificate', 'unique-name', now() - interval '1 year', 'shadow', 'rules-test',
      ${DECISION_VERSION}, ${engine}, 'studieninstitut', ${anna}, 0.98, 1, true, 'right', now(), 'review'
    from papers`.execute(db)
}

function understandingOf({ secondProof = false, best = {}, understanding = {} }: Paper, day: number) {
  // Every paper of another day: two of one day would be duplicates.
  const documentDate = new Date(Date.UTC(2000, 0, day)).toISOString().slice(0, 10)
  const candidate: Candidate = {
    employeeNumber: anna,
    probability: 0.98,
    mentionId: 'm1',
    nameForm: 'current',
    nameSimilarity: 1,
    proofs: secondProof ? [nameProof, birthProof] : [nameProof],
    left: false,
    namesakes: [],
    populationShare: 1e-7,
    ...best,
  }
  const full: Understanding = {
    version: 'rules-test',
    mentions: [{ id: 'm1', text: 'Anna Zwick', boxes: [box], role: 'participant', roleCertainty: 0.99 }],
    candidates: [candidate],
    recipientMentionIds: ['m1'],
    documentType: { value: 'attendance-certificate', text: 'Teilnahmebescheinigung', boxes: [] },
    topic: { value: 'Vergaberecht', text: 'Vergaberecht', boxes: [] },
    provider: { value: 'Studieninstitut', text: 'Studieninstitut', boxes: [] },
    ...{ courseFrom: null, courseTo: null, extent: null, issuedOn: null, validUntil: null },
    vetoes: [],
    title: 'Teilnahmebescheinigung – Vergaberecht',
    documentDate,
    ...understanding,
  }
  return full
}

function pageOf(engine: string): PageReading {
  const read = { page: 1, source: 'ocr', engine, turn: 0, blank: false, partial: false } as const
  return { ...read, hiddenWords: [], confidence: 0.95, words: [] }
}
