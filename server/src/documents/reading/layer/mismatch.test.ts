import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mismatch } from './mismatch.ts'

const word = fc.string({ minLength: 1, maxLength: 12 })

test('a word that stands in the text fits, wherever it stands', () => {
  fc.assert(
    fc.property(
      word,
      fc.string(),
      fc.string(),
      (sought, before, behind) => mismatch(sought, before + sought + behind) === 0,
    ),
  )
})

test('one changed letter counts as that part of the word', () => {
  expect(mismatch('mustermann', 'frauerikamustemannhat')).toBeCloseTo(0.1)
  expect(mismatch('schmidt', 'schneider')).toBeCloseTo(3 / 7)
})

test('nothing fits into nothing, and no mismatch is larger than the word', () => {
  fc.assert(fc.property(word, fc.string(), (sought, text) => mismatch(sought, text) <= 1))
  expect(mismatch('amt', '')).toBe(1)
})
