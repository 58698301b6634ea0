import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reliabilityOf } from './reliability.ts'

test('what was said stands beside what came true', () => {
  const cases = [
    { probability: 0.96, right: true },
    { probability: 0.954, right: false },
    { probability: 1, right: true },
  ]
  expect(reliabilityOf(cases)).toEqual([
    { from: 0.95, to: 0.97, cases: 2, right: 1, said: 0.957 },
    { from: 0.999, to: 1, cases: 1, right: 1, said: 1 },
  ])
})

test('every case is counted once, whatever its probability', () => {
  const scored = fc.record({ probability: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() })
  fc.assert(
    fc.property(fc.array(scored), (cases) => {
      const bins = reliabilityOf(cases)
      expect(bins.reduce((sum, bin) => sum + bin.cases, 0)).toBe(cases.length)
      expect(bins.reduce((sum, { right }) => sum + right, 0)).toBe(cases.filter(({ right }) => right).length)
    }),
  )
})
