import type { Employee } from '@amtsbote/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDirectory } from './parseDirectory.ts'

const HEADER =
  'personalnummer;anrede;titel;vorname;nachname;geburtsname;geburtsdatum;email;dienststelle;status;austritt'

const utf8 = (text: string) => Buffer.from(text, 'utf8')
const parse = (...lines: string[]) => parseDirectory(utf8([HEADER, ...lines].join('\n')))
const line = (number: string, rest: Partial<Record<'name' | 'born' | 'status' | 'left', string>> = {}) =>
  `${number};Frau;;Anna;${rest.name ?? 'Müller'};;${rest.born ?? '1980-03-01'};;;${rest.status ?? 'aktiv'};${rest.left ?? ''}`

describe('a directory file', () => {
  test('becomes employees with every field of the contract', () => {
    const { employees, badLines, notes } = parse(
      '0001234;Frau;Dr.;Änne Marie;von der Heide-Müller;geb. Öztürk;1.3.1980;a.heide@musterstadt.example;Amt 50;ausgeschieden;31.12.2025',
    )
    expect(badLines).toEqual([])
    expect(notes).toEqual([])
    expect(employees).toEqual([
      {
        employeeNumber: '0001234',
        salutation: 'Frau',
        academicTitle: 'Dr.',
        firstNames: 'Änne Marie',
        lastName: 'von der Heide-Müller',
        formerLastNames: ['Öztürk'],
        birthDate: '1980-03-01',
        mailAddress: 'a.heide@musterstadt.example',
        office: 'Amt 50',
        status: 'left',
        leftOn: '2025-12-31',
      },
    ])
  })

  test('may have its columns in any order, with other headings, capitals and unknown columns beside them', () => {
    const { employees, notes, columns } = parseDirectory(
      utf8('Kostenstelle,GEB.-DATUM,Familienname,Vornamen,Pers.-Nr.\n4711,01.03.1980,Groß,Jörg,1234567\n'),
    )
    expect(employees[0]).toMatchObject({
      employeeNumber: '1234567',
      lastName: 'Groß',
      birthDate: '1980-03-01',
    })
    expect([...columns].sort()).toEqual(['geburtsdatum', 'nachname', 'personalnummer', 'vorname'])
    expect(notes.map((note) => note.de)).toEqual(['Unbekannte Spalten übergangen: Kostenstelle'])
  })

  test('without a required column is refused, and all missing ones are named', () => {
    expect(() => parseDirectory(utf8('vorname;geburtsdatum\nAnna;1980-03-01'))).toThrow(
      expect.objectContaining({ code: 'AB-0202', detail: 'personalnummer, nachname' }),
    )
  })

  test('may begin with remarks; bad lines still carry the number that an editor shows', () => {
    const { badLines, notes } = parseDirectory(
      utf8(`sep=;\r\nStand 1.1.2026\r\n${HEADER}\r\n\r\n${line('1000001')}\r\n${line('12')}\r\n`),
    )
    expect(notes[0]?.de).toBe('Kopfzeile in Zeile 3')
    expect(badLines.map((bad) => bad.line)).toEqual([6])
  })

  test.each(['', ' \n\n'])('that is empty is refused (%j)', (text) => {
    expect(() => parseDirectory(utf8(text))).toThrow(expect.objectContaining({ code: 'AB-0201' }))
  })

  test('that is a workbook is refused with the reason', () => {
    expect(() => parseDirectory(Buffer.from('504b030414000600', 'hex'))).toThrow(/Excel/)
  })
})

describe('quotation marks', () => {
  test('enclose separators, line breaks and doubled marks', () => {
    const { employees, badLines } = parse(
      '1000001;Frau;;Anna;Müller;;1980-03-01;;"Amt für ""Soziales""\nund Teilhabe; Abt. 2";aktiv;',
      line('1000002', { born: '1.1.81' }),
    )
    expect(employees[0]?.office).toBe('Amt für "Soziales" und Teilhabe; Abt. 2')
    expect(badLines.map((bad) => bad.line)).toEqual([4])
  })

  test('that are never closed cost their own line and no other', () => {
    const { employees, badLines } = parse(
      line('1000001'),
      line('1000002', { name: '"Schulz' }),
      ...Array.from({ length: 450 }, (_, index) => line(String(2000000 + index))),
    )
    expect(badLines).toMatchObject([{ line: 3, employeeNumber: '1000002' }])
    expect(employees).toHaveLength(451)
  })

  test('that swallow the next line up to its own mark cost their own line and no other', () => {
    const { employees, badLines } = parse(
      line('1000001', { name: '"Schulz' }),
      line('1000002', { name: 'Becker"' }),
      line('1000003'),
    )
    expect(badLines.map((bad) => bad.line)).toEqual([2, 3])
    expect(employees.map((employee) => employee.employeeNumber)).toEqual(['1000003'])
  })
})

