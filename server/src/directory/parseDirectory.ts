import { AmtsboteError, type Employee } from '@amtsbote/contract'
import type { BadLine } from './badLine.ts'
import { doubleEncodingRepair } from './codePage.ts'
import { type Column, type Header, readHeader } from './columns.ts'
import { decodeText } from './decodeText.ts'
import { readEmployeeLine, readNumber } from './employeeLine.ts'
import { lineList, type Message } from './messages.ts'
import { type CsvRow, findHeader, parseRows, type Separator } from './records.ts'
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

/** 200 MB: 500,000 people with long lines are 100 MB. */
const FILE_MAX_BYTES = 200 * 1024 * 1024

/**
 * Reads a directory file: a function of its bytes alone. Every line is either an employee or a bad line.
 *
 * @throws AmtsboteError AB-0201 (no text), AB-0202 (columns missing, named in `detail`)
 */
export function parseDirectory(bytes: Uint8Array): ParsedDirectory {
  if (bytes.length > FILE_MAX_BYTES) throw new AmtsboteError('AB-0201', 'über / over 200 MB')
  const { text, encoding, foreignLines } = decodeText(bytes)
  const lines = text.split(/\r\n|\r|\n/)
  if (text.trim() === '') throw new AmtsboteError('AB-0201', 'leer / empty')
  const repair = doubleEncodingRepair()
  const { line: headerLine, separator, cells } = findHeader(lines)
  const header = readHeader(cells.map(repair))
  const rows = readRows(lines, { headerLine, separator, header, repair })
  const { employees, badLines } = rejectRepeatedNumbers(rows.good)
  return {
    employees,
    badLines: [...rows.bad, ...badLines].sort((a, b) => a.line - b.line),
    notes: notesOn({ headerLine, header, encoding, foreignLines, repairedLines: rows.repairedLines }),
    encoding,
    separator,
    columns: new Set(header.positions.keys()),
  }
}

interface Rows {
  readonly good: { readonly line: number; readonly employee: Employee }[]
  readonly bad: BadLine[]
  readonly repairedLines: number[]
}

function readRows(
  lines: readonly string[],
  file: { headerLine: number; separator: Separator; header: Header; repair: (text: string) => string },
): Rows {
  const { headerLine, separator, header, repair } = file
  const rows: Rows = { good: [], bad: [], repairedLines: [] }
  const accept = (cells: readonly string[]) =>
    cells.length === header.width && !cells.some((cell) => swallowedLine(cell, file))
  const all = [...parseRows(lines, { firstLine: headerLine + 1, separator, accept })]
  const width = usualWidth(all, header.width)
  for (const row of all.filter((row) => !isEmpty(row))) {
    const problem = structureProblem(row, width)
    const cells = row.cells.map(repair)
    if (row.kind === 'record' && cells.some((cell, index) => cell !== row.cells[index])) {
      rows.repairedLines.push(row.line)
    }
    const cell = (column: Column) => cleaned(cells[header.positions.get(column) ?? -1] ?? '')
    if (problem) rows.bad.push(badLine(row.line, problem, cell('personalnummer')))
    else readLine(rows, row.line, cell)
  }
  return rows
}

function readLine(rows: Rows, line: number, cell: (column: Column) => string): void {
  const reading = readEmployeeLine(cell)
  if (reading.kind === 'employee') {
    rows.good.push({ line, employee: reading.employee })
    return
  }
  const { faults, employeeNumber } = reading
  const sentence = (language: 'de' | 'en') =>
    faults.map(({ column, message }) => `${column}: ${message[language]}`).join('; ')
  rows.bad.push({
    line,
    ...(faults[0] && { column: faults[0].column }),
    ...(employeeNumber && { employeeNumber }),
    messageDe: sentence('de'),
    messageEn: sentence('en'),
  })
}

/**
 * A lost quotation mark glues two lines together: the cell then holds the rest of one line and the beginning of
 * the next, which is one separator for every column but its own.
 */
function swallowedLine(
  cell: string,
  { separator, header }: { separator: Separator; header: Header },
): boolean {
  return cell.includes('\n') && cell.split(separator).length >= header.width
}

function isEmpty(row: CsvRow): boolean {
  return row.kind === 'record' && row.cells.every((cell) => cell.trim() === '')
}

/** Some programs end every line but the header with a separator: then one more, empty cell is in order. */
function usualWidth(rows: readonly CsvRow[], headerWidth: number): number {
  const closed = rows.filter(({ cells }) => cells.length === headerWidth + 1 && cells.at(-1) === '')
  return closed.length > rows.length / 2 ? headerWidth + 1 : headerWidth
}

/** Too few cells: the line was cut off. Too many: a separator inside a value, so all later ones are shifted. */
function structureProblem(row: CsvRow, width: number): Message | undefined {
  if (row.kind === 'broken') {
    return {
      de: 'Anführungszeichen nicht geschlossen oder an falscher Stelle',
      en: 'quotation mark not closed or misplaced',
    }
  }
  if (row.cells.length === width) return undefined
  return {
    de: `Anzahl der Felder ist ${row.cells.length} statt ${width}`,
    en: `number of fields is ${row.cells.length} instead of ${width}`,
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

/** One kind of white space, no invisible characters, letters composed: what a person sees in the cell. */
function cleaned(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function notesOn(file: {
  headerLine: number
  header: Header
  encoding: string
  foreignLines: readonly number[]
  repairedLines: readonly number[]
}): Message[] {
  const { headerLine, header, foreignLines, repairedLines } = file
  const notes: [boolean, string, string][] = [
    [headerLine > 1, `Kopfzeile in Zeile ${headerLine}`, `header in line ${headerLine}`],
    [
      header.ignored.length > 0,
      `Unbekannte Spalten übergangen: ${header.ignored.join(', ')}`,
      `unknown columns ignored: ${header.ignored.join(', ')}`,
    ],
    [
      !header.positions.has('geburtsdatum'),
      'Ohne Spalte geburtsdatum fehlt der zweite Beleg: fast jedes Dokument braucht eine Person',
      'without column geburtsdatum the second proof is missing: nearly every document needs a person',
    ],
    [
      foreignLines.length > 0,
      `Zeilen in anderer Zeichenkodierung als der Rest (${file.encoding}): ${lineList(foreignLines)}`,
      `lines in another encoding than the rest (${file.encoding}): ${lineList(foreignLines)}`,
    ],
    [
      repairedLines.length > 0,
      `Doppelt kodierte Umlaute berichtigt (etwa „MÃ¼ller“ zu „Müller“) in Zeilen: ${lineList(repairedLines)}`,
      `doubly encoded umlauts put right (such as “MÃ¼ller” to “Müller”) in lines: ${lineList(repairedLines)}`,
    ],
  ]
  return notes.flatMap(([applies, de, en]) => (applies ? [{ de, en }] : []))
}
