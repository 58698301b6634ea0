import { AmtsboteError } from '@amtsbote/contract'
import { doubleEncodingRepair } from './codePage.ts'
import { decodeText } from './decodeText.ts'
import { countKnownHeadings, type Header, type Headings, readHeader } from './headings.ts'
import { lineList, type Message } from './messages.ts'
import { type CsvRow, findHeader, parseRows, type Separator } from './records.ts'

/** What a reader expects of a file. */
interface Expected<Column extends string> {
  readonly headings: Headings<Column>
  /** Without these a row says nothing. */
  readonly required: readonly Column[]
}

/** One row of the file, at best without a `problem`. */
export interface TableRow<Column extends string> {
  /** Counted from 1, as every editor shows it; the first line of a row that has several. */
  readonly line: number
  /** What a person sees in the cell of a column; `''` when the file has no such column. */
  readonly cell: (column: Column) => string
  /** Why the cells cannot be trusted; then they are only good for seeing whom the row is about. */
  readonly problem?: Message
}

export interface CsvTable<Column extends string> {
  readonly rows: readonly TableRow<Column>[]
  /** Columns that the file has: what it has no column for, it says nothing about. */
  readonly columns: ReadonlySet<Column>
  /** What was ignored or put right, for the person who imports. */
  readonly notes: readonly Message[]
  readonly encoding: string
  readonly separator: Separator
}

/** 200 MB: 500,000 people with long lines are 100 MB. */
const FILE_MAX_BYTES = 200 * 1024 * 1024

/**
 * Reads a table: a function of the bytes alone. Encoding, separator and header line are found; columns may stand in
 * any order; empty rows are left out.
 *
 * @throws AmtsboteError AB-0201 (no text, or a column twice), AB-0202 (columns missing, named in `detail`)
 */
export function readTable<Column extends string>(
  bytes: Uint8Array,
  { headings, required }: Expected<Column>,
): CsvTable<Column> {
  if (bytes.length > FILE_MAX_BYTES) throw new AmtsboteError('AB-0201', 'über / over 200 MB')
  const { text, encoding, foreignLines } = decodeText(bytes)
  const lines = text.split(/\r\n|\r|\n/)
  if (text.trim() === '') throw new AmtsboteError('AB-0201', 'leer / empty')
  const repair = doubleEncodingRepair()
  const found = findHeader(lines, (cells) => countKnownHeadings(headings, cells))
  const { line: headerLine, separator } = found
  const header = readHeader(headings, required, found.cells.map(repair))
  const { rows, repairedLines } = readRows(lines, { headerLine, separator, header, repair })
  return {
    rows,
    columns: new Set(header.positions.keys()),
    notes: notesOn({ headerLine, header, encoding, foreignLines, repairedLines }),
    encoding,
    separator,
  }
}

interface File<Column extends string> {
  readonly headerLine: number
  readonly separator: Separator
  readonly header: Header<Column>
  readonly repair: (text: string) => string
}

function readRows<Column extends string>(
  lines: readonly string[],
  file: File<Column>,
): { readonly rows: readonly TableRow<Column>[]; readonly repairedLines: readonly number[] } {
  const { headerLine, separator, header, repair } = file
  const repairedLines: number[] = []
  const accept = (cells: readonly string[]) =>
    cells.length === header.width && !cells.some((cell) => swallowedLine(cell, file))
  const all = [...parseRows(lines, { firstLine: headerLine + 1, separator, accept })]
  const width = usualWidth(all, header.width)
  const rows = all
    .filter((row) => !isEmpty(row))
    .map((row): TableRow<Column> => {
      const problem = structureProblem(row, width)
      const cells = row.cells.map(repair)
      if (row.kind === 'record' && cells.some((cell, index) => cell !== row.cells[index])) {
        repairedLines.push(row.line)
      }
      const cell = (column: Column) => cleaned(cells[header.positions.get(column) ?? -1] ?? '')
      return { line: row.line, cell, ...(problem && { problem }) }
    })
  return { rows, repairedLines }
}

/**
 * A lost quotation mark glues two lines together: the cell then holds the rest of one line and the beginning of
 * the next, which is one separator for every column but its own.
 */
function swallowedLine(
  cell: string,
  { separator, header }: { readonly separator: Separator; readonly header: { readonly width: number } },
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

/** One kind of white space, no invisible characters, letters composed: what a person sees in the cell. */
function cleaned(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function notesOn(file: {
  readonly headerLine: number
  readonly header: { readonly ignored: readonly string[] }
  readonly encoding: string
  readonly foreignLines: readonly number[]
  readonly repairedLines: readonly number[]
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
