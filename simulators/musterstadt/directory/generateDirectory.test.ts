import { describe, expect, test } from 'vitest'
import { readNameLists } from '../names/nameLists.ts'
import { directoryCsv } from './csv.ts'
import { generateDirectory } from './generateDirectory.ts'
import { mailLetters } from './mailAddress.ts'

const directory = generateDirectory('test')
const named = (key: (index: number) => string) => Map.groupBy(directory.keys(), key)
const fullName = (index: number) => `${directory[index]?.firstNames} ${directory[index]?.lastName}`

describe('the directory', () => {
  test('is the same for the same seed and another for another', () => {
    expect(generateDirectory('test')).toEqual(directory)
    expect(directoryCsv(generateDirectory('other'))).not.toBe(directoryCsv(directory))
  })

  test('has 5,000 people with different seven-digit numbers and different mail addresses', () => {
    expect(directory).toHaveLength(5000)
    expect(new Set(directory.map((person) => person.employeeNumber)).size).toBe(5000)
    expect(new Set(directory.map((person) => person.mailAddress)).size).toBe(5000)
    expect(directory.every((person) => /^[1-9]\d{6}$/.test(person.employeeNumber))).toBe(true)
  })

  test('has at least 15 pairs of namesakes, each told apart by the birth date', () => {
    const groups = [...named(fullName).values()].filter((group) => group.length > 1)
    expect(groups.length).toBeGreaterThanOrEqual(15)
    expect(groups.length).toBeLessThan(100)
    for (const group of groups) {
      const dates = group.map((index) => directory[index]?.birthDate)
      expect(new Set(dates).size).toBe(dates.length)
    }
  })

  test('has umlaut pairs whose names are equal only when written out', () => {
    const pairs = [...named((index) => mailLetters(fullName(index))).values()].filter(
      (group) => new Set(group.map(fullName)).size > 1,
    )
    expect(pairs.length).toBeGreaterThanOrEqual(4)
  })

  test('has siblings or spouses: same surname in the same office', () => {
    const pairs = [...named((index) => `${directory[index]?.lastName} ${directory[index]?.office}`).values()]
    expect(pairs.filter((group) => group.length > 1).length).toBeGreaterThanOrEqual(8)
  })

  test.each([
    ['double names', (name: string) => name.includes('-'), 150],
    ['particles', (name: string) => /^(von|vom|zu|zur|van) /.test(name), 20],
    ['foreign letters', (name: string) => /[^A-Za-zÄÖÜäöüß' -]/.test(name), 200],
  ] as const)('has surnames with %s', (_, fits, least) => {
    expect(directory.filter((person) => fits(person.lastName)).length).toBeGreaterThanOrEqual(least)
  })

  test('has about six in a hundred who left, each with the day, and everybody else without', () => {
    const left = directory.filter((person) => person.status === 'left')
    expect(left.length / 5000).toBeGreaterThan(0.045)
    expect(left.length / 5000).toBeLessThan(0.075)
    expect(directory.every((person) => (person.status === 'left') === (person.leftOn !== null))).toBe(true)
  })

  test('has birth names, titles, several forenames, at least 30 offices, a few records without birth date', () => {
    expect(directory.filter((person) => person.formerLastNames.length > 0).length).toBeGreaterThan(600)
    expect(directory.filter((person) => person.academicTitle !== '').length).toBeGreaterThan(60)
    expect(directory.filter((person) => person.firstNames.includes(' ')).length).toBeGreaterThan(300)
    expect(new Set(directory.map((person) => person.office)).size).toBeGreaterThanOrEqual(30)
    expect(directory.filter((person) => person.birthDate === null).length).toBeGreaterThan(0)
  })

  test('holds no name that is not put together from the lists', () => {
    const lists = readNameLists()
    const known = new Set(
      [
        ...lists.women.values(),
        ...lists.men.values(),
        lists.rareWomen,
        lists.rareMen,
        lists.surnames,
        lists.rareSurnames,
        ...lists.variants,
        ...lists.origins.flatMap((origin) => [origin.women, origin.men, origin.surnames]),
      ]
        .flat()
        .flatMap((name) => name.split(/[ -]/)),
    )
    const unknown = directory
      .flatMap((person) => [person.firstNames, person.lastName, ...person.formerLastNames])
      .flatMap((name) => name.split(/[ -]/))
      .filter((part) => !known.has(part))
    // Particles, their surnames and second forenames stand in the code.
    expect(new Set(unknown).size).toBeLessThan(60)
  })
})

test('the directory as CSV has the header of the import and one line per person', () => {
  const lines = directoryCsv(directory).split('\n')
  expect(lines[0]).toBe(
    'personalnummer;anrede;titel;vorname;nachname;geburtsname;geburtsdatum;email;dienststelle;status;austritt',
  )
  expect(lines).toHaveLength(5002)
  expect(lines.slice(1, -1).every((line) => line.split(';').length === 11)).toBe(true)
})
