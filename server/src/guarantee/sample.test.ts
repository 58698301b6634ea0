import type { DocumentId } from '@amtsbote/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSampled } from './sample.ts'

const key = 'key of a test'
const ids = Array.from({ length: 20_000 }, (_, index) => `document ${index}` as DocumentId)

test('the chosen share is what was asked for', () => {
  const chosen = ids.filter((id) => isSampled(key, id, 0.03)).length
  // Four standard deviations of 20,000 draws at 3 %.
  expect(Math.abs(chosen - 600)).toBeLessThan(4 * Math.sqrt(20_000 * 0.03 * 0.97))
})

test('the same document is always chosen again, and by a larger share too', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.double({ min: 0, max: 1, noNaN: true }), (id, share) => {
      const chosen = isSampled(key, id as DocumentId, share)
      expect(isSampled(key, id as DocumentId, share)).toBe(chosen)
      if (chosen) expect(isSampled(key, id as DocumentId, Math.min(1, share * 1.5))).toBe(true)
    }),
  )
})

test('nobody without the key can foresee the choice', () => {
  const both = ids.filter((id) => isSampled(key, id, 0.1) && isSampled('another key', id, 0.1)).length
  expect(Math.abs(both - 200)).toBeLessThan(4 * Math.sqrt(20_000 * 0.01 * 0.99))
})

test('all and none are possible', () => {
  expect(ids.every((id) => isSampled(key, id, 1))).toBe(true)
  expect(ids.some((id) => isSampled(key, id, 0))).toBe(false)
})
