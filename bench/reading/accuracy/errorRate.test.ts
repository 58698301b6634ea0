import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changes } from './errorRate.ts'

test('changes count letters exchanged, added and left out', () => {
  expect(changes('Größmann', 'Großmann')).toBe(1)
  expect(changes('Müller', 'Mülller')).toBe(1)
  expect(changes('31.10.1966', '31.10.966')).toBe(1)
  expect(changes('', 'abc')).toBe(3)
})

test('a text needs no change to be itself, and as many there as back', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(changes(one, one)).toBe(0)
      expect(changes(one, other)).toBe(changes(other, one))
    }),
  )
})
