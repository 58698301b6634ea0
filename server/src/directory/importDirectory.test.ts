import type { EmployeeNumber } from '@amtsbote/contract'
import { beforeEach, describe, expect, test } from 'vitest'
import { clockAt, testDatabase } from '#testing'
import { type ImportOptions, importDirectory } from './importDirectory.ts'
import { findEmployee, loadDirectory } from './loadDirectory.ts'
import { directoryVersion } from './store.ts'

const database = testDatabase()
const clock = clockAt('2026-03-16T08:00:00Z')

const HEADER = 'personalnummer;vorname;nachname;geburtsname;geburtsdatum;status'
const ten = Array.from(
  { length: 10 },
  (_, index) => `100000${index};Anna;Müller${'abcdefghij'.charAt(index)};;1.3.1980;aktiv`,
)

const number = (text: string) => text as EmployeeNumber
const file = (lines: readonly string[]) => Buffer.from([HEADER, ...lines].join('\n'))
const load = (lines: readonly string[], options: Partial<ImportOptions> = {}) =>
  importDirectory(database.db, file(lines), { now: clock.now(), by: 'tk-4711', ...options })

/** Everything the import may touch, times included. */
async function everything() {
  const { db } = database
  return {
    directory: await db.selectFrom('directory').selectAll().execute(),
    employees: await db.selectFrom('employee').selectAll().orderBy('employee_number').execute(),
    names: await db.selectFrom('employee_former_name').selectAll().orderBy('name').execute(),
    imports: await db.selectFrom('directory_import').selectAll().orderBy('id').execute(),
  }
}

beforeEach(async () => {
  await database.db.deleteFrom('employee').execute()
  await database.db.deleteFrom('directory_import').execute()
})

describe('an import', () => {
  test('adds everybody, raises the version and is recorded', async () => {
    const before = await directoryVersion(database.db)
    const report = await load(ten)
    expect(report).toMatchObject({ changed: [], retired: [], unchanged: 0, version: before + 1 })
    expect(report.added).toHaveLength(10)
    const { version, employees } = await loadDirectory(database.db)
    expect({ version, count: employees.length }).toEqual({ version: before + 1, count: 10 })
    expect((await everything()).imports).toMatchObject([
      { by: 'tk-4711', at: clock.now(), sha256: report.sha256, added: 10, version: before + 1 },
    ])
  })

  test('of the same file again changes nothing', async () => {
    const { version } = await load(ten)
    const before = await everything()
    clock.advance(60_000)
    expect(await load(ten)).toMatchObject({ added: [], changed: [], retired: [], unchanged: 10, version })
    const { imports, ...after } = await everything()
    expect(after).toEqual({ directory: before.directory, employees: before.employees, names: before.names })
    expect(imports).toHaveLength(2)
  })

  test('retires who is missing, keeps an old surname, and shows both', async () => {
    await load(ten)
    const report = await load([`1000001;Anna;Becker;Schulz;1.3.1980;aktiv`, ...ten.slice(2)])
    expect(report).toMatchObject({
      retired: ['1000000'],
      renamed: [{ employeeNumber: '1000001', from: 'Müllerb', to: 'Becker' }],
      unchanged: 8,
    })
    expect(await findEmployee(database.db, number('1000000'))).toMatchObject({ status: 'left' })
    expect(await findEmployee(database.db, number('1000001'))).toMatchObject({
      lastName: 'Becker',
      formerLastNames: ['Müllerb', 'Schulz'],
    })
  })

  test('keeps the old surname through all later imports, also when the name is taken back', async () => {
    await load(ten)
    await load([`1000001;Anna;Becker;;1.3.1980;aktiv`, ...ten.filter((_, index) => index !== 1)])
    await load(ten)
    expect(await findEmployee(database.db, number('1000001'))).toMatchObject({
      lastName: 'Müllerb',
      formerLastNames: ['Becker'],
    })
  })

  test('takes the good lines of a file with bad ones and leaves the people of the bad ones alone', async () => {
    await load(ten)
    const report = await load([
      '1000000;Anna;Neu;;1.3.80;aktiv',
      ...ten.slice(1),
      '1000010;Jörg;Groß;;;aktiv',
    ])
    expect(report).toMatchObject({
      added: ['1000010'],
      kept: ['1000000'],
      retired: [],
      badLines: [{ line: 2 }],
    })
    expect(await findEmployee(database.db, number('1000000'))).toMatchObject({
      lastName: 'Müllera',
      status: 'active',
    })
  })

  test('names those whose names collide, former names included', async () => {
    const { namesakes } = await load([
      ...ten,
      '1000010;Anna;Schmidt;Müllera;2.2.1990;aktiv',
      '1000011;Anna;Müllerb;;;aktiv',
    ])
    const pairs = namesakes.map((one) => [...one.employeeNumbers].sort())
    expect(pairs).toContainEqual(['1000000', '1000010'])
    expect(pairs).toContainEqual(['1000001', '1000011'])
  })
})

describe('a dry run', () => {
  test('shows exactly what the import then does, and changes nothing', async () => {
    await load(ten)
    const changed = [
      '1000001;Anna;Becker;;1.3.1980;aktiv',
      ...ten.slice(2),
      '1000010;Jörg;Groß;;;aktiv',
      '99;x',
    ]
    const before = await everything()
    const { dryRun, version, ...shown } = await load(changed, { dryRun: true })
    expect(await everything()).toEqual(before)
    expect(dryRun).toBe(true)
    const { dryRun: _, version: after, ...done } = await load(changed)
    expect(done).toEqual(shown)
    expect(after).toBe(version + 1)
  })
})

describe('more than a fifth leaving at once', () => {
  test('stops the import with nothing changed', async () => {
    await load(ten)
    const before = await everything()
    await expect(load(ten.slice(3))).rejects.toMatchObject({ code: 'AB-0203', detail: '30 %' })
    await expect(load(ten.slice(3), { dryRun: true })).rejects.toMatchObject({ code: 'AB-0203' })
    expect(await everything()).toEqual(before)
    await expect(load(ten.slice(2))).resolves.toMatchObject({ retired: ['1000000', '1000001'] })
  })

  test('goes through when a person allows it', async () => {
    await load(ten)
    expect((await load(ten.slice(3), { allowMassRetirement: true })).retired).toHaveLength(3)
  })

  test('because leading zeros were lost says so', async () => {
    await load(ten.map((line) => `0${line}`))
    await expect(load(ten)).rejects.toMatchObject({ detail: expect.stringContaining('führende Nullen') })
  })
})

test('imports at the same time happen one after the other, each from what the one before left', async () => {
  await load(ten)
  const before = await directoryVersion(database.db)
  const offices = Array.from({ length: 6 }, (_, index) =>
    ten.map((line) => line.replace('Anna', `Anna${'uvwxyz'.charAt(index)}`)),
  )
  const reports = await Promise.all(offices.map((lines) => load(lines)))
  expect(reports.map((report) => report.version).sort((a, b) => a - b)).toEqual(
    [1, 2, 3, 4, 5, 6].map((n) => before + n),
  )
  const inOrder = reports.toSorted((a, b) => a.version - b.version)
  const chain = inOrder.map((report) => report.changed[0]?.fields[0])
  for (const [index, change] of chain.entries()) {
    expect(change?.before).toBe(index === 0 ? 'Anna' : chain[index - 1]?.after)
  }
  expect((await findEmployee(database.db, number('1000000')))?.firstNames).toBe(chain.at(-1)?.after)
})
