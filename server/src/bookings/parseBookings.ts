import type { EmployeeNumber } from '@amtsbote/contract'
import {
  type CellReading,
  lineList,
  type Message,
  readDay,
  readTable,
  type Separator,
  type TableRow,
} from '#csv'
import { readEmployeeNumber } from '#directory'
import { contentWords } from '#understanding'
import { type Column, headings, required } from './columns.ts'

/** One line of a booking list: this person will bring a certificate of this course. */
export interface Booked {
  readonly employeeNumber: EmployeeNumber
  readonly course: string
  /** ISO days; of a course of one day both are the same. */
  readonly from: string
  readonly to: string
  /** `''` where the list has none. */
  readonly provider: string
  readonly courseNumber: string
}

export interface BookedLine {
  /** Counted from 1. */
  readonly line: number
  readonly booked: Booked
}

/** A line of the file that was not taken over. */
export interface BadBookingLine {
  readonly line: number
  readonly messageDe: string
  readonly messageEn: string
}

/** What a booking list says. */
export interface ParsedBookings {
  readonly lines: readonly BookedLine[]
  readonly badLines: readonly BadBookingLine[]
  readonly notes: readonly Message[]
  readonly encoding: string
  readonly separator: Separator
}

const TEXT_MAX_LENGTH = 250

/**
 * Reads a booking list: a function of its bytes alone. Every line is either a booking or a bad line.
 *
 * @throws AmtsboteError AB-0201 (no text), AB-0202 (columns missing, named in `detail`)
 */
export function parseBookings(bytes: Uint8Array): ParsedBookings {
  const { rows, notes, encoding, separator } = readTable(bytes, { headings, required })
  const read = rows.map(readRow)
  const good = read.flatMap((row) => ('booked' in row ? [row] : []))
  const bad = read.flatMap((row) => ('booked' in row ? [] : [row]))
  const { lines, badLines } = rejectRepeated(good)
  return { lines, badLines: inOrder([...bad, ...badLines]), notes, encoding, separator }
}

export function inOrder(lines: readonly BadBookingLine[]): readonly BadBookingLine[] {
  return lines.toSorted((a, b) => a.line - b.line)
}

/** What a later list knows a booking by: the course's number, or its title, and the day on which it begins. */
export function identityOf({ employeeNumber, from, ...course }: Booked): string {
  return [employeeNumber, courseKeyOf(course), from].join(' ')
}

export function courseKeyOf({ courseNumber, course }: Pick<Booked, 'courseNumber' | 'course'>): string {
  return courseNumber === '' ? contentWords(course).join(' ') : courseNumber.toLowerCase()
}

function readRow({ line, cell, problem }: TableRow<Column>): BookedLine | BadBookingLine {
  if (problem) return { line, messageDe: problem.de, messageEn: problem.en }
  const faults: [Column, Message][] = []
  const read = <T>(column: Column, reading: CellReading<T>, otherwise: T): T => {
    if (reading.kind === 'value') return reading.value
    faults.push([column, reading.message])
    return otherwise
  }
  const employeeNumber = read('personalnummer', readEmployeeNumber(cell('personalnummer')), undefined)
  const from = read('von', readFirstDay(cell('von')), '')
  const booked = {
    course: read('kurs', readCourse(cell('kurs')), ''),
    from,
    to: read('bis', readLastDay(cell('bis'), from), ''),
    provider: read('anbieter', readText(cell('anbieter')), ''),
    courseNumber: read('kursnummer', readText(cell('kursnummer')), ''),
  }
  if (faults.length === 0 && employeeNumber) return { line, booked: { employeeNumber, ...booked } }
  const sentence = (language: 'de' | 'en') =>
    faults.map(([column, message]) => `${column}: ${message[language]}`).join('; ')
  return { line, messageDe: sentence('de'), messageEn: sentence('en') }
}

function readCourse(cell: string): CellReading<string> {
  if (cell === '') return fault('Kurs fehlt', 'course is missing')
  if (contentWords(cell).length === 0) {
    return fault(`„${cell}“ benennt keinen Kurs`, `“${cell}” does not name a course`)
  }
  return readText(cell)
}

function readFirstDay(cell: string): CellReading<string> {
  const reading = readDay(cell)
  if (reading.kind === 'fault') return reading
  return reading.value === null
    ? fault('Datum fehlt', 'date is missing')
    : { kind: 'value', value: reading.value }
}

/** A course without a last day is one of a single day. */
function readLastDay(cell: string, from: string): CellReading<string> {
  const reading = readDay(cell)
  if (reading.kind === 'fault') return reading
  const to = reading.value ?? from
  return to < from
    ? fault('liegt vor dem ersten Tag', 'is before the first day')
    : { kind: 'value', value: to }
}

function readText(cell: string): CellReading<string> {
  if (cell.length <= TEXT_MAX_LENGTH) return { kind: 'value', value: cell }
  return fault(`länger als ${TEXT_MAX_LENGTH} Zeichen`, `longer than ${TEXT_MAX_LENGTH} characters`)
}

/** Of lines that say the same the first counts; when they differ, nobody can tell which is true, and none counts. */
function rejectRepeated(lines: readonly BookedLine[]) {
  const groups = [...Map.groupBy(lines, ({ booked }) => identityOf(booked)).values()]
  const judged = groups.map((group) => {
    const texts = new Set(group.map(({ booked }) => JSON.stringify(booked)))
    return texts.size === 1 ? { good: group.slice(0, 1), bad: group.slice(1) } : { good: [], bad: group }
  })
  const badLines = judged.flatMap(({ good, bad }, index) =>
    bad.map(({ line }): BadBookingLine => {
      const others = groups[index]?.map((other) => other.line).filter((other) => other !== line) ?? []
      const elsewhere = lineList(others)
      return good.length > 0
        ? {
            line,
            messageDe: `Buchung steht schon in Zeile ${good[0]?.line}`,
            messageEn: `booking stands in line ${good[0]?.line} already`,
          }
        : {
            line,
            messageDe: `Buchung steht mit anderen Angaben auch in Zeile ${elsewhere}; keine zählt`,
            messageEn: `booking stands with other data in line ${elsewhere} too; none counts`,
          }
    }),
  )
  return { lines: judged.flatMap(({ good }) => good), badLines }
}

function fault(de: string, en: string): CellReading<never> {
  return { kind: 'fault', message: { de, en } }
}
