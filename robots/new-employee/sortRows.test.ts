import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fullName, germanDay, type ListRow, readList } from './list.ts'
import { type KnownPerson, sortRows, withoutZeros } from './sortRows.ts'

const bytes = (...lines: readonly string[]) =>
  new TextEncoder().encode(['Personalnummer;Nachname;Vorname;Eintritt', ...lines].join('\n'))
const nobody = new Set<number>()
const zoe = { personnelNumber: '004711', lastName: 'Grünwald-Çelik', firstName: 'Zoë', entry: '2026-03-01' }
const row = (number: number, value: Partial<typeof zoe> = {}): ListRow => ({
  number,
  value: { ...zoe, ...value },
})
const known = (person: Partial<KnownPerson> = {}): KnownPerson => ({
  ...{ number: '004711', name: 'Grünwald-Çelik, Zoë', state: 'active', entries: ['2026-03-01'] },
  ...person,
})

describe('a list of new employees', () => {
  test.each(['01.03.2026', '1.3.2026', '1. 3. 2026', '2026-03-01'])('takes %s as a day', (day) => {
    const { rows } = readList(bytes(`004711;Grünwald-Çelik;Zoë;${day}`))
    expect(rows).toEqual([row(2)])
    expect(germanDay(rows[0]?.value.entry ?? '')).toBe('01.03.2026')
  })

  test('tells every cell that cannot be read with its row, and reads the others', () => {
    const { rows, faults } = readList(
      bytes(
        '004711; Grünwald-Çelik ;Zoë;01.03.2026',
        '004712;;Jens;01.03.2026',
        '004713;Öz;Şule;31.02.2026',
        '004714;Öz;Şule;01.03.26',
        '47-14;Öz, Dr.;Şule;',
      ),
    )
    expect(rows).toEqual([row(2)])
    expect(faults.map(({ sentence }) => sentence)).toEqual([
      'Zeile 3, Spalte „Nachname“: Der Nachname fehlt.',
      'Zeile 4, Spalte „Eintritt“: Das ist kein Tag. Bitte als TT.MM.JJJJ schreiben, mit vierstelligem Jahr.',
      'Zeile 5, Spalte „Eintritt“: Das ist kein Tag. Bitte als TT.MM.JJJJ schreiben, mit vierstelligem Jahr.',
      'Zeile 6, Spalte „Personalnummer“: Eine Personalnummer hat 4 bis 12 Ziffern.',
      'Zeile 6, Spalte „Nachname“: Der Nachname enthält Zeichen, die in keinem Namen stehen.',
      'Zeile 6, Spalte „Eintritt“: Der Eintritt fehlt.',
    ])
  })

  test('that is empty or too long is refused', () => {
    expect(() => readList(bytes())).toThrow('keine Zeilen')
    const lines = Array.from({ length: 201 }, (_, index) => `${10_000 + index};A;B;01.03.2026`)
    expect(() => readList(bytes(...lines))).toThrow('201 Zeilen')
  })

  test('composed and decomposed letters are one spelling', () => {
    const { rows } = readList(bytes('004711;Gru\u0308nwald-C\u0327elik;Zoe\u0308;01.03.2026'))
    expect(rows).toEqual([row(2)])
  })
})

describe('a row is done', () => {
  test('when nobody is known', () => {
    expect(sortRows([row(2)], [], nobody)).toEqual({ sure: [row(2)], troubles: [] })
  })

  test('when the person is there just as it says, wholly or half: an interrupted run finds its own work', () => {
    expect(sortRows([row(2)], [known()], nobody).sure).toEqual([row(2)])
    expect(sortRows([row(2)], [known({ entries: [] })], nobody).sure).toEqual([row(2)])
  })

  test('when a person allowed another one of the same name, and then only this row', () => {
    const people = [known({ number: '000815' })]
    expect(sortRows([row(2)], people, new Set([2]))).toEqual({ sure: [row(2)], troubles: [] })
    expect(sortRows([row(2)], people, new Set([3])).sure).toEqual([])
  })
})

describe('a row goes to a person', () => {
  test.each<[string, Partial<KnownPerson>]>([
    ['other-name', { name: 'Grünwald, Zoë' }],
    ['other-entry', { entries: ['2026-04-01'] }],
    ['other-entry', { entries: [null] }],
    ['other-entry', { entries: ['2026-03-01', '2019-01-01'] }],
    ['other-spelling', { number: '4711' }],
    ['archived', { state: 'archived' }],
    ['namesake', { number: '000815', name: 'GRÜNWALD-ÇELIK,  Zoë' }],
  ])('as %s', (kind, person) => {
    expect(sortRows([row(2)], [known(person)], nobody)).toEqual({ sure: [], troubles: [{ rows: [2], kind }] })
  })

  test('with all others of the same number, also where leading zeros were lost; nobody chooses one of them', () => {
    const rows = [
      row(2),
      row(3, { personnelNumber: '4711', lastName: 'Öz' }),
      row(4, { personnelNumber: '5' }),
    ]
    const { sure, troubles } = sortRows(rows, [], nobody)
    expect(troubles).toEqual([
      { kind: 'number-twice', rows: [2, 3] },
      { kind: 'name-twice', rows: [2, 4] },
    ])
    expect(sure).toEqual([])
  })

  test('when somebody else has its number, whatever was allowed', () => {
    const { sure } = sortRows([row(2)], [known({ name: 'Öz, Şule' })], new Set([2]))
    expect(sure).toEqual([])
  })
})

test('every row is either done or told, and what is done repeats no number and no name', () => {
  const value = fc.record({
    personnelNumber: fc.constantFrom('0001', '1000', '01000', '2000', '3000'),
    lastName: fc.constantFrom('Öz', 'öz', 'Çelik', 'Ahornberg'),
    firstName: fc.constantFrom('Zoë', 'Şule'),
    entry: fc.constantFrom('2026-03-01', '2026-04-01'),
  })
  fc.assert(
    fc.property(fc.array(value, { maxLength: 8 }), (values) => {
      const rows = values.map((one, index) => row(index + 2, one))
      const { sure, troubles } = sortRows(rows, [], nobody)
      const told = [...sure.map(({ number }) => number), ...troubles.flatMap((trouble) => trouble.rows)]
      expect([...new Set(told)].sort((a, b) => a - b)).toEqual(rows.map(({ number }) => number))
      const numbers = sure.map((one) => withoutZeros(one.value.personnelNumber))
      const names = sure.map((one) => fullName(one.value).toLocaleLowerCase('de'))
      expect(new Set(numbers).size).toBe(sure.length)
      expect(new Set(names).size).toBe(sure.length)
    }),
  )
})
