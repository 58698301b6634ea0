import type { EmployeeNumber } from '@amtsbote/contract'
import { beforeEach, expect, test } from 'vitest'
import { importDirectory } from '#directory'
import { testDatabase } from '#testing'
import { runHere } from './testing.ts'

const database = testDatabase()
const employeeNumber = '1000003' as EmployeeNumber
const at = new Date('2026-03-16T08:00:00Z')

beforeEach(async () => {
  await database.db.deleteFrom('employee_alias').execute()
  const people = ['personalnummer;vorname;nachname', `${employeeNumber};Katharina;Vogelsang`]
  await importDirectory(database.db, Buffer.from(people.join('\n')), { now: at, by: 'test' })
  const row = {
    employee_number: employeeNumber,
    part: 'forename',
    document_id: null,
    by: 'person:1',
    at,
  } as const
  const own = { state: 'learned', refusal: null, other_employee: null } as const
  const other = {
    state: 'refused',
    refusal: 'near-other',
    other_employee: '1000004' as EmployeeNumber,
  } as const
  await database.db
    .insertInto('employee_alias')
    .values([
      { ...row, ...own, id: crypto.randomUUID(), name: 'kathe', printed: 'Käthe Vogelsang' },
      { ...row, ...other, id: crypto.randomUUID(), name: 'mathilda', printed: 'Mathilda Vogelsang' },
    ])
    .execute()
})

test('learned names are listed with those that were refused, and why', async () => {
  const { exitCode, lines } = await amtsbote('recognition', 'aliases')
  expect(exitCode).toBe(0)
  expect(lines.join('\n')).toMatch(/Käthe Vogelsang\s+gelernt/)
  expect(lines.join('\n')).toContain('gleicht dem Namen einer anderen Person 1000004')
  expect(lines.at(-1)).toBe('1 gelernt')
})

test('a learned name is removed once; a second time there is none', async () => {
  expect((await amtsbote('recognition', 'aliases', 'remove', employeeNumber, 'kathe')).exitCode).toBe(0)
  expect((await amtsbote('recognition', 'aliases', 'remove', employeeNumber, 'kathe')).exitCode).toBe(1)
  const { lines } = await amtsbote('recognition', 'aliases', '--json')
  const states = lines.map((line) => JSON.parse(line).state)
  expect(states.sort()).toEqual(['refused', 'removed'])
})

function amtsbote(...words: readonly string[]) {
  return runHere(words, { DATABASE_URL: database.url, LANG: 'de_DE.UTF-8' })
}
