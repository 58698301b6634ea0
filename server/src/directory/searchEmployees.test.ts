import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '#testing'
import { importDirectory } from './importDirectory.ts'
import { searchEmployees } from './searchEmployees.ts'

const database = testDatabase()

const people = `personalnummer;vorname;nachname;geburtsname;status
0001234;Anna Maria;Müller;;aktiv
1000002;Anne;Müller-Lüdenscheidt;Großmann;aktiv
1000003;Bernd;Muellerschön;;aktiv
1000004;Li;Wang;;aktiv
1000005;Lina;Lieberwirth;;aktiv
1000006;Zoë;O’Neill;;aktiv
1000007;Anna;Müller;;ausgeschieden
1000008;Michael;Goethe;;aktiv`

beforeAll(async () => {
  await importDirectory(database.db, Buffer.from(people), { now: new Date('2026-03-16'), by: 'test' })
})

const found = async (text: string, limit = 10) =>
  (await searchEmployees(database.db, text, limit)).map((hit) => hit.employeeNumber)

test.each([
  { typed: 'müller anna', first: '0001234' },
  { typed: 'Anna Müller', first: '0001234' },
  { typed: 'MUELLER, ANNA', first: '0001234' },
  { typed: 'muller maria', first: '0001234' },
  { typed: 'mü an', first: '0001234' },
  { typed: 'müllerschön', first: '1000003' },
  { typed: 'Lüdenscheidt', first: '1000002' },
  { typed: 'mullerludenscheidt', first: '1000002' },
  { typed: 'grossmann', first: '1000002' },
  { typed: 'li', first: '1000004' },
  { typed: "o'neill zoe", first: '1000006' },
  { typed: '10000', first: '1000002' },
  { typed: '0001', first: '0001234' },
  { typed: '1234', first: '0001234' },
  { typed: 'michael goe', first: '1000008' },
])('$typed finds $first first', async ({ typed, first }) => {
  expect((await found(typed))[0]).toBe(first)
})

test('whole names stand before parts of names, those before beginnings, and people in service before others', async () => {
  expect(await found('müller')).toEqual(['0001234', '1000007', '1000002', '1000003'])
})

test('every word typed has to be there', async () => {
  expect(await found('müller bernd anna')).toEqual([])
})

test.each(['', '  ', '?!', "'", "' | !'", '\\', '%', ':*'])(
  '%j finds nobody and breaks nothing',
  async (typed) => {
    expect(await found(typed)).toEqual([])
  },
)

test('not more than the limit are returned', async () => {
  expect(await found('a', 2)).toHaveLength(2)
})
