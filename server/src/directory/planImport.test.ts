import type { Employee, EmployeeNumber } from '@amtsbote/contract'
import { describe, expect, test } from 'vitest'
import type { Column } from './columns.ts'
import { planImport, type StoredEmployee } from './planImport.ts'

const all: Column[] = [
  'personalnummer',
  'anrede',
  'titel',
  'vorname',
  'nachname',
  'geburtsname',
  'geburtsdatum',
]
const rest: Column[] = ['email', 'dienststelle', 'status', 'austritt']
const number = (text: string) => text as EmployeeNumber

const anna: Employee = {
  employeeNumber: number('1000001'),
  salutation: 'Frau',
  academicTitle: '',
  firstNames: 'Anna',
  lastName: 'Müller',
  formerLastNames: ['Meier'],
  birthDate: '1980-03-01',
  mailAddress: '',
  office: 'Amt 50',
  status: 'active',
  leftOn: null,
}

const plan = (stored: StoredEmployee[], employees: Employee[], columns = [...all, ...rest]) =>
  planImport(new Map(stored.map((one) => [one.employee.employeeNumber, one])), {
    employees,
    badLines: [],
    columns: new Set(columns),
  })

function storedAs({ formerLastNames, ...employee }: Employee, renamedFrom: string[] = []): StoredEmployee {
  return { employee, birthNames: formerLastNames, renamedFrom }
}

describe('an employee who is listed', () => {
  test('for the first time is added', () => {
    expect(plan([], [anna])).toMatchObject({
      added: ['1000001'],
      changed: [],
      unchanged: 0,
      writes: [storedAs(anna)],
    })
  })

  test('as before is written nowhere', () => {
    expect(plan([storedAs(anna)], [anna])).toMatchObject({ added: [], changed: [], unchanged: 1, writes: [] })
  })

  test('with other data is changed, field by field', () => {
    const moved = { ...anna, office: 'Amt 10', formerLastNames: ['Maier'] }
    expect(plan([storedAs(anna)], [moved]).changed).toEqual([
      {
        employeeNumber: '1000001',
        fields: [
          { field: 'office', before: 'Amt 50', after: 'Amt 10' },
          { field: 'formerLastNames', before: 'Meier', after: 'Maier' },
        ],
      },
    ])
  })

  test('keeps what the file has no column for', () => {
    const bare = { ...anna, birthDate: null, office: '', formerLastNames: [], salutation: '' as const }
    const columns: Column[] = ['personalnummer', 'vorname', 'nachname']
    expect(plan([storedAs(anna)], [bare], columns)).toMatchObject({ changed: [], unchanged: 1 })
  })

  test('again after having left is active', () => {
    const { changed } = plan([storedAs({ ...anna, status: 'left' })], [anna])
    expect(changed[0]?.fields).toEqual([{ field: 'status', before: 'left', after: 'active' }])
  })
})

describe('a new surname', () => {
  test('keeps the old one as the newest former name', () => {
    const { renamed, writes } = plan([storedAs(anna, ['Schulz'])], [{ ...anna, lastName: 'Becker' }])
    expect(renamed).toEqual([{ employeeNumber: '1000001', from: 'Müller', to: 'Becker' }])
    expect(writes[0]).toMatchObject({ renamedFrom: ['Müller', 'Schulz'], birthNames: ['Meier'] })
  })

  test('that is only spelled better is no renaming', () => {
    const { renamed, changed } = plan([storedAs({ ...anna, lastName: 'Mueller' })], [anna])
    expect(renamed).toEqual([])
    expect(changed).toHaveLength(1)
  })

  test('with another birth date is another person, who does not inherit the former names', () => {
    const { reassigned, renamed, writes } = plan(
      [storedAs(anna, ['Schulz'])],
      [{ ...anna, firstNames: 'Jörg', lastName: 'Groß', birthDate: '1999-09-09', formerLastNames: [] }],
    )
    expect({ reassigned, renamed }).toEqual({ reassigned: ['1000001'], renamed: [] })
    expect(writes[0]).toMatchObject({ renamedFrom: [], birthNames: [] })
  })
})

describe('an employee who is missing', () => {
  const others = ['1000002', '1000003', '1000004', '1000005'].map((one) => ({
    ...anna,
    employeeNumber: number(one),
  }))
  const everybody = [anna, ...others].map((one) => storedAs(one))

  test('has left; a fifth of all is just in order', () => {
    expect(plan(everybody, others)).toMatchObject({
      retired: ['1000001'],
      retiringShare: 0.2,
      writes: [storedAs({ ...anna, status: 'left' })],
    })
  })

  test('and had left before is no news', () => {
    expect(plan([storedAs({ ...anna, status: 'left' })], [])).toMatchObject({ retired: [], writes: [] })
  })

  test('but stands in a bad line stays as she is', () => {
    const badLines = [{ line: 2, employeeNumber: anna.employeeNumber, messageDe: '', messageEn: '' }]
    const stored = new Map(everybody.map((one) => [one.employee.employeeNumber, one]))
    expect(planImport(stored, { employees: others, badLines, columns: new Set(all) })).toMatchObject({
      kept: ['1000001'],
      retired: [],
      writes: [],
    })
  })

  test('counts for the guard together with those marked as having left', () => {
    const [second, ...listed] = others
    const marked = [...listed, { ...(second as Employee), status: 'left' as const }]
    expect(plan(everybody, marked)).toMatchObject({ retired: ['1000001'], retiringShare: 0.4 })
  })
})
