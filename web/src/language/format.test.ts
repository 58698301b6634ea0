import { describe, expect, test } from 'vitest'
import { formatOf } from './format.ts'

const german = formatOf('de')

describe('a probability', () => {
  test('is rounded down, so that 95 % never stands where a threshold of 95 % was missed', () => {
    expect(german.percent(0.9499)).toBe('94\u202f%')
    expect(german.percent(0.9999)).toBe('99\u202f%')
    expect(german.percent(1)).toBe('100\u202f%')
  })

  test('loses nothing to the way machines count', () => {
    for (let whole = 0; whole <= 100; whole += 1) {
      expect(german.percent(whole / 100)).toBe(`${whole}\u202f%`)
    }
  })
})

test('a limit is rounded up, so that it never looks smaller than it is', () => {
  expect([0.001, 0.00101, 0.0072].map(german.share)).toEqual(['0,10\u202f%', '0,11\u202f%', '0,72\u202f%'])
})

test('a calendar day is the same in every time zone', () => {
  expect(german.day('2026-03-01')).toBe('01.03.2026')
  expect(formatOf('en').day('2026-03-01')).toBe('01/03/2026')
})

test('moments are told by the clock of the town', () => {
  expect(german.moment('2026-07-01T22:30:00Z')).toContain('02.07.2026')
  expect(german.time('2026-01-01T08:00:09Z')).toBe('09:00:09')
})

describe('a moment beside now', () => {
  // A Wednesday, in summer time.
  const now = Date.parse('2026-07-01T20:00:00Z')
  test.each([
    ['2026-07-01T06:05:00Z', '08:05'],
    ['2026-07-01T22:30:00Z', 'morgen, 00:30'],
    ['2026-06-30T10:00:00Z', 'gestern, 12:00'],
    ['2026-07-06T05:00:00Z', 'Mo, 07:00'],
    ['2026-07-08T05:00:00Z', '08.07.2026, 07:00'],
  ])('%s is said as %s', (at, said) => {
    expect(german.when(at, now)).toBe(said)
  })
})

test('a duration has at most two units', () => {
  expect([2.6, 65, 3_725].map(german.duration)).toEqual([
    '3\u202fs',
    '1\u202fmin 5\u202fs',
    '1\u202fh 2\u202fmin',
  ])
})
