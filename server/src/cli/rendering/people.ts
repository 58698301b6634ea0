import type { Employee, EmployeeNumber } from '@amtsbote/contract'
import type { Language, Text } from '../language.ts'
import { type Column, renderTable } from './table.ts'

/** How an output is to look. */
export interface Format {
  readonly language: Language
  /** Columns of the terminal; undefined for files and pipes. */
  readonly columns: number | undefined
}

/** Groups, and people of each, that an overview names; all of them stand in the JSON output. */
const GROUPS_SHOWN = 20
const PEOPLE_SHOWN = 20

const titles = {
  number: { de: 'Nummer', en: 'Number' },
  name: { de: 'Name', en: 'Name' },
  born: { de: 'geboren', en: 'born' },
  office: { de: 'Dienststelle', en: 'Office' },
  status: { de: 'Status', en: 'Status' },
} as const satisfies Record<string, Text>

const statusText = {
  active: { de: 'aktiv', en: 'active' },
  left: { de: 'ausgeschieden', en: 'left' },
} as const satisfies Record<Employee['status'], Text>

/** Employees by number. */
export type People = ReadonlyMap<EmployeeNumber, Employee>

export function peopleByNumber(employees: readonly Employee[]): People {
  return new Map(employees.map((employee) => [employee.employeeNumber, employee]))
}

/** Tables of people, one group after the other, with an empty line between; the first few groups of many. */
export function renderGroups(
  groups: readonly (readonly EmployeeNumber[])[],
  people: People,
  format: Format,
): string[] {
  const shown = groups.slice(0, GROUPS_SHOWN).map((numbers) => numbers.slice(0, PEOPLE_SHOWN))
  const rows = shown.flatMap((numbers, index) => [
    ...(index > 0 ? [[]] : []),
    ...numbers.map((number) => personRow(number, people, format.language)),
  ])
  const width = format.columns === undefined ? undefined : format.columns - 2
  const hidden = groups.flat().length - shown.flat().length
  return [
    ...renderTable(columnsIn(format.language), rows, width).map((line) => `  ${line}`.trimEnd()),
    ...(hidden > 0 ? [`  ${more(hidden, format.language)}`] : []),
  ]
}

function columnsIn(language: Language): Column[] {
  return [
    { title: titles.number[language] },
    { title: titles.name[language], shrinksTo: 16 },
    { title: titles.born[language] },
    { title: titles.office[language], shrinksTo: 8 },
    { title: titles.status[language] },
  ]
}

function personRow(number: EmployeeNumber, people: People, language: Language): string[] {
  const employee = people.get(number)
  if (!employee) return [number]
  const former = employee.formerLastNames.length > 0 ? ` (${employee.formerLastNames.join(', ')})` : ''
  return [
    number,
    `${employee.lastName}${former}, ${employee.firstNames}`,
    employee.birthDate ?? '–',
    employee.office,
    statusText[employee.status][language],
  ]
}

function more(count: number, language: Language): string {
  return { de: `… und ${count} weitere (alle mit --json)`, en: `… and ${count} more (all with --json)` }[
    language
  ]
}
