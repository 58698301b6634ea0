import type { DocumentId, EmployeeNumber, PageReading, Understanding } from '@amtsbote/contract'
import { beforeEach, describe, expect, test } from 'vitest'
import { decide } from '#decision'
import { importDirectory } from '#directory'
import { advance } from '#documents'
import { readEvidence } from '#evidence'
import { listAliases, removeAlias } from '#learning'
import { currentDirectory } from '#pipeline'
import { defaultProcedures, shippedProcedure } from '#procedures'
import { clockAt, orderedDocument, printedPage, recordingQueues, testDatabase } from '#testing'
import { understand } from '#understanding'
import { decideByPerson, undoByPerson } from './index.ts'

const database = testDatabase()
const book = defaultProcedures()
const procedure = shippedProcedure('attendance-certificate')
const clock = clockAt('2026-03-16T08:00:00Z')
const { queues } = recordingQueues()
const needs = () => ({ db: database.db, queues, now: clock.now, book, undoMs: 10_000 })
const kaethe = '1000003' as EmployeeNumber
const directory = () => currentDirectory(database.db)()

beforeEach(async () => {
  await database.db.deleteFrom('employee_alias').execute()
  const people = [
    'personalnummer;vorname;nachname;geburtsdatum',
    `${kaethe};Katharina;Vogelsang;02.11.1968`,
    '1000004;Mathilde;Vogelsang;03.01.1970',
    '1000005;Peter;Schmidthuber;04.05.1971',
    ...Array.from({ length: 60 }, (_, n) => `20000${10 + n};Otto;Ohmke;01.01.1970`),
  ]
  await importDirectory(database.db, Buffer.from(people.join('\n')), { now: clock.now(), by: 'test' })
})

describe('a name under which a reviewer recognised somebody', () => {
  test('leads to this employee afterwards; before, to nobody', async () => {
    expect(await candidateFor('Käthe Vogelsang')).toBeUndefined()
    await decided('Käthe Vogelsang')
    expect(await candidateFor('Käthe Vogelsang')).toMatchObject({
      employeeNumber: kaethe,
      nameForm: 'former',
    })
    const [alias] = await listAliases(database.db)
    expect(alias).toMatchObject({
      employeeNumber: kaethe,
      part: 'forename',
      by: 'person:1',
      state: 'learned',
    })
  })

  test('may be a surname that the staff list does not have', async () => {
    await decided('Katharina Lindwurm')
    expect(await candidateFor('Katharina Lindwurm')).toMatchObject({ employeeNumber: kaethe })
    expect(await candidateFor('Mathilde Lindwurm')).toBeUndefined()
  })

  test('files nothing alone, however often it was confirmed, but with the birth date beside it', async () => {
    for (let time = 0; time < 3; time += 1) await decided('Käthe Vogelsang')
    const alone = { ...procedure, proof: 'unique-name', populationShareMax: 1 } as const
    const decision = await decisionOn('Frau Käthe Vogelsang', alone)
    expect(decision).toMatchObject({ kind: 'review' })
    const reasons = decision.kind === 'review' ? decision.findings.map(({ code }) => code) : []
    expect(reasons).toContain('one-proof-only')
    const proven = await decisionOn('Frau Käthe Vogelsang, geb. am 02.11.1968', procedure)
    expect(proven.kind).toBe('automatic')
  })

  test('counts as today’s name once the staff list has it', async () => {
    await decided('Käthe Vogelsang')
    const renamed = [
      'personalnummer;vorname;nachname;geburtsdatum',
      `${kaethe};Katharina Käthe;Vogelsang;02.11.1968`,
    ]
    const options = { now: clock.now(), by: 'test', allowMassRetirement: true }
    await importDirectory(database.db, Buffer.from(renamed.join('\n')), options)
    expect(await candidateFor('Käthe Vogelsang')).toMatchObject({ nameForm: 'current' })
  })

  test('is forgotten when the reviewer takes the decision back', async () => {
    const documentId = await decided('Käthe Vogelsang')
    expect(await undoByPerson(needs(), { documentId, by: 'person:1' })).toEqual({ kind: 'undone' })
    expect(await listAliases(database.db)).toEqual([])
    expect(await candidateFor('Käthe Vogelsang')).toBeUndefined()
  })

  test('stays when another document taught it as well', async () => {
    const documentId = await decided('Käthe Vogelsang')
    await database.db
      .insertInto('employee_alias')
      .columns(['id', 'employee_number', 'part', 'name', 'printed', 'state', 'document_id', 'by', 'at'])
      .expression((build) =>
        build
          .selectFrom('employee_alias')
          .select(({ fn, val }) => [
            fn<string>('gen_random_uuid').as('id'),
            'employee_number',
            'part',
            'name',
            'printed',
            'state',
            val(null).as('document_id'),
            'by',
            'at',
          ]),
      )
      .execute()
    await undoByPerson(needs(), { documentId, by: 'person:1' })
    expect(await candidateFor('Käthe Vogelsang')).toMatchObject({ employeeNumber: kaethe })
  })

  test('is removed by a person and not learned again by itself', async () => {
    await decided('Käthe Vogelsang')
    const request = { employeeNumber: kaethe, name: 'kathe', by: 'person:2', at: clock.now() }
    const [alias] = await listAliases(database.db)
    expect(await removeAlias(database.db, { ...request, name: alias?.name ?? '' })).toBe(1)
    expect(await candidateFor('Käthe Vogelsang')).toBeUndefined()
    await decided('Käthe Vogelsang')
    expect(await candidateFor('Käthe Vogelsang')).toBeUndefined()
    expect((await listAliases(database.db)).map(({ refusal }) => refusal)).toContain('removed-before')
  })

  test('stands in the evidence of the document', async () => {
    const documentId = await decided('Käthe Vogelsang')
    const { entries, intact } = await readEvidence(database.db, documentId)
    expect(intact).toBe(true)
    expect(entries.map(({ step }) => step)).toContain('alias-learned')
  })
})

