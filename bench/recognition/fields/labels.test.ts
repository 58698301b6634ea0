import { expect, test } from 'vitest'
import { namesOf } from './labels.ts'

const paper = (recipientText: string | null) =>
  ({ layout: 'letterhead', recipientText }) as Parameters<typeof namesOf>[0]
const names = (...texts: readonly string[]) => texts.map((text) => ({ text, features: ['alone'] }))

function right(recipient: string | null, ...texts: readonly string[]) {
  return namesOf(paper(recipient), names(...texts)).map(({ choices }) => choices[0]?.right)
}

test('the recipient is meant by the surname with a salutation and by the name the other way round', () => {
  expect(right('Dr. Anna Müller', 'Frau Müller', 'Müller, Anna', 'Anna Müller')).toEqual([true, true, true])
})

test('somebody else is not, though a word is shared', () => {
  expect(right('Anna Müller', 'Peter Schmidt', 'Anna Katharina Becker')).toEqual([false, false])
})

test('papers of several people or of nobody teach nothing', () => {
  expect(right(null, 'Anna Müller')).toEqual([])
})
