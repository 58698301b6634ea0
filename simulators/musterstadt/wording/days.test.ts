import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { daysLater, printedDay, printedPeriod } from './days.ts'

test('a day is printed in every usual form', () => {
  expect(printedDay('2026-03-05', 'dots')).toBe('05.03.2026')
  expect(printedDay('2026-03-05', 'short-dots')).toBe('5.3.2026')
  expect(printedDay('2026-03-05', 'month-name')).toBe('5. März 2026')
  expect(printedDay('2026-03-05', 'english')).toBe('5 March 2026')
})

test('a period always names its last day in full', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1000 }),
      fc.integer({ min: 0, max: 40 }),
      fc.string(),
      (start, length, seed) => {
        const from = daysLater('2024-01-01', start)
        const to = daysLater(from, length)
        const period = printedPeriod(from, to, createRandom(seed))
        const endings = (['dots', 'short-dots', 'month-name'] as const).map((style) => printedDay(to, style))
        expect(endings.some((ending) => period.endsWith(ending))).toBe(true)
      },
    ),
  )
})

test('a period over New Year names both years', () => {
  for (const seed of 'abcdefgh') {
    expect(printedPeriod('2025-12-29', '2026-01-09', createRandom(seed))).toMatch(/2025.*2026/)
  }
})
