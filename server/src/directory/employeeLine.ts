import { type Employee, type EmployeeNumber, employeeNumberSchema } from '@amtsbote/contract'
import { type CellReading, type Message, readDay } from '#csv'
import type { Column } from './columns.ts'

export interface Fault {
  readonly column: Column
  readonly message: Message
}

export type EmployeeLine =
  | { readonly kind: 'employee'; readonly employee: Employee }
  | { readonly kind: 'faulty'; readonly employeeNumber: EmployeeNumber | undefined; readonly faults: Fault[] }

/** Longest name in the German civil register so far: 158 characters. More is a shifted or glued line. */
const NAME_MAX_LENGTH = 160
const OTHER_MAX_LENGTH = 250

/**
 * Makes an employee of the cells of one line. All faults of the line are named at once.
 * @param cell the trimmed text of a column, `''` when the file has no such column
 */
export function readEmployeeLine(cell: (column: Column) => string): EmployeeLine {
  const faults: Fault[] = []
  const read = <T>(column: Column, reading: CellReading<T>, otherwise: T): T => {
    if (reading.kind === 'value') return reading.value
    faults.push({ column, message: reading.message })
    return otherwise
  }
  const employeeNumber = read('personalnummer', readNumber(cell('personalnummer')), undefined)
  const lastName = read('nachname', readName(cell('nachname'), { optional: false }), '')
  const employee = {
    salutation: readSalutation(cell('anrede')),
    academicTitle: read('titel', readText(cell('titel')), ''),
    firstNames: read('vorname', readName(cell('vorname'), { optional: false }), ''),
    lastName,
    formerLastNames: read('geburtsname', readBirthNames(cell('geburtsname'), lastName), []),
    birthDate: read('geburtsdatum', readDay(cell('geburtsdatum')), null),
    mailAddress: read('email', readText(cell('email')), ''),
    office: read('dienststelle', readText(cell('dienststelle')), ''),
    status: read('status', readStatus(cell('status'), cell('austritt')), 'active'),
    leftOn: read('austritt', readDay(cell('austritt')), null),
  }
  if (faults.length > 0 || employeeNumber === undefined) return { kind: 'faulty', employeeNumber, faults }
  return { kind: 'employee', employee: { employeeNumber, ...employee } }
}

/** The personnel number of a cell when it is one. */
export function readNumber(cell: string): CellReading<EmployeeNumber | undefined> {
  const parsed = employeeNumberSchema.safeParse(cell)
  if (parsed.success) return { kind: 'value', value: parsed.data }
  if (cell === '') return fault('Personalnummer fehlt', 'employee number is missing')
  if (/^[\d.,]+E\+?\d+$/i.test(cell)) {
    return fault(
      `„${cell}“: von einer Tabellenkalkulation gekürzt; Spalte als Text formatieren`,
      `“${cell}”: shortened by a spreadsheet; format the column as text`,
    )
  }
  return fault(
    `„${cell}“ ist keine Personalnummer (3 bis 12 Ziffern)`,
    `“${cell}” is no employee number (3 to 12 digits)`,
  )
}

function readName(cell: string, { optional }: { optional: boolean }): CellReading<string> {
  if (cell === '' && !optional) return fault('Name fehlt', 'name is missing')
  if (/[?\uFFFD]/.test(cell)) {
    return fault(
      `„${cell}“: Buchstaben sind beim Export verloren gegangen; Datei als UTF-8 speichern`,
      `“${cell}”: letters were lost in the export; save the file as UTF-8`,
    )
  }
  if (cell !== '' && !/\p{L}/u.test(cell)) return fault(`„${cell}“ ist kein Name`, `“${cell}” is no name`)
  if (cell.length > NAME_MAX_LENGTH) return tooLong(cell, NAME_MAX_LENGTH)
  return { kind: 'value', value: cell }
}

/** One birth name or several former ones, newest first, as `Meier`, `geb. Meier` or `Schulz, geb. Meier`. */
function readBirthNames(cell: string, lastName: string): CellReading<string[]> {
  const reading = readName(cell, { optional: true })
  if (reading.kind === 'fault') return reading
  const names = reading.value
    .split(/[,;/|]/)
    .map((name) => name.trim().replace(/^(geb\.|gesch\.|verw\.|geborene?r?|née|früher)\s*/iu, ''))
  return { kind: 'value', value: [...new Set(names)].filter((name) => name !== '' && name !== lastName) }
}

function readSalutation(cell: string): Employee['salutation'] {
  const folded = cell.toLowerCase().replace(/\.$/, '')
  if (['frau', 'fr', 'w', 'weiblich'].includes(folded)) return 'Frau'
  if (['herr', 'herrn', 'hr', 'm', 'männlich'].includes(folded)) return 'Herr'
  return ''
}

/** Whoever has a leaving date but no status may be here until then, or gone: a person must say which. */
function readStatus(status: string, leaving: string): CellReading<Employee['status']> {
  const folded = status.toLowerCase()
  if (folded === 'aktiv' || folded === 'active') return { kind: 'value', value: 'active' }
  if (folded === 'ausgeschieden' || folded === 'left') return { kind: 'value', value: 'left' }
  if (folded !== '') {
    return fault(
      `„${status}“ ist kein Status (aktiv oder ausgeschieden)`,
      `“${status}” is no status (aktiv or ausgeschieden)`,
    )
  }
  const leavingDay = readDay(leaving)
  if (leavingDay.kind === 'value' && leavingDay.value !== null) {
    return fault(
      'Austritt ohne Status: aktiv oder ausgeschieden angeben',
      'leaving date without status: write aktiv or ausgeschieden',
    )
  }
  return { kind: 'value', value: 'active' }
}

function readText(cell: string): CellReading<string> {
  return cell.length > OTHER_MAX_LENGTH ? tooLong(cell, OTHER_MAX_LENGTH) : { kind: 'value', value: cell }
}

function tooLong(cell: string, limit: number): CellReading<never> {
  const start = `${cell.slice(0, 30)}…`
  return fault(
    `„${start}“ ist zu lang (${cell.length} statt höchstens ${limit} Zeichen)`,
    `“${start}” is too long (${cell.length} instead of at most ${limit} characters)`,
  )
}

function fault(de: string, en: string): CellReading<never> {
  return { kind: 'fault', message: { de, en } }
}
