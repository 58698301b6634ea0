import { expect, test } from 'vitest'
import { learnClasses, type Text } from './learnClasses.ts'
import { classesOf } from './wording.ts'

type Kind = 'certificate' | 'other'
const kinds: readonly Kind[] = ['certificate', 'other']

function text(words: string, is: Kind): Text<Kind> {
  return { text: words, is, share: 1 }
}

const courses = ['Vergaberecht', 'Brandschutz', 'Excel', 'Rhetorik', 'Datenschutz']
const learned = learnClasses(kinds, [
  ...courses.map((course) => text(`Seminar ${course} ¶ hat mit Erfolg teilgenommen`, 'certificate')),
  ...courses.map((course) => text(`Rechnung ${course} ¶ bitte den Betrag zahlen`, 'other')),
])

test('wording that one class shares tells it on papers that were never seen', () => {
  expect(classesOf([learned], 'hat am Lehrgang Kassenrecht teilgenommen').certificate).toBeGreaterThan(0.7)
  expect(classesOf([learned], 'Betrag der Rechnung: bitte zahlen').other).toBeGreaterThan(0.7)
})

test('parts of long words tell it too', () => {
  expect(classesOf([learned], 'Rechnungsbeträge').other).toBeGreaterThan(0.5)
})

test('wording that nothing is known of is left open', () => {
  const { certificate, other } = classesOf([learned], 'xylophon quarz')
  expect(certificate).toBeCloseTo(other, 1)
})

test('a class with many texts does not win by their number', () => {
  const uneven = learnClasses(kinds, [
    ...Array.from({ length: 30 }, () => text('Seminar teilgenommen Ort', 'certificate')),
    ...Array.from({ length: 3 }, () => text('Rechnung Betrag Ort', 'other')),
  ])
  expect(classesOf([uneven], 'Ort').certificate).toBeLessThan(0.6)
})

test('the same texts give the same table', () => {
  const texts = courses.map((course, index) => text(`${course} Kurs`, index < 3 ? 'certificate' : 'other'))
  expect(learnClasses(kinds, texts)).toEqual(learnClasses(kinds, texts))
})

test('on top of a table only what it lacks is learned, and what the table knows stays known', () => {
  const own = [
    text('Kassenrecht ¶ war zugegen', 'certificate'),
    text('Excel ¶ war zugegen', 'certificate'),
    text('Rhetorik ¶ war zugegen', 'certificate'),
    text('Excel ¶ ist fällig', 'other'),
    text('Rhetorik ¶ ist fällig', 'other'),
    text('Datenschutz ¶ ist fällig', 'other'),
  ]
  const more = learnClasses(kinds, own, { onTopOf: learned })
  const unknown = 'Brandschutz war zugegen'
  expect(classesOf([learned], unknown).certificate).toBeLessThan(0.5)
  expect(classesOf([learned, more], unknown).certificate).toBeGreaterThan(0.7)
  const known = 'Betrag der Rechnung: bitte zahlen'
  expect(classesOf([learned, more], known).other).toBeGreaterThan(0.95)
})
