import { describe, expect, test } from 'vitest'
import { clopperPearsonUpper, median, quantile } from './statistics.ts'

describe('the upper bound of a rate', () => {
  test.each([
    { errors: 0, trials: 299, bound: 0.00997 },
    { errors: 0, trials: 2995, bound: 0.001 },
    { errors: 1, trials: 5000, bound: 0.00095 },
    { errors: 3, trials: 10_000, bound: 0.00078 },
    { errors: 5, trials: 5, bound: 1 },
  ])('of $errors in $trials is $bound', ({ errors, trials, bound }) => {
    expect(clopperPearsonUpper(errors, trials)).toBeCloseTo(bound, 4)
  })
})

test('the median is the middle', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 2, 3])).toBe(2.5)
})

test('a quantile has its part of the values below it', () => {
  expect(quantile([5, 1, 4, 2, 3], 0.5)).toBe(3)
  expect(quantile([5, 1, 4, 2, 3], 0.95)).toBe(5)
})
