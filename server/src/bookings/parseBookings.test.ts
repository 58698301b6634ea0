import { describe, expect, test } from 'vitest'
import { parseBookings } from './parseBookings.ts'
import { type Booking, planBookings } from './planBookings.ts'

const HEADER = 'personalnummer;kurs;von;bis;anbieter;kursnummer'
const parse = (...lines: string[]) => parseBookings(Buffer.from([HEADER, ...lines].join('\n')))
const first = '1000001;Vergaberecht kompakt;11.03.2026;2026-03-12;Studieninstitut;V-17'

describe('a booking list', () => {
  test('is read in any encoding, order and form of days', () => {
    const text =
      'Datum,Träger,Pers.-Nr.,Kurstitel\r\n1.4.2026,Bildungswerk Süd,0001234,Bürgerbüro: freundlich\r\n'
    const { lines, badLines, encoding, separator } = parseBookings(Buffer.from(text, 'latin1'))
    expect({ badLines, encoding, separator }).toEqual({
      badLines: [],
      encoding: 'windows-1252',
      separator: ',',
    })
    expect(lines).toEqual([
      {
        line: 2,
        booked: {
          employeeNumber: '0001234',
          course: 'Bürgerbüro: freundlich',
          from: '2026-04-01',
          to: '2026-04-01',
          provider: 'Bildungswerk Süd',
          courseNumber: '',
        },
      },
    ])
  })

  test('names every bad line with its number and all its faults', () => {
    const { lines, badLines } = parse(
      first,
      'x;Vergaberecht;11.03.2026;;;',
      '1000001;;31.02.2026;;;',
      '1000001;Tarifrecht;12.03.2026;11.03.2026;;',
      '1000001;in der;12.03.2026;;;',
      '1000001;Tarifrecht;12.03.2026',
    )
    expect(lines.map(({ line }) => line)).toEqual([2])
    expect(badLines.map(({ line, messageDe }) => `${line} ${messageDe}`)).toEqual([
      '3 personalnummer: „x“ ist keine Personalnummer (3 bis 12 Ziffern)',
      '4 von: „31.02.2026“ ist kein Tag im Kalender; kurs: Kurs fehlt',
      '5 bis: liegt vor dem ersten Tag',
      '6 kurs: „in der“ benennt keinen Kurs',
      '7 Anzahl der Felder ist 3 statt 6',
    ])
  })

  test('takes a line once; of two that differ neither', () => {
    const again = parse(first, first)
    expect(again.lines).toHaveLength(1)
    expect(again.badLines[0]).toMatchObject({ line: 3, messageDe: 'Buchung steht schon in Zeile 2' })
    const differing = parse(first, first.replace('kompakt', 'intensiv'))
    expect(differing.lines).toEqual([])
    expect(differing.badLines.map(({ line }) => line)).toEqual([2, 3])
  })

  test('without a needed column is refused', () => {
    expect(() => parseBookings(Buffer.from('personalnummer;kurs\n1000001;Tarifrecht'))).toThrow(
      expect.objectContaining({ code: 'AB-0202', detail: 'von' }),
    )
  })
})

describe('a plan', () => {
  const stored = (change: Partial<Booking> = {}): Booking => ({
    ...(parse(first).lines[0]?.booked as Booking),
    id: 'one',
    settledAt: null,
    settledBy: null,
    ...change,
  })
  const plan = (bookings: readonly Booking[], lines: readonly string[], complete = false) =>
    planBookings(bookings, parse(...lines).lines, {
      employeeNumbers: new Set([stored().employeeNumber]),
      complete,
    })

  test('keeps what is missing in a partial list and removes it from a complete one', () => {
    expect(plan([stored()], []).removed).toEqual([])
    expect(plan([stored()], [], true).removed).toEqual([stored()])
    expect(plan([stored({ settledAt: new Date() })], [], true).removed).toEqual([])
  })

  test('follows a course with a number to another day', () => {
    const later = first.replace('11.03.2026;2026-03-12', '11.05.2026;2026-05-12')
    expect(plan([stored()], [later])).toMatchObject({
      added: [],
      updates: [{ id: 'one', booked: { to: '2026-05-12' } }],
    })
  })

  test('does not take a course that is held again for one that was moved', () => {
    const again = first.replace('11.03.2026;2026-03-12', '11.05.2026;2026-05-12')
    expect(plan([stored()], [first, again])).toMatchObject({
      unchanged: 1,
      updates: [],
      added: [{ from: '2026-05-11' }],
    })
    expect(plan([stored({ settledAt: new Date() })], [again])).toMatchObject({
      updates: [],
      added: [{ from: '2026-05-11' }],
    })
  })

  test('names people whom the directory does not know, and lost zeros', () => {
    const { badLines } = plan([], ['0001000001;Tarifrecht;11.03.2026;;;', '777;Tarifrecht;11.03.2026;;;'])
    expect(badLines.map(({ messageDe }) => messageDe)).toEqual([
      'Personalnummer 0001000001 steht nicht im Verzeichnis; führende Nullen verloren (1000001)?',
      'Personalnummer 777 steht nicht im Verzeichnis',
    ])
  })
})
