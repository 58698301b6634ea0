import { expect, test } from 'vitest'
import { searchWords } from './searchWords.ts'

test.each([
  ['Müller', 'Mueller', 'muller', 'MÜLLER', 'Mu\u0308ller'],
  ['Groß', 'GROSS', 'gross'],
  ['Łukasz Đorđević', 'lukasz dordevic'],
  ['Şahin', 'sahin', 'ŞAHİN'],
  ['Størmer', 'Stoermer', 'stormer'],
])('%s and the ways it is typed are the same words', (...spellings) => {
  expect(new Set(spellings.map((one) => searchWords(one).join(' '))).size).toBe(1)
})

test('hyphens, apostrophes and commas part words', () => {
  expect(searchWords("O'Brien-Lüdenscheidt, Anna")).toEqual(['o', 'brien', 'ludenscheidt', 'anna'])
})
