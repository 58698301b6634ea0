import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { misreadingCost } from './alignment.ts'

const letters = fc.stringMatching(/^[a-z]{0,12}$/)
const unlimited = 100

describe('what a scan does to letters is cheap', () => {
  test.each([
    ['schrnidt', 'schmidt'],
    ['herrnann', 'hermann'],
    ['vveber', 'weber'],
    ['luclenscheidt', 'ludenscheidt'],
    ['mulier', 'muller'],
    ['m1ller', 'miller'],
    ['0tto', 'otto'],
    ['grobmann', 'grossmann'],
    ['schafcr', 'schafer'],
    ['miiller', 'muller'],
    ['5chulz', 'schulz'],
  ])('%s for %s', (printed, truth) => {
    expect(misreadingCost(printed, truth, unlimited)).toBeLessThanOrEqual(0.4)
  })
})

test('another letter is another name', () => {
  for (const [printed, truth] of [
    ['bauer', 'sauer'],
    ['kamp', 'kemp'],
    ['peter', 'petra'],
    ['schulz', 'schulze'],
  ] as const) {
    expect(misreadingCost(printed, truth, unlimited)).toBeGreaterThanOrEqual(0.8)
  }
})

describe('the cost of a misreading', () => {
  test('is zero for equal words and only for them', () => {
    fc.assert(fc.property(letters, letters, (a, b) => (misreadingCost(a, b, unlimited) === 0) === (a === b)))
  })

  test('is the same in both directions', () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        expect(misreadingCost(a, b, unlimited)).toBeCloseTo(misreadingCost(b, a, unlimited), 10)
      }),
    )
  })

  test('never exceeds one for every letter', () => {
    fc.assert(
      fc.property(
        letters,
        letters,
        (a, b) => misreadingCost(a, b, unlimited) <= Math.max(a.length, b.length) + 1e-9,
      ),
    )
  })

  test('is either the true cost or infinite under a limit', () => {
    fc.assert(
      fc.property(letters, letters, fc.double({ min: 0, max: 3, noNaN: true }), (a, b, limit) => {
        const cost = misreadingCost(a, b, unlimited)
        expect(misreadingCost(a, b, limit)).toBe(cost <= limit ? cost : Number.POSITIVE_INFINITY)
      }),
    )
  })
})
