import type { z } from '@amtsbote/robot-sdk'
import { FormatError } from '../formatError.ts'
import { cellsOf } from './cells.ts'

/** A row that is as it should be. */
export interface TableRow<Row> {
  /** As the office counts: the first row is 1. */
  readonly number: number
  readonly value: Row
}

/** What is wrong with a row, for the person who has to mend the table. */
export interface TableFault {
  readonly number: number
  /** Heading of the column; empty where it is about the whole row. */
  readonly column: string
  /** German, a whole sentence. */
  readonly sentence: string
}

export interface TableReading<Row> {
  readonly rows: readonly TableRow<Row>[]
  readonly faults: readonly TableFault[]
}

/** The heading may be as far down: titles and notes stand above it. */
const HEADING_WITHIN = 20

/**
 * Reads a table with headings. Nothing is guessed and no row is dropped silently: every row that is not empty comes back
 * as a value or with at least one fault.
 * @param columns heading of each field, or several that mean the same; compared without case, spaces and signs
 * @param row schema of a row; every field comes as text (see cells), an empty cell as the empty string
 * @throws FormatError no table, or a column is missing
 */
export function readTable<Schema extends z.ZodType>(
  bytes: Uint8Array,
  {
    columns,
    row,
    sheet,
  }: {
    readonly columns: Readonly<Record<string, string | readonly string[]>>
    readonly row: Schema
    readonly sheet?: string
  },
): TableReading<z.infer<Schema>> {
  const cells = cellsOf(bytes, sheet)
  const heading = findHeading(cells, columns)
  const rows: TableRow<z.infer<Schema>>[] = []
  const faults: TableFault[] = []
  cells.slice(heading.index + 1).forEach((line, offset) => {
    if (line.every((cell) => cell === '')) return
    const number = heading.index + offset + 2
    const fields = heading.places.map(({ field, index }) => [field, line[index] ?? ''] as const)
    const parsed = row.safeParse(Object.fromEntries(fields))
    if (parsed.success) rows.push({ number, value: parsed.data })
    else faults.push(...parsed.error.issues.map((issue) => faultOf(number, issue, heading.places)))
  })
  return { rows, faults }
}

/** Where the column of a field stands. */
interface Place {
  readonly field: string
  readonly heading: string
  readonly index: number
}

function findHeading(
  cells: readonly (readonly string[])[],
  columns: Readonly<Record<string, string | readonly string[]>>,
): { readonly index: number; readonly places: readonly Place[] } {
  const wanted = Object.entries(columns).map(([field, names]) => ({ field, names: [names].flat() }))
  const tries = cells.slice(0, HEADING_WITHIN).map((line, index) => {
    const plainLine = line.map(plain)
    const places = wanted.flatMap(({ field, names }): Place[] => {
      const called = new Set(names.map(plain))
      const at = plainLine.findIndex((cell) => called.has(cell))
      return at === -1 ? [] : [{ field, heading: line[at] ?? '', index: at }]
    })
    return { index, places }
  })
  const best = tries.toSorted((a, b) => b.places.length - a.places.length)[0]
  const missing = wanted.filter(({ field }) => !best?.places.some((place) => place.field === field))
  if (!best || missing.length > 0) {
    const names = missing.map(({ names: [name = ''] }) => `„${name}“`).join(', ')
    throw new FormatError(
      `In der Tabelle fehlt: ${names}. Gesucht wurde in den ersten ${HEADING_WITHIN} Zeilen.`,
    )
  }
  return best
}

function faultOf(number: number, issue: z.core.$ZodIssue, places: readonly Place[]): TableFault {
  const column = places.find(({ field }) => field === issue.path[0])?.heading ?? ''
  const where = column === '' ? `Zeile ${number}` : `Zeile ${number}, Spalte „${column}“`
  return { number, column, sentence: `${where}: ${issue.message}` }
}

function plain(heading: string): string {
  return heading.toLocaleLowerCase('de').replace(/[^\p{L}\d]/gu, '')
}
