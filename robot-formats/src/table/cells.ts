import { read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { FormatError } from '../formatError.ts'

/** Rows that one table may have; the largest staff lists of German towns have fewer than 30,000. */
const ROWS_MAX = 100_000

/**
 * The cells of a table as text, row by row, from xlsx, xls, ods or csv (also Windows-1252 and semicolons).
 * Numbers are written as the office shows them where that has leading zeros (a personnel number `004711`), else with a
 * point as decimal sign; days as `2026-03-12`. Empty rows stay, so that positions are the file's row numbers.
 * @throws FormatError unreadable, too long, or without the sheet that is asked for
 */
export function cellsOf(bytes: Uint8Array, sheetName?: string): readonly (readonly string[])[] {
  const book = open(bytes)
  const name = sheetName ?? book.SheetNames[0] ?? ''
  const sheet = book.Sheets[name]
  if (!sheet) {
    throw new FormatError(`Die Datei hat kein Blatt „${name}“, nur: ${book.SheetNames.join(', ')}.`)
  }
  return rowsOf(sheet)
}

function open(bytes: Uint8Array): WorkBook {
  try {
    return read(isCsv(bytes) ? decode(bytes) : bytes, {
      type: isCsv(bytes) ? 'string' : 'array',
      // A csv has no types: guessing would turn 004711 into a number and 3.4 into a day.
      raw: true,
      cellDates: true,
      UTC: true,
      sheetRows: ROWS_MAX + 1,
    })
  } catch {
    throw new FormatError(
      'Die Datei lässt sich nicht als Tabelle öffnen. Bitte als xlsx, ods oder csv speichern.',
    )
  }
}

/** Office files are ZIP or OLE containers; everything else is taken for text. */
function isCsv(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  return !((first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf))
}

/** German offices write UTF-8 or Windows-1252; what is valid UTF-8 is hardly ever anything else. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function rowsOf(sheet: WorkSheet): readonly (readonly string[])[] {
  const range = utils.decode_range(sheet['!ref'] ?? 'A1')
  if (range.e.r >= ROWS_MAX) throw new FormatError(`Die Tabelle hat mehr als ${ROWS_MAX} Zeilen.`)
  return Array.from({ length: range.e.r + 1 }, (_, r) =>
    Array.from({ length: range.e.c + 1 }, (_, c) => textOf(sheet[utils.encode_cell({ r, c })])),
  )
}

/** A cell as the library describes it. */
interface Cell {
  readonly t?: string
  readonly v?: unknown
  readonly w?: string
}

function textOf(cell: Cell | undefined): string {
  if (!cell || cell.v === undefined || cell.v === null || cell.t === 'e') return ''
  if (cell.v instanceof Date) return cell.v.toISOString().slice(0, 10)
  const shown = (cell.w ?? '').trim()
  if (typeof cell.v === 'number' && !/^0\d+$/.test(shown)) return String(cell.v)
  return typeof cell.v === 'number' ? shown : String(cell.v).trim()
}
