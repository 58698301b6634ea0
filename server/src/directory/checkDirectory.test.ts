import type { Employee, EmployeeNumber } from '@amtsbote/contract'
import { expect, test } from 'vitest'
import { checkDirectory } from './checkDirectory.ts'

const TODAY = '2026-03-16'
const sound: Employee = {
  employeeNumber: '1000001' as EmployeeNumber,
  salutation: 'Frau',
  academicTitle: '',
  firstNames: 'Anna',
  lastName: 'Müller',
  formerLastNames: [],
  birthDate: '1980-03-01',
  mailAddress: '',
  office: '',
  status: 'active',
  leftOn: null,
}

test.each<{ change: Partial<Employee>; kind: string }>([
  { change: { birthDate: null }, kind: 'birth-date-missing' },
  { change: { birthDate: '1900-01-01' }, kind: 'birth-date-unlikely' },
  { change: { birthDate: '2026-01-01' }, kind: 'birth-date-unlikely' },
  { change: { leftOn: '2026-03-15' }, kind: 'left-but-active' },
  { change: { lastName: 'Müller, Anna' }, kind: 'name-unlikely' },
  { change: { firstNames: 'X' }, kind: 'name-unlikely' },
])('an entry with $change is odd ($kind)', ({ change, kind }) => {
  expect(checkDirectory([{ ...sound, ...change }], TODAY).map((finding) => finding.kind)).toEqual([kind])
})

test('a sound entry and people who have left are not odd', () => {
  const left = {
    ...sound,
    employeeNumber: '1000002' as EmployeeNumber,
    status: 'left' as const,
    birthDate: null,
  }
  expect(checkDirectory([{ ...sound, leftOn: '2027-12-31' }, left], TODAY)).toEqual([])
})

test('one person under two numbers is named with both', () => {
  const twin = { ...sound, employeeNumber: '1000002' as EmployeeNumber }
  expect(checkDirectory([sound, twin], TODAY)).toMatchObject([
    { kind: 'person-twice', employeeNumbers: ['1000001', '1000002'] },
  ])
})

test('a birth date that six of a few share is taken for a placeholder', () => {
  const people = Array.from({ length: 6 }, (_, index) => ({
    ...sound,
    employeeNumber: `100000${index}` as EmployeeNumber,
    firstNames: `Anna${'abcdef'.charAt(index)}`,
    birthDate: '1970-01-01',
  }))
  expect(checkDirectory(people, TODAY)).toMatchObject([{ kind: 'birth-date-frequent' }])
})
