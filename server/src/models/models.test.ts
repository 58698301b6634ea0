import type { DocumentId, EmployeeNumber, ReviewDecision } from '@amtsbote/contract'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { decide } from '#decision'
import { importDirectory } from '#directory'
import { advance, createDocument, recordDecisions } from '#documents'
import { newId } from '#identifiers'
import { currentDirectory } from '#pipeline'
import { defaultProcedures, shippedProcedure } from '#procedures'
import { decideByPerson } from '#review'
import { clockAt, printedPage, recordingQueues, testDatabase } from '#testing'
import { UNDERSTANDING_VERSION, understand } from '#understanding'
import { activateModel, activeModel, evaluateModel, listModels, trainModel } from './index.ts'

const database = testDatabase()
const book = defaultProcedures()
const procedure = shippedProcedure('attendance-certificate')
const clock = clockAt('2026-03-16T08:00:00Z')
const { queues } = recordingQueues()
const needs = () => ({ db: database.db, queues, now: clock.now, book, undoMs: 10_000 })
const anna = '1000001' as EmployeeNumber
const by = 'person:lead'

beforeAll(async () => {
  const people = ['personalnummer;vorname;nachname;geburtsdatum', `${anna};Anna;Zwick;12.03.1980`]
  const others = Array.from({ length: 60 }, (_, n) => `20000${10 + n};Otto;Ohmke;01.01.1970`)
  const list = Buffer.from([...people, ...others].join('\n'))
  await importDirectory(database.db, list, { now: clock.now(), by: 'test' })
  await paperFor(1, file())
})

beforeEach(async () => {
  for (const table of ['recognition_evaluation', 'recognition_activation', 'recognition_model'] as const)
    await database.db.deleteFrom(table).execute()
})

test('a town with few reviewed papers is told how many there are', async () => {
  expect(await train()).toEqual({ kind: 'too-few', papers: 1, least: 20 })
})

describe('a model that a town learned', () => {
  beforeAll(async () => {
    for (let paper = 2; paper <= 24; paper += 1) await paperFor(paper, file())
  })

  test('counts after an evaluation that names what it changes, and tells papers that nobody could tell before', async () => {
    const open = await paperFor(25, null)
    const { model } = await trained()
    expect(await activate(model)).toEqual({ kind: 'refused', why: 'not-evaluated' })
    expect(await listModels(database.db)).toMatchObject([{ model, state: 'not-evaluated', certificates: 24 }])

    const { result } = await evaluated(model)
    expect(result).toMatchObject({
      documents: 25,
      leftOut: { certificates: 24, toldBefore: 0, toldAfter: 24 },
    })
    expect(result.changed.find(({ documentId }) => documentId === open)).toMatchObject({
      before: { kind: 'review', reasons: ['kind-unknown'] },
      after: { kind: 'automatic', employeeNumber: anna },
      person: null,
      againstPerson: false,
    })
    expect(await understandingNow()).toMatchObject({
      version: UNDERSTANDING_VERSION,
      documentType: { value: 'unknown' },
    })
    expect(await activate(model)).toEqual({ kind: 'activated' })
    expect(await understandingNow()).toMatchObject({
      version: `${UNDERSTANDING_VERSION}+town-${model}`,
      documentType: { value: 'attendance-certificate' },
    })
    expect(await activate(null)).toEqual({ kind: 'activated' })
    expect(await understandingNow()).toMatchObject({ documentType: { value: 'unknown' } })
  })

  test('has to be evaluated again when another one counts meanwhile', async () => {
    const [first, second] = [await trained(), await trained()]
    await evaluated(first.model)
    await evaluated(second.model)
    expect(await activate(first.model)).toEqual({ kind: 'activated' })
    expect(await activate(first.model)).toEqual({ kind: 'refused', why: 'active-already' })
    expect(await activate(second.model)).toEqual({ kind: 'refused', why: 'not-evaluated' })
  })

  test('does not count with another version of recognition', async () => {
    const { model } = await trained()
    await evaluated(model)
    await activate(model)
    await database.db.updateTable('recognition_model').set({ base: 'rules-1' }).execute()
    expect(await activeModel(database.db)).toMatchObject({ town: null })
    expect(await listModels(database.db)).toMatchObject([{ state: 'other-version' }])
  })

  test('is the same for the same papers, and holds nothing but pieces of wording', async () => {
    await trained()
    await trained()
    const models = await database.db.selectFrom('recognition_model').select('kinds').execute()
    expect(models[0]).toEqual(models[1])
    expect(JSON.stringify(models[0])).not.toContain('zwick')
  })

  test('never counts when it would file what a person sorted out or filed elsewhere', async () => {
    const { model } = await trained()
    const sortedOut = await paperFor(26, { kind: 'reject', note: 'gehört nicht hierher' })
    const elsewhere = await paperFor(27, { ...file(), register: '02' })
    const { result } = await evaluated(model)
    const against = result.changed.filter(({ againstPerson }) => againstPerson)
    expect(against.map(({ documentId }) => documentId).sort()).toEqual([sortedOut, elsewhere].sort())
    expect(await activate(model)).toEqual({ kind: 'refused', why: 'against-people' })
    expect(await activeModel(database.db)).toMatchObject({ town: null })
  })
})