describe('a line is bad', () => {
  test.each([
    {
      why: 'the day has a year of two digits',
      text: line('1000001', { born: '01.03.80' }),
      column: 'geburtsdatum',
    },
    {
      why: 'day and month could be swapped',
      text: line('1000001', { born: '03/01/1980' }),
      column: 'geburtsdatum',
    },
    { why: 'the day does not exist', text: line('1000001', { born: '31.02.1980' }), column: 'geburtsdatum' },
    {
      why: 'the day is a spreadsheet’s number',
      text: line('1000001', { born: '29281' }),
      column: 'geburtsdatum',
    },
    { why: 'the name lost its letters', text: line('1000001', { name: 'M?ller' }), column: 'nachname' },
    { why: 'the name is missing', text: line('1000001', { name: ' ' }), column: 'nachname' },
    { why: 'the status is unknown', text: line('1000001', { status: 'vielleicht' }), column: 'status' },
    {
      why: 'somebody leaves without a status',
      text: line('1000001', { status: '', left: '2026-01-31' }),
      column: 'status',
    },
    { why: 'the number is shortened', text: line('1,00E+06'), column: 'personalnummer' },
    { why: 'the number is missing', text: line(''), column: 'personalnummer' },
  ])('when $why', ({ text, column }) => {
    const { employees, badLines } = parse(line('1000009'), text)
    expect(employees).toHaveLength(1)
    expect(badLines).toMatchObject([{ line: 3, column }])
  })

  test('when it was cut off, even if what is left would do', () => {
    const { employees, badLines } = parse(line('1000001'), '1000002;Frau;;Anna;Mül')
    expect(employees).toHaveLength(1)
    expect(badLines).toMatchObject([{ line: 3, employeeNumber: '1000002' }])
  })

  test('when a separator inside a value shifts the others', () => {
    const { badLines } = parse(line('1000001'), '1000002;Frau;;Anna;Müller;;1980-03-01;;Amt; Abt. 2;aktiv;')
    expect(badLines).toMatchObject([{ line: 3, messageDe: 'Anzahl der Felder ist 12 statt 11' }])
  })

  test('but not when every line ends with a separator that the header lacks', () => {
    const { employees, badLines } = parse(`${line('1000001')};`, `${line('1000002')};`)
    expect(badLines).toEqual([])
    expect(employees).toHaveLength(2)
  })

  test('and all its faults are named at once', () => {
    const [bad] = parse(line('1000001', { name: 'M?ller', born: '1.1.80', status: 'x' })).badLines
    expect(bad?.messageDe.split('; ').length).toBeGreaterThanOrEqual(3)
    expect(bad?.employeeNumber).toBe('1000001')
  })

  test('when its number stands there twice: of equal lines the first counts, of different ones none', () => {
    const { employees, badLines } = parse(
      line('1000001'),
      line('1000002'),
      line('1000001'),
      line('1000002', { name: 'Schulz' }),
    )
    expect(employees.map((employee) => employee.employeeNumber)).toEqual(['1000001'])
    expect(badLines.map((bad) => bad.line)).toEqual([3, 4, 5])
  })
})

describe('letters', () => {
  const text = `${HEADER}\n${line('1000001', { name: 'Größmüller-Özel' })}\n${line('1000002', { name: 'Weiß' })}\n`
  const utf16 = Buffer.from(text, 'utf16le')

  test.each([
    { encoding: 'utf-8', bytes: utf8(text) },
    { encoding: 'utf-8', bytes: utf8(`\uFEFF${text}`) },
    { encoding: 'utf-16le', bytes: utf16 },
    { encoding: 'utf-16le', bytes: Buffer.from(`\uFEFF${text}`, 'utf16le') },
    { encoding: 'utf-16be', bytes: Buffer.from(utf16).swap16() },
    { encoding: 'windows-1252', bytes: Buffer.from(text, 'latin1') },
    { encoding: 'cp850', bytes: encodeWith(text, { ö: 0x94, ü: 0x81, ß: 0xe1, Ö: 0x99 }) },
    { encoding: 'macintosh', bytes: encodeWith(text, { ö: 0x9a, ü: 0x9f, ß: 0xa7, Ö: 0x85 }) },
  ])('are read from $encoding', ({ encoding, bytes }) => {
    const parsed = parseDirectory(bytes)
    expect(parsed.encoding).toBe(encoding)
    expect(parsed.employees.map((employee) => employee.lastName)).toEqual(['Größmüller-Özel', 'Weiß'])
  })

  test('that were encoded twice are put right, and the note names the lines', () => {
    const twice = utf8(
      Buffer.from(text, 'utf8').toString('latin1').replaceAll('\u009F', 'Ÿ').replaceAll('\u0096', '–'),
    )
    const { employees, notes } = parseDirectory(twice)
    expect(employees[0]?.lastName).toBe('Größmüller-Özel')
    expect(notes[0]?.de).toMatch(/Doppelt kodierte Umlaute .* in Zeilen: 2, 3$/)
  })

  test('of lines pasted from another encoding are read by their own, and the note names the lines', () => {
    const glued = Buffer.concat([
      utf8(text),
      Buffer.from(`${line('1000003', { name: 'Köhler' })}\n`, 'latin1'),
    ])
    const { employees, notes, encoding } = parseDirectory(glued)
    expect(encoding).toBe('utf-8')
    expect(employees.map((employee) => employee.lastName)).toEqual(['Größmüller-Özel', 'Weiß', 'Köhler'])
    expect(notes[0]?.de).toMatch(/anderer Zeichenkodierung .*: 4$/)
  })

  test('composed of two characters and invisible ones become what a person sees', () => {
    const { employees } = parse(line('1000001', { name: 'Mu\u0308ller\u00A0\u200B Lu\u0308denscheidt' }))
    expect(employees[0]?.lastName).toBe('Müller Lüdenscheidt')
  })
})

