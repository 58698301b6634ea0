import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSameCourse, namesCourse } from './courseTitles.ts'

describe('a printed topic is the booked course', () => {
  test.each([
    ['word for word', 'Vergaberecht kompakt', 'Vergaberecht kompakt'],
    [
      'with letters misread',
      'Verwaltungsverfahrensrecht für Einsteiger',
      'Venwaltungsverfahrensrecht fur Einsteigcr',
    ],
    ['without the part behind the colon', 'Bürgerbüro: freundlich und sicher', 'Bürgerbüro – freundlich'],
    ['with the kind of course before it', 'Brandschutzhelfer', 'Schulung Brandschutzhelfer'],
    ['with gaps lost', 'Bescheide bürgernah schreiben', 'Bescheidebürgernah schreiben'],
    ['with a part in roman numbers', 'Excel Aufbaukurs Teil 2', 'Excel Aufbaukurs Teil II'],
    ['with the year left out', 'Arbeitsschutz 2026 für Führungskräfte', 'Arbeitsschutz für Führungskräfte'],
  ])('%s', (_, course, topic) => {
    expect(isSameCourse(course, topic)).toBe(true)
  })

  test('whatever marks, cases and spaces stand between its words', () => {
    const words = fc.array(fc.constantFrom('Datenschutz', 'im', 'Personalamt', 'Grundlagen', 'Recht'), {
      minLength: 1,
    })
    fc.assert(
      fc.property(words, (title) => {
        fc.pre(title.some((word) => word !== 'im'))
        expect(isSameCourse(title.join(' '), title.join(' – ').toUpperCase())).toBe(true)
      }),
    )
  })
})

describe('a printed topic is another course', () => {
  test.each([
    ['of the same day', 'Vergaberecht kompakt', 'Bescheide bürgernah schreiben'],
    ['that shares a word', 'Erste Hilfe am Kind', 'Erste-Hilfe-Fortbildung'],
    [
      'that shares its longest word',
      'Leitung einer Kindertageseinrichtung',
      'Praxisanleitung in Kindertageseinrichtungen',
    ],
    ['of another part', 'Excel Aufbaukurs Teil 1', 'Excel Aufbaukurs Teil 2'],
    ['of another level', 'Excel Grundkurs', 'Excel Aufbaukurs'],
    ['whose words stand in another order', 'Recht der Gemeinden', 'Gemeinden Recht geben'],
    ['or nothing but small words', 'Vergaberecht', 'und in der'],
  ])('%s', (_, course, topic) => {
    expect(isSameCourse(course, topic)).toBe(false)
  })
})

test('a title that names more than the course still names it', () => {
  const title = '2026-03-12 Teilnahmebescheinigung – Vergaberecht kompakt (Studieninstitut Auetal)'
  expect(namesCourse(title, 'Vergaberecht kompakt')).toBe(true)
  expect(namesCourse(title, 'Bescheide bürgernah schreiben')).toBe(false)
  expect(namesCourse(title, '–')).toBe(false)
})