const train = async () => {
  const { index } = await currentDirectory(database.db)()
  return trainModel(database.db, { directory: index, book, by, at: clock.now() })
}

async function trained() {
  const result = await train()
  if (result.kind !== 'trained') throw new Error(`not trained: ${result.kind}`)
  return result
}

async function evaluated(model: number) {
  const { index, bookings } = await currentDirectory(database.db)()
  const known = { directory: index, bookings: bookings.index, book, by, at: clock.now() }
  const result = await evaluateModel(database.db, model, known)
  if (result.kind !== 'evaluated') throw new Error(`not evaluated: ${result.kind}`)
  return result
}

const activate = (model: number | null) =>
  activateModel(database.db, { model, reason: 'Test', by, at: clock.now() })

function file(): Extract<ReviewDecision, { kind: 'file' }> {
  const what = { title: 'Titel', documentDate: '2026-03-03', register: '09' }
  return { kind: 'file', employeeNumber: anna, ...what }
}

/** A paper about which recognition asked, and what a person did with it. */
async function paperFor(number: number, decision: ReviewDecision | null): Promise<DocumentId> {
  const documentId = newId<DocumentId>()
  const { index } = await currentDirectory(database.db)()
  const pages = [page(number)]
  const understanding = understand(pages, index, procedure)
  const asked = decide({ understanding, pages, procedure, duplicate: null })
  if (asked.kind !== 'review') throw new Error('the paper is clear without having learned')
  await database.db.transaction().execute(async (trx) => {
    const at = clock.now()
    const arrival = { documentId, name: `${number}.pdf`, source: 'upload', sizeBytes: 1 } as const
    await createDocument({ ...needs(), trx }, { ...arrival, sha256: null, mediaType: null, unusable: null })
    await trx
      .insertInto('document_page')
      .values({
        ...{ document_id: documentId, page: 1, aspect_ratio: 0.7, blank: false, turn: 0, inspection: '{}' },
        reading: JSON.stringify(pages[0]),
      })
      .execute()
    const { version } = understanding
    await trx
      .insertInto('document_understanding')
      .values({
        ...{ document_id: documentId, at, version, directory_version: 1 },
        understanding: JSON.stringify(understanding),
      })
      .execute()
    await advance({ ...needs(), trx }, [{ documentId, from: 'received', to: 'review', evidence: [] }])
    const { findings } = asked
    const detail = { procedure, duplicate: null }
    await recordDecisions(trx, [{ documentId, at, kind: 'review', decidedBy: 'program', findings, detail }])
  })
  if (decision) await decideByPerson(needs(), { documentId, decision, by })
  await database.db.updateTable('filing_order').set({ state: 'filed' }).execute()
  return documentId
}

async function understandingNow() {
  const { index, town } = await currentDirectory(database.db)()
  return understand([page(99)], index, procedure, { town })
}

const courses = [
  'Kassenrecht',
  'Vergaberecht',
  'Rhetorik',
  'Brandschutz',
  'Excel',
  'Datenschutz',
  'Tarifrecht',
]
const providers = ['Haus Auetal', 'Studio Lindental', 'Akademie Seehof', 'Werkraum Ost', 'Institut Nordufer']

/** Says in words that the shipped table takes for those of a receipt that somebody took part. */
function page(number: number) {
  const day = 1 + (number % 28)
  return printedPage([
    providers[number % providers.length] ?? '',
    '',
    'Quittung der Schreibstube',
    '',
    'Frau Anna Zwick, geb. am 12.03.1980',
    '',
    `vollendet am ${day}. März 2026, Zunftgebühr bezahlt, Betrag dankend erhalten`,
    `Gewerk: „${courses[number % courses.length]}“`,
    `Lfd. Nr. ${number}`,
  ])
}