describe('a printed name is not learned', () => {
  test.each([
    { when: 'it is another employee’s', printed: 'Mathilde Vogelsang', refusal: 'near-other' },
    { when: 'it is nearly another employee’s', printed: 'Mathilda Vogelsang', refusal: 'near-other' },
    { when: 'no part of it is this employee’s', printed: 'Roswitha Lindwurm', refusal: 'nothing-in-common' },
  ])('when $when, and that is shown', async ({ printed, refusal }) => {
    const documentId = await decided(printed)
    expect(await listAliases(database.db)).toMatchObject([{ state: 'refused', refusal, documentId }])
  })

  test('when it is known already', async () => {
    await decided('Katharina Vogelsang')
    expect(await listAliases(database.db)).toEqual([])
  })
})

/** A document that names this recipient, which a person files for Katharina Vogelsang. */
async function decided(printed: string): Promise<DocumentId> {
  const understanding = await understood(`Frau ${printed}`)
  const documentId = await orderedDocument(needs(), { employeeNumber: kaethe })
  await database.db.deleteFrom('filing_order').where('document_id', '=', documentId).execute()
  await database.db
    .insertInto('document_understanding')
    .values({
      document_id: documentId,
      at: clock.now(),
      version: 'test',
      directory_version: 1,
      understanding: JSON.stringify(understanding),
    })
    .execute()
  await database.db
    .transaction()
    .execute((trx) =>
      advance({ ...needs(), trx }, [{ documentId, from: 'ordered', to: 'review', evidence: [] }]),
    )
  const filed = { employeeNumber: kaethe, title: 'Titel', documentDate: '2026-03-01', register: '09' }
  await decideByPerson(needs(), { documentId, decision: { kind: 'file', ...filed }, by: 'person:1' })
  return documentId
}

async function understood(recipient: string): Promise<Understanding> {
  const { index } = await directory()
  return understand([page(recipient)], index, procedure)
}

async function candidateFor(name: string) {
  const { candidates } = await understood(`Frau ${name}`)
  return candidates.find(({ nameForm }) => nameForm === 'current' || nameForm === 'former')
}

async function decisionOn(recipient: string, by: typeof procedure) {
  const pages = [page(recipient)]
  const { index } = await directory()
  return decide({ understanding: understand(pages, index, by), pages, procedure: by, duplicate: null })
}

/** A certificate of the usual kind, each line a row of words. */
function page(recipient: string): PageReading {
  const lines = [
    'Studieninstitut Auetal',
    'Marktstraße 14, 59399 Auetal',
    '',
    'Teilnahmebescheinigung',
    '',
    recipient,
    'hat vom 11.03.2026 bis 12.03.2026 an dem Seminar',
    '„Vergaberecht kompakt“',
    'teilgenommen.',
    '',
    'Auetal, den 20.03.2026',
    '',
    'Renate Unbekannt',
    'Geschäftsführerin',
  ]
  return printedPage(lines)
}
