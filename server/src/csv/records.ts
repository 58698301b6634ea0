import { CsvError, parse } from 'csv-parse/sync'

const separators = [';', ',', '\t', '|'] as const
export type Separator = (typeof separators)[number]

/** A row of the file with the line on which it begins, counted from 1. */
export type CsvRow =
  | {
      readonly kind: 'record'
      readonly line: number
      readonly lines: number
      readonly cells: readonly string[]
    }
  /** Cells as far as a plain split finds them: only good for seeing whom the line is about. */
  | { readonly kind: 'broken'; readonly line: number; readonly cells: readonly string[] }

/** Title lines and remarks above the header line that are looked over. */
const HEADER_SEARCH_LINES = 20

/**
 * Lines parsed at once. One misplaced quotation mark costs at most this many lines of extra parsing, instead
 * of swallowing the rest of the file; more lines at once are not faster.
 */
const WINDOW_LINES = 200

/** Finds the header line and its separator: the pair in which most headings are known. */
export function findHeader(
  lines: readonly string[],
  countKnown: (cells: readonly string[]) => number,
): {
  line: number
  separator: Separator
  cells: string[]
} {
  const pairs = lines.slice(0, HEADER_SEARCH_LINES).flatMap((text, index) =>
    separators.map((separator) => {
      const cells = parseLines([text], separator).rows[0]?.cells ?? []
      return { line: index + 1, separator, cells, known: countKnown(cells) }
    }),
  )
  const [first, ...others] = pairs
  if (!first) return { line: 1, separator: ';', cells: [] }
  return others.reduce((best, next) => (next.known > best.known ? next : best), first)
}

/**
 * Parses the lines from `firstLine` (counted from 1) into records, quoted line breaks included.
 * What cannot be parsed is reported as one broken line, and parsing goes on with the next line.
 *
 * @param accept says of a record over several lines whether it makes sense; otherwise its first line is broken
 */
export function* parseRows(
  lines: readonly string[],
  options: { firstLine: number; separator: Separator; accept: (cells: readonly string[]) => boolean },
): Generator<CsvRow> {
  for (let start = options.firstLine - 1; start < lines.length; ) {
    const window = parseLines(lines.slice(start, start + WINDOW_LINES), options.separator)
    const senseless = window.rows.find(({ lines, cells }) => lines > 1 && !options.accept(cells))
    const stop = Math.min(senseless?.line ?? Infinity, window.brokenLine ?? Infinity)
    for (const row of window.rows) {
      if (row.line < stop) yield { kind: 'record', ...row, line: start + row.line }
    }
    if (stop === Infinity) {
      start += WINDOW_LINES
    } else if (stop === window.brokenLine && stop > 1 && window.unclosed) {
      // Perhaps only cut off by the end of the window: look again with this record at its beginning.
      start += stop - 1
    } else {
      start += stop
      yield { kind: 'broken', line: start, cells: splitPlainly(lines[start - 1] ?? '', options.separator) }
    }
  }
}

function splitPlainly(line: string, separator: Separator): string[] {
  return line.split(separator).map((cell) => cell.replaceAll('"', ''))
}

interface Window {
  /** Lines counted from 1 within the window. */
  readonly rows: { readonly line: number; readonly lines: number; readonly cells: string[] }[]
  readonly brokenLine: number | undefined
  /** The broken record is one whose quotation mark was not closed. */
  readonly unclosed: boolean
}

function parseLines(lines: readonly string[], separator: Separator): Window {
  const rows: Window['rows'] = []
  let linesDone = 0
  try {
    parse(lines.join('\n'), {
      delimiter: separator,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: false,
      on_record: (cells: string[]) => {
        const lines = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 1)
        rows.push({ line: linesDone + 1, lines, cells })
        linesDone += lines
        return null
      },
    })
    return { rows, brokenLine: undefined, unclosed: false }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { rows, brokenLine: linesDone + 1, unclosed: error.code === 'CSV_QUOTE_NOT_CLOSED' }
  }
}
