import { AmtsboteError } from '@amtsbote/contract'

/** The columns of a directory file by their German names, each with other headings in use for it. */
const headings = {
  personalnummer: ['persnr', 'personalnr', 'pnr', 'personalid'],
  anrede: [],
  titel: ['akademischertitel', 'akadtitel', 'namenstitel'],
  vorname: ['vornamen', 'rufname'],
  nachname: ['name', 'familienname', 'zuname'],
  geburtsname: ['gebname', 'maedchenname', 'frueherername', 'fruehererfamilienname', 'frueherenamen'],
  geburtsdatum: ['gebdatum', 'gebdat', 'geburtstag', 'geborenam', 'gebam'],
  email: ['mail', 'emailadresse', 'mailadresse', 'dienstemail', 'emaildienstlich'],
  dienststelle: ['amt', 'abteilung', 'fachbereich', 'organisationseinheit', 'orgeinheit', 'organisation'],
  status: ['beschaeftigungsstatus', 'personalstatus'],
  austritt: ['austrittsdatum', 'austrittam', 'austrittzum', 'ausgeschiedenam'],
} as const satisfies Record<string, readonly string[]>

export type Column = keyof typeof headings

/** Without these nobody can be told from anybody. A missing birth date only means more work for people. */
const required: readonly Column[] = ['personalnummer', 'vorname', 'nachname']

const columnNames = Object.keys(headings) as readonly Column[]

export interface Header {
  /** Position of each column that the file has. */
  readonly positions: ReadonlyMap<Column, number>
  /** Headings that mean nothing to us. */
  readonly ignored: readonly string[]
  readonly width: number
}

/** How many headings of a record are known: finds the header line and the separator. */
export function countKnownHeadings(cells: readonly string[]): number {
  return cells.filter((cell) => columnNames.some((column) => rank(column, cell) > 0)).length
}

/**
 * Reads the header line.
 * @throws AmtsboteError AB-0202 naming the missing columns; AB-0201 when a heading stands there twice
 */
export function readHeader(cells: readonly string[]): Header {
  const positions = new Map(columnNames.flatMap((column) => findColumn(column, cells)))
  const missing = required.filter((column) => !positions.has(column))
  if (missing.length > 0) throw new AmtsboteError('AB-0202', missing.join(', '))
  const used = new Set(positions.values())
  const ignored = cells.filter((cell, index) => !used.has(index) && cell.trim() !== '')
  return { positions, ignored, width: cells.length }
}

/** The best heading wins: beside `nachname` a column `name` is something else. */
function findColumn(column: Column, cells: readonly string[]): [Column, number][] {
  const ranks = cells.map((cell) => rank(column, cell))
  const best = Math.max(0, ...ranks)
  if (best === 0) return []
  const first = ranks.indexOf(best)
  if (ranks.indexOf(best, first + 1) !== -1) {
    throw new AmtsboteError('AB-0201', `Spalte doppelt / column twice: ${column}`)
  }
  return [[column, first]]
}

/** 0: another heading; higher: closer to the documented name. */
function rank(column: Column, cell: string): number {
  const heading = foldHeading(cell)
  if (heading === column) return Number.MAX_SAFE_INTEGER
  const others: readonly string[] = headings[column]
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
