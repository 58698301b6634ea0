import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

test('a renamed button comes before others', () => {
  const names = ['Abbrechen', 'In Akte ablegen', 'Drucken', 'Abbrechen']
  expect(nearest('Ablegen', names, 2)).toEqual(['In Akte ablegen', 'Abbrechen'])
})

test('every name comes at most once, and the same name always first', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 })), fc.string({ minLength: 2 }), (names, wanted) => {
      const found = nearest(wanted, [...names, wanted], 5)
      expect(new Set(found).size).toBe(found.length)
      expect(found[0]?.toLowerCase()).toBe(wanted.toLowerCase())
    }),
  )
})
