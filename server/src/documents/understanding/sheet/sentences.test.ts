import { expect, test } from 'vitest'
import { testPage } from '../testPage.ts'
import { sentencesOf } from './sentences.ts'
import { buildSheet } from './sheet.ts'

function sentences(...lines: readonly string[]) {
  const found = sentencesOf(buildSheet([testPage(lines)]))
  return found.map((sentence) => sentence.map(({ raw }) => raw).join(' '))
}

test('a sentence goes on over the ends of lines', () => {
  expect(
    sentences(
      'Die Person hat an dem Lehrgang vom',
      '1. bis 5. Mai teilgenommen. Der Test war',
      'schriftlich.',
    ),
  ).toEqual(['Die Person hat an dem Lehrgang vom 1. bis 5. Mai teilgenommen.', 'Der Test war schriftlich.'])
})

test('headings, labels and cells are sentences of their own', () => {
  expect(sentences('Teilnahmebescheinigung', 'Name:          Anna Müller')).toEqual([
    'Teilnahmebescheinigung',
    'Name:',
    'Anna Müller',
  ])
})