test('whatever program wrote the file, the same employees come out', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(employee, { selector: (one) => one.employeeNumber }),
      dialect,
      (people, dialect) => {
        const parsed = parseDirectory(write(people, dialect))
        expect(parsed.badLines).toEqual([])
        expect(parsed.employees).toEqual(people)
      },
    ),
  )
})

const nameWord = fc.stringMatching(/^[A-ZÄÖÜ][a-zäöüß]{1,10}$/)
const day = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const employee: fc.Arbitrary<Employee> = fc
  .record({
    employeeNumber: fc.stringMatching(/^\d{7}$/) as fc.Arbitrary<Employee['employeeNumber']>,
    salutation: fc.constantFrom('Frau', 'Herr', ''),
    academicTitle: fc.constantFrom('', 'Dr.', 'Prof. Dr.'),
    firstNames: fc.array(nameWord, { minLength: 1, maxLength: 2 }).map((words) => words.join(' ')),
    lastName: fc.array(nameWord, { minLength: 1, maxLength: 2 }).map((words) => words.join('-')),
    formerLastNames: fc.constant<string[]>([]),
    birthDate: fc.option(day),
    mailAddress: fc.constantFrom('', 'a.b@musterstadt.example'),
    office: fc
      .constantFrom('', 'Amt 50', 'Amt; für, "alles" | sonst', 'Amt für\nzwei Zeilen')
      .map((office) => office),
    status: fc.constantFrom('active', 'left'),
    leftOn: fc.option(day),
  })
  .map((one) => ({ ...one, office: one.office.replace('\n', ' ') }))

interface Dialect {
  readonly separator: string
  readonly lineBreak: string
  readonly encoding: 'utf8' | 'latin1' | 'utf16le'
  readonly germanDays: boolean
  readonly quoteAll: boolean
  readonly reversed: boolean
}

const dialect: fc.Arbitrary<Dialect> = fc.record({
  separator: fc.constantFrom(';', ',', '\t', '|'),
  lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom('utf8', 'latin1', 'utf16le'),
  germanDays: fc.boolean(),
  quoteAll: fc.boolean(),
  reversed: fc.boolean(),
})

function write(people: readonly Employee[], dialect: Dialect): Buffer {
  const day = (iso: string | null) =>
    iso === null ? '' : dialect.germanDays ? iso.split('-').reverse().map(Number).join('.') : iso
  const rows = people.map((one) => [
    one.employeeNumber,
    one.salutation,
    one.academicTitle,
    one.firstNames,
    one.lastName,
    '',
    day(one.birthDate),
    one.mailAddress,
    one.office,
    one.status === 'active' ? 'aktiv' : 'ausgeschieden',
    day(one.leftOn),
  ])
  const cell = (text: string) =>
    dialect.quoteAll || /[;,\t|"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  const lines = [HEADER.split(';'), ...rows].map((cells) =>
    (dialect.reversed ? cells.toReversed() : cells).map(cell).join(dialect.separator),
  )
  return Buffer.from(lines.join(dialect.lineBreak), dialect.encoding)
}

/** Bytes in an encoding that Node cannot write, by a table of the letters that the text has. */
function encodeWith(text: string, table: Readonly<Record<string, number>>): Buffer {
  return Buffer.from(Array.from(text, (letter) => table[letter] ?? letter.charCodeAt(0)))
}
