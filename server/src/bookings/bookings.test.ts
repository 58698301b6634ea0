import type { DocumentId, EmployeeNumber } from '@amtsbote/contract'
import { beforeEach, describe, expect, test } from 'vitest'
import { importDirectory, loadDirectory } from '#directory'
import { type FilingConnector, fileDocuments } from '#filing'
import { currentDirectory } from '#pipeline'
import { clockAt, jobFor, orderedDocument, recordingQueues, testDatabase } from '#testing'
import { checkBookings, importBookings, listBookings, loadOpenBookings, settleBooking } from './index.ts'

const database = testDatabase()
const clock = clockAt('2026-03-16T08:00:00Z')
const number = (text: string) => text as EmployeeNumber

const HEADER = 'personalnummer;kurs;von;bis;anbieter;kursnummer'
const lines = [
  '1000001;Vergaberecht kompakt;11.03.2026;12.03.2026;Studieninstitut;V-17',
  '1000001;Tarifrecht;01.04.2026;;;',
  '1000002;Vergaberecht kompakt;11.03.2026;12.03.2026;Studieninstitut;V-17',
]
const load = (list: readonly string[], options: { dryRun?: boolean; complete?: boolean } = {}) =>
  importBookings(database.db, Buffer.from([HEADER, ...list].join('\n')), {
    now: clock.now(),
    by: 'tk-4711',
    ...options,
  })

beforeEach(async () => {
  await database.db.deleteFrom('booking').execute()
  const staff = ['1000001;Anna;Müller', '1000002;Peter;Schmidt', '1000003;Peter;Schmidt']
  const file = Buffer.from(['personalnummer;vorname;nachname', ...staff].join('\n'))
  await importDirectory(database.db, file, { now: clock.now(), by: 'program' })
})

describe('an import', () => {
  test('shows with dryRun what it then does; again it changes nothing', async () => {
    const shown = await load(lines, { dryRun: true })
    expect(await listBookings(database.db, { all: true })).toEqual([])
    const done = await load(lines)
    expect(done).toEqual({ ...shown, dryRun: false, version: shown.version + 1 })
    expect(done.added).toHaveLength(3)
    expect(await load(lines)).toMatchObject({ added: [], changed: [], unchanged: 3, version: done.version })
  })

  test('brings known bookings up to date and takes the rest beside bad lines', async () => {
    const { version } = await load(lines)
    const report = await load([
      ...lines.slice(0, 2),
      `${lines[2]}`.replace('12.03.2026', '13.03.2026'),
      '999;X-Kurs;1.1.2026;;;',
    ])
    expect(report).toMatchObject({ unchanged: 2, version: version + 1, badLines: [{ line: 5 }] })
    const [moved] = await listBookings(database.db, { employeeNumber: number('1000002') })
    expect(moved?.to).toBe('2026-03-13')
  })

  test('of a complete list removes what was cancelled', async () => {
    await load(lines)
    expect((await load(lines.slice(0, 1), { complete: true })).removed).toHaveLength(2)
    expect((await loadOpenBookings(database.db)).bookings).toHaveLength(1)
  })
})

describe('a booking is settled', () => {
  test('by a document of its person and course, once, and every process learns of it', async () => {
    await load(lines)
    const current = currentDirectory(database.db)
    expect((await current()).bookings.index.byLastDay.get('2026-03-12')).toHaveLength(2)
    const documentId = await filed({})
    await filed({})
    const all = await listBookings(database.db, { all: true, employeeNumber: number('1000001') })
    expect(all.map(({ course, settledBy }) => [course, settledBy])).toEqual([
      ['Vergaberecht kompakt', documentId],
      ['Tarifrecht', null],
    ])
    expect((await current()).bookings.index.byLastDay.get('2026-03-12')).toHaveLength(1)
    expect(await load(lines, { complete: true })).toMatchObject({ unchanged: 3, added: [] })
  })

  test('in the moment in which its document becomes filed', async () => {
    await load([`${lines[0]}`.replace('Vergaberecht kompakt', 'Vergaberecht')])
    const needs = { db: database.db, queues: recordingQueues().queues, now: clock.now }
    const documentId = await orderedDocument(needs, { employeeNumber: '1000001' })
    const troubles: unknown[] = []
    const onTrouble = (_where: string, error: unknown) => troubles.push(error)
    await fileDocuments({ ...needs, connector: receivingSide, onTrouble }, [jobFor(documentId)])
    expect(troubles).toEqual([])
    expect(await listBookings(database.db, { all: true })).toMatchObject([{ settledBy: documentId }])
  })

  test.each([
    ['of another course', { title: '2026-03-12 Teilnahmebescheinigung – Brandschutz' }],
    ['of another day', { documentDate: '2026-03-20' }],
    ['of somebody else', { employeeNumber: '1000003' }],
  ])('not by a document %s', async (_, change) => {
    const { version } = await load(lines)
    await filed(change)
    expect(await loadOpenBookings(database.db)).toMatchObject({ version, bookings: { length: 3 } })
  })

  test('while a list is imported, without waiting for each other for ever', async () => {
    await load(lines)
    await Promise.all([
      filed({}),
      load(lines, { complete: true }),
      filed({ employeeNumber: '1000002' }),
      load(lines),
    ])
    expect((await loadOpenBookings(database.db)).bookings).toMatchObject([{ course: 'Tarifrecht' }])
  })
})

test('a check names missing certificates, namesakes with one booking and two courses on a day', async () => {
  await load([...lines, `${lines[2]}`.replace('1000002', '1000003'), '1000001;Brandschutz;1.4.2026;;;'])
  const { employees } = await loadDirectory(database.db)
  const namesakes = [{ employeeNumbers: [number('1000002'), number('1000003')], kind: 'identical' }] as const
  const open = await listBookings(database.db, {})
  const kinds = (today: string) =>
    checkBookings(open, { employees, namesakes, today }).map(({ kind, bookings }) => [kind, bookings.length])
  expect(kinds('2026-06-10')).toEqual([
    ['namesakes', 2],
    ['twice-a-day', 2],
  ])
  expect(kinds('2026-06-11')).toEqual([
    ['overdue', 3],
    ['namesakes', 2],
    ['twice-a-day', 2],
  ])
})

/** Takes everything and proves it at once. */
const receivingSide: FilingConnector = {
  name: 'test',
  checkFile: async () => ({ kind: 'ready' }),
  file: async () => {},
  confirm: async () => ({ kind: 'filed', receipt: 'R-1' }),
  withdraw: async () => ({ kind: 'withdrawn' }),
}

async function filed(change: {
  title?: string
  documentDate?: string
  employeeNumber?: string
}): Promise<DocumentId> {
  const { queues } = recordingQueues()
  const needs = { db: database.db, queues, now: clock.now }
  const { employeeNumber = '1000001', ...rest } = change
  const documentId = await orderedDocument(needs, { employeeNumber })
  const document = {
    documentId,
    employeeNumber: number(employeeNumber),
    title: '2026-03-12 Teilnahmebescheinigung – Vergaberecht kompakt (Studieninstitut)',
    documentDate: '2026-03-12',
    ...rest,
  }
  await database.db.transaction().execute((trx) => settleBooking(trx, document, clock.now()))
  return documentId
}
