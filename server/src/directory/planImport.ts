import type { Employee, EmployeeNumber } from '@amtsbote/contract'
import type { Column } from './columns.ts'
import type { ParsedDirectory } from './parseDirectory.ts'
import { searchWords } from './searchWords.ts'

/** An employee as stored: former names kept apart by where they come from. */
export interface StoredEmployee {
  readonly employee: Omit<Employee, 'formerLastNames'>
  /** As the file has them, newest first. */
  readonly birthNames: readonly string[]
  /** Surnames that an import saw disappear, newest first. */
  readonly renamedFrom: readonly string[]
}

type Field = keyof Employee

export interface FieldChange {
  readonly field: Field
  readonly before: string
  readonly after: string
}

export interface EmployeeChange {
  readonly employeeNumber: EmployeeNumber
  readonly fields: readonly FieldChange[]
}

export interface Renaming {
  readonly employeeNumber: EmployeeNumber
  readonly from: string
  readonly to: string
}

/** What an import does, worked out from values alone: the same plan is shown by a dry run and carried out. */
export interface ImportPlan {
  readonly added: readonly EmployeeNumber[]
  readonly changed: readonly EmployeeChange[]
  /** Part of `changed`: the surname became another one; the old one is kept as a former name. */
  readonly renamed: readonly Renaming[]
  /** Part of `changed`: surname and birth date became others, so the number was given to another person. */
  readonly reassigned: readonly EmployeeNumber[]
  /** Were active and are missing in the file. */
  readonly retired: readonly EmployeeNumber[]
  /** Stand in a bad line: stay as they are. */
  readonly kept: readonly EmployeeNumber[]
  readonly unchanged: number
  /** Active before and left afterwards, missing or marked, divided by all who were active. */
  readonly retiringShare: number
  /** Rows to write. */
  readonly writes: readonly StoredEmployee[]
}

/** Columns and the fields they fill; a file without the column says nothing about the field. */
const fieldOfColumn = {
  anrede: 'salutation',
  titel: 'academicTitle',
  geburtsdatum: 'birthDate',
  email: 'mailAddress',
  dienststelle: 'office',
  austritt: 'leftOn',
} as const satisfies Partial<Record<Column, Field>>

export function planImport(
  stored: ReadonlyMap<EmployeeNumber, StoredEmployee>,
  parsed: Pick<ParsedDirectory, 'employees' | 'badLines' | 'columns'>,
): ImportPlan {
  const listed = new Set(parsed.employees.map(({ employeeNumber }) => employeeNumber))
  const kept = [...new Set(parsed.badLines.flatMap(({ employeeNumber }) => employeeNumber ?? []))].filter(
    (number) => stored.has(number) && !listed.has(number),
  )
  const untouched = new Set([...listed, ...kept])
  const merged = parsed.employees.map((employee) =>
    merge(stored.get(employee.employeeNumber), employee, parsed),
  )
  const added = merged.filter(({ before }) => before === undefined)
  const changed = merged.filter(({ fields }) => fields.length > 0)
  const active = [...stored.values()].filter(({ employee }) => employee.status === 'active')
  const missing = active.filter(({ employee }) => !untouched.has(employee.employeeNumber))
  const leaving = changed.filter((one) => one.before?.employee.status === 'active' && isLeft(one.after))
  return {
    added: added.map(numberOf),
    changed: changed.map((one) => ({ employeeNumber: numberOf(one), fields: one.fields })),
    renamed: changed.flatMap((one) => one.renamed ?? []),
    reassigned: changed.filter((one) => one.reassigned).map(numberOf),
    retired: missing.map(({ employee }) => employee.employeeNumber),
    kept,
    unchanged: merged.length - added.length - changed.length,
    retiringShare: active.length === 0 ? 0 : (missing.length + leaving.length) / active.length,
    writes: [
      ...[...added, ...changed].map(({ after }) => after),
      ...missing.map((one) => ({ ...one, employee: { ...one.employee, status: 'left' as const } })),
    ],
  }
}

interface Merged {
  readonly before: StoredEmployee | undefined
  readonly after: StoredEmployee
  readonly fields: readonly FieldChange[]
  readonly renamed?: Renaming
  readonly reassigned?: boolean
}

function merge(
  before: StoredEmployee | undefined,
  listed: Employee,
  { columns }: Pick<ParsedDirectory, 'columns'>,
): Merged {
  const { formerLastNames, ...employee } = listed
  if (!before)
    return { before, after: { employee, birthNames: formerLastNames, renamedFrom: [] }, fields: [] }
  const silent = Object.entries(fieldOfColumn).filter(([column]) => !columns.has(column as Column))
  const kept = Object.fromEntries(silent.map(([, field]) => [field, before.employee[field]]))
  const current = { ...employee, ...kept }
  const birthNames = columns.has('geburtsname') ? formerLastNames : before.birthNames
  const from = before.employee.lastName
  const renamed = isOtherName(from, current.lastName)
  const reassigned = renamed && isOtherDay(before.employee.birthDate, current.birthDate)
  const renamedFrom = reassigned ? [] : renamed ? withFirst(from, before.renamedFrom) : before.renamedFrom
  const after = { employee: current, birthNames, renamedFrom }
  const { employeeNumber, lastName: to } = current
  return {
    before,
    after,
    fields: fieldChanges(before, after),
    ...(renamed && !reassigned && { renamed: { employeeNumber, from, to } }),
    reassigned,
  }
}

function fieldChanges(before: StoredEmployee, after: StoredEmployee): FieldChange[] {
  const fields = Object.keys(after.employee) as (keyof StoredEmployee['employee'])[]
  const changes = fields.map((field) => ({
    field,
    before: before.employee[field] ?? '',
    after: after.employee[field] ?? '',
  }))
  const birthNames = { before: before.birthNames.join(', '), after: after.birthNames.join(', ') }
  return [...changes, { field: 'formerLastNames' as const, ...birthNames }].filter(
    (change) => change.before !== change.after,
  )
}

/** `Mueller` put right as `Müller` is no change of name. */
function isOtherName(before: string, after: string): boolean {
  return searchWords(before).join(' ') !== searchWords(after).join(' ')
}

function isOtherDay(before: string | null, after: string | null): boolean {
  return before !== null && after !== null && before !== after
}

function withFirst(name: string, names: readonly string[]): string[] {
  return [name, ...names.filter((other) => other !== name)]
}

function isLeft({ employee }: StoredEmployee): boolean {
  return employee.status === 'left'
}

function numberOf({ after }: Merged): EmployeeNumber {
  return after.employee.employeeNumber
}
