import { expect, test } from 'vitest'
import { allowedBy, linesOf, questionAbout } from './question.ts'
import type { Trouble } from './sortRows.ts'

const faults = [{ number: 4, column: 'Name', sentence: 'Zeile 4, Spalte „Name“: Der Name fehlt.' }]
const troubles: readonly Trouble[] = [
  { rows: [2, 5, 9], kind: 'number-twice' },
  { rows: [7], kind: 'namesake' },
]

test('everything about a list is one question in the order of its rows', () => {
  const lines = linesOf(faults, troubles, [3])
  expect(lines).toEqual([
    'Zeilen 2, 5 und 9: Die Personalnummer steht mehrfach in der Liste.',
    'Zeile 3: Steht schon genau so in Tryton.',
    'Zeile 4, Spalte „Name“: Der Name fehlt.',
    'Zeile 7: In Tryton gibt es jemanden mit diesem Namen und anderer Personalnummer.',
  ])
  const { title, text } = questionAbout(lines, troubles, 6)
  expect(title).toBe('Neue Beschäftigte: 4 Hinweise zu klären')
  expect(text).toBe(['Angelegt und zurückgelesen: 6.', '', ...lines].join('\n'))
})

test('namesakes can be allowed, and with that answer only their rows are; every other answer does nothing more', () => {
  const { choices, data } = questionAbout(['a', 'b'], troubles, 0)
  expect(choices).toEqual(['Namensgleiche anlegen', 'Berichtigte Liste kommt', 'Erledigt'])
  expect(allowedBy({ choice: 'Namensgleiche anlegen', data })).toEqual(new Set([7]))
  expect(allowedBy({ choice: 'Erledigt', data })).toBeNull()
})

test('where nothing can be allowed, it is not offered', () => {
  const { choices } = questionAbout(['a'], [{ rows: [2], kind: 'other-name' }], 0)
  expect(choices).toEqual(['Berichtigte Liste kommt', 'Erledigt'])
})

test('a long list of hints is cut, and says where the rest stands', () => {
  const lines = Array.from({ length: 33 }, (_, index) => `Zeile ${index + 2}: …`)
  const { text } = questionAbout(lines, [], 0)
  expect(text.split('\n')).toHaveLength(33)
  expect(text).toMatch(/und 3 weitere in zu-klaeren\.txt$/)
})
