import { z } from '@amtsbote/robot-sdk'
import { utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FormatError } from '../formatError.ts'
import { readTable } from './readTable.ts'

const row = z.object({
  number: z.string().regex(/^\d{6}$/, 'Eine Personalnummer hat sechs Ziffern.'),
  name: z.string().min(1, 'Der Name fehlt.'),
  entry: z.iso.date('Kein Tag.'),
})
const columns = { number: ['Personalnummer', 'Pers.-Nr.'], name: 'Name', entry: 'Eintritt' }
const options = { columns, row }

type Format = 'xlsx' | 'ods' | 'xls'

/** A workbook as an office writes it: personnel numbers are numbers shown with zeros, days are days. */
function workbook(rows: readonly (readonly unknown[])[], bookType: Format): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows as unknown[][], { cellDates: true })
  for (const [place, cell] of Object.entries(sheet)) {
    if (place.startsWith('A') && (cell as { t?: string }).t === 'n') (cell as { z: string }).z = '000000'
  }
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'Neue')
  return new Uint8Array(write(book, { type: 'array', bookType, cellDates: true }) as ArrayBuffer)
}

const ada = { number: '004711', name: 'Jördis Ahornberg', entry: '2026-03-01' }
const entered = new Date(Date.UTC(2026, 2, 1))

describe('a table of new employees', () => {
  test.each<Format>(['xlsx', 'xls'])('is read from %s with leading zeros and days', (format) => {
    const bytes = workbook(
      [
        ['Pers.-Nr.', 'Name', 'Eintritt'],
        [4711, 'Jördis Ahornberg', entered],
      ],
      format,
    )
    expect(readTable(bytes, options)).toEqual({ rows: [{ number: 2, value: ada }], faults: [] })
  })

  test('is read from ods', () => {
    const bytes = workbook(
      [
        ['Pers.-Nr.', 'Name', 'Eintritt'],
        ['004711', 'Jördis Ahornberg', entered],
      ],
      'ods',
    )
    expect(readTable(bytes, options).rows).toEqual([{ number: 2, value: ada }])
  })

  test.each([
    ['UTF-8', (text: string) => new TextEncoder().encode(`\uFEFF${text}`)],
    ['Windows-1252', (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))],
  ])('is read from csv in %s', (_, encode) => {
    const bytes = encode('Personalnummer;Name;Eintritt\r\n004711;Jördis Ahornberg;2026-03-01\r\n')
    expect(readTable(bytes, options)).toEqual({ rows: [{ number: 2, value: ada }], faults: [] })
  })

  test('may have a title above its headings, other columns and empty rows', () => {
    const bytes = workbook(
      [
        ['Neue zum 1. März'],
        [],
        ['Amt', 'name ', 'Eintritt', 'PERSONALNUMMER'],
        [],
        ['10', ada.name, entered, '004711'],
      ],
      'xlsx',
    )
    expect(readTable(bytes, options).rows).toEqual([{ number: 5, value: ada }])
  })

  test('says which cell of which row is wrong and keeps the others', () => {
    const bytes = new TextEncoder().encode(
      'Personalnummer;Name;Eintritt\n4711;;2026-03-01\n004711;Ada;2026-02-30\n000001;Bo;2026-01-02\n',
    )
    const { rows, faults } = readTable(bytes, options)
    expect(rows.map(({ number }) => number)).toEqual([4])
    expect(faults.map(({ sentence }) => sentence)).toEqual([
      'Zeile 2, Spalte „Personalnummer“: Eine Personalnummer hat sechs Ziffern.',
      'Zeile 2, Spalte „Name“: Der Name fehlt.',
      'Zeile 3, Spalte „Eintritt“: Kein Tag.',
    ])
  })

  test('without a column is refused with its name', () => {
    const bytes = new TextEncoder().encode('Personalnummer;Name\n004711;Ada\n')
    expect(() => readTable(bytes, options)).toThrow(
      new FormatError('In der Tabelle fehlt: „Eintritt“. Gesucht wurde in den ersten 20 Zeilen.'),
    )
  })

  test('that is no table is refused', () => {
    const broken = workbook([['Name']], 'xlsx').slice(0, 300)
    expect(() => readTable(broken, options)).toThrow(FormatError)
    expect(() => readTable(workbook([['Name']], 'xlsx'), { ...options, sheet: 'Alte' })).toThrow(
      'kein Blatt „Alte“',
    )
  })
})

test('no row that is not empty is dropped silently, whatever stands in it', () => {
  const cell = fc.stringMatching(/^[a-zäöü0-9 .-]{0,8}$/)
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 20 }), (lines) => {
      const text = ['Personalnummer;Name;Eintritt', ...lines.map((line) => line.join(';'))].join('\n')
      const { rows, faults } = readTable(new TextEncoder().encode(text), options)
      const told = new Set([...rows, ...faults].map(({ number }) => number))
      const filled = lines.flatMap((line, index) =>
        line.some((value) => value.trim() !== '') ? [index + 2] : [],
      )
      expect([...told].sort((a, b) => a - b)).toEqual(filled)
    }),
  )
})
