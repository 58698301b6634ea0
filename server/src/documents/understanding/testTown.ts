import { type Employee, employeeSchema, type PageReading } from '@amtsbote/contract'
import { defaultProcedures, type Procedure } from '#procedures'
import { buildDirectoryIndex, type DirectoryIndex } from './directoryIndex.ts'
import { type TestLine, testPage } from './testPage.ts'
import { understand } from './understand.ts'

/** An employee with what a test says and nothing else known. For tests. */
export function testEmployee(
  known: Omit<Partial<Employee>, 'employeeNumber'> & { readonly employeeNumber: string },
): Employee {
  return employeeSchema.parse({
    salutation: '',
    academicTitle: '',
    firstNames: 'Anna',
    lastName: 'Muster',
    formerLastNames: [],
    birthDate: null,
    mailAddress: '',
    office: '',
    status: 'active',
    leftOn: null,
    ...known,
  })
}

/** The staff of a small invented town with everything that makes names hard. */
export const townStaff: readonly Employee[] = [
  testEmployee({
    employeeNumber: '1000001',
    firstNames: 'Anna Maria',
    lastName: 'Müller',
    birthDate: '1980-03-12',
    mailAddress: 'anna.mueller@musterstadt.example',
  }),
  testEmployee({
    employeeNumber: '1000002',
    firstNames: 'Peter',
    lastName: 'Schmidt',
    birthDate: '1975-06-30',
  }),
  testEmployee({
    employeeNumber: '1000003',
    firstNames: 'Karin',
    lastName: 'Vogel',
    birthDate: '1968-11-02',
  }),
  testEmployee({
    employeeNumber: '1000004',
    firstNames: 'Peter',
    lastName: 'Schmidt',
    birthDate: '1990-01-17',
  }),
  testEmployee({
    employeeNumber: '1000005',
    firstNames: 'Beate',
    lastName: 'Groß-Lüdenscheidt',
    formerLastNames: ['Weißmann'],
    birthDate: '1985-09-09',
  }),
  testEmployee({
    employeeNumber: '1000006',
    firstNames: 'Karl Heinz',
    lastName: 'von der Heide',
    birthDate: '1962-02-28',
  }),
  testEmployee({
    employeeNumber: '1000007',
    firstNames: 'Ayşe',
    lastName: 'Yıldız',
    birthDate: '1992-07-04',
  }),
  testEmployee({
    employeeNumber: '1000008',
    firstNames: 'Thomas',
    lastName: 'Kramer',
    birthDate: '1971-05-05',
    status: 'left',
  }),
  testEmployee({
    employeeNumber: '1000009',
    firstNames: 'Jörg',
    lastName: 'Möller',
    birthDate: '1983-10-21',
  }),
  testEmployee({
    employeeNumber: '1000010',
    firstNames: 'Jörg',
    lastName: 'Müller',
    birthDate: '1979-12-24',
  }),
  testEmployee({
    employeeNumber: '1000011',
    firstNames: 'Łukasz',
    lastName: 'Wiśniewski',
    birthDate: '1988-08-08',
  }),
  testEmployee({
    employeeNumber: '1000012',
    firstNames: 'Seán',
    lastName: "O'Brien",
    birthDate: '1977-01-31',
  }),
]

export const townIndex: DirectoryIndex = buildDirectoryIndex(townStaff)

export const townProcedure = defaultProcedures().procedures[0] as Procedure

/** Understands one page of these lines against the small town. */
export function understandLines(lines: readonly TestLine[], change: Partial<PageReading> = {}) {
  return understand([testPage(lines, change)], townIndex, townProcedure)
}
