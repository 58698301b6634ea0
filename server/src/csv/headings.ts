import { AmtsboteError } from '@amtsbote/contract'

/** The columns that a reader knows, each by its documented name and with other headings in use for it, the best first. */
export type Headings<Column extends string> = Readonly<Record<Column, readonly string[]>>

export interface Header<Column extends string> {
  /** Position of each column that the file has. */
  readonly positions: ReadonlyMap<Column, number>
  /** Headings that mean nothing to us. */
  readonly ignored: readonly string[]
  readonly width: number
}

/** How many headings of a record are known: finds the header line and the separator. */
export function countKnownHeadings<Column extends string>(
  headings: Headings<Column>,
  cells: readonly string[],
): number {
  return cells.filter((cell) => columnsOf(headings).some((column) => rank(headings, column, cell) > 0)).length
}

/**
 * Reads the header line.
 * @throws AmtsboteError AB-0202 naming the missing columns; AB-0201 when a heading stands there twice
 */
export function readHeader<Column extends string>(
  headings: Headings<Column>,
  required: readonly Column[],
  cells: readonly string[],
): Header<Column> {
  const positions = new Map(columnsOf(headings).flatMap((column) => findColumn(headings, column, cells)))
  const missing = required.filter((column) => !positions.has(column))
  if (missing.length > 0) throw new AmtsboteError('AB-0202', missing.join(', '))
  const used = new Set(positions.values())
  const ignored = cells.filter((cell, index) => !used.has(index) && cell.trim() !== '')
  return { positions, ignored, width: cells.length }
}

/** The best heading wins: beside `nachname` a column `name` is something else. */
function findColumn<Column extends string>(
  headings: Headings<Column>,
  column: Column,
  cells: readonly string[],
): [Column, number][] {
  const ranks = cells.map((cell) => rank(headings, column, cell))
  const best = Math.max(0, ...ranks)
  if (best === 0) return []
  const first = ranks.indexOf(best)
  if (ranks.indexOf(best, first + 1) !== -1) {
    throw new AmtsboteError('AB-0201', `Spalte doppelt / column twice: ${column}`)
  }
  return [[column, first]]
}

/** 0: another heading; higher: closer to the documented name. */
function rank<Column extends string>(headings: Headings<Column>, column: Column, cell: string): number {
  const heading = foldHeading(cell)
  if (heading === column) return Number.MAX_SAFE_INTEGER
  const others = headings[column]
  const place = others.indexOf(heading)
  return place === -1 ? 0 : others.length - place
}

/** `Pers.-Nr.`, `PERSNR` and `Pers Nr` are one heading; `ä` and `ae` too. */
function foldHeading(cell: string): string {
  return cell
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[^a-z0-9]/g, '')
}

function columnsOf<Column extends string>(headings: Headings<Column>): readonly Column[] {
  return Object.keys(headings) as Column[]
}
