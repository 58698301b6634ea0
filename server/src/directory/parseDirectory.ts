import type { Employee } from '@amtsbote/contract'
import { type CsvTable, type Message, readTable, type Separator, type TableRow } from '#csv'
import type { BadLine } from './badLine.ts'
import { type Column, headings, required } from './columns.ts'
import { readEmployeeLine, readNumber } from './employeeLine.ts'
import { rejectRepeatedNumbers } from './repeatedNumbers.ts'

/** What a directory file says. */
export interface ParsedDirectory {
  readonly employees: readonly Employee[]
  readonly badLines: readonly BadLine[]
  /** What was ignored or put right, for the person who imports. */
  readonly notes: readonly Message[]
  readonly encoding: string
  readonly separator: Separator
  /** Columns that the file has: what it has no column for, it says nothing about. */
  readonly columns: ReadonlySet<Column>
}

/**
 * Reads a directory file: a function of its bytes alone. Every line is either an employee or a bad line.
 *
 * @throws AmtsboteError AB-0201 (no text), AB-0202 (columns missing, named in `detail`)
 */
export function parseDirectory(bytes: Uint8Array): ParsedDirectory {
  const { rows, notes, encoding, separator, columns } = readTable(bytes, { headings, required })
  const read = rows.map(readRow)
  const good = read.flatMap((one) => (one.kind === 'good' ? [one] : []))
  const bad = read.flatMap((one) => (one.kind === 'bad' ? [one.badLine] : []))
  const { employees, badLines } = rejectRepeatedNumbers(good)
  return {
    employees,
    badLines: [...bad, ...badLines].sort((a, b) => a.line - b.line),
    notes: [...notes, ...notesOn({ columns })],
    encoding,
    separator,
    columns,
  }
}

type ReadRow =
  | { readonly kind: 'good'; readonly line: number; readonly employee: Employee }
  | { readonly kind: 'bad'; readonly badLine: BadLine }

function readRow({ line, cell, problem }: TableRow<Column>): ReadRow {
  if (problem) return { kind: 'bad', badLine: badLine(line, problem, cell('personalnummer')) }
  const reading = readEmployeeLine(cell)
  if (reading.kind === 'employee') return { kind: 'good', line, employee: reading.employee }
  const { faults, employeeNumber } = reading
  const sentence = (language: 'de' | 'en') =>
    faults.map(({ column, message }) => `${column}: ${message[language]}`).join('; ')
  return {
    kind: 'bad',
    badLine: {
      line,
      ...(faults[0] && { column: faults[0].column }),
      ...(employeeNumber && { employeeNumber }),
      messageDe: sentence('de'),
      messageEn: sentence('en'),
    },
  }
}

function badLine(line: number, problem: Message, number: string): BadLine {
  const reading = readNumber(number)
  return {
    line,
    ...(reading.kind === 'value' && reading.value && { employeeNumber: reading.value }),
    messageDe: problem.de,
    messageEn: problem.en,
  }
}

function notesOn({ columns }: Pick<CsvTable<Column>, 'columns'>): Message[] {
  if (columns.has('geburtsdatum')) return []
  return [
    {
      de: 'Ohne Spalte geburtsdatum fehlt der zweite Beleg: fast jedes Dokument braucht eine Person',
      en: 'without column geburtsdatum the second proof is missing: nearly every document needs a person',
    },
  ]
}
