import { expect, test } from 'vitest'
import { parseDay } from './day.ts'

test.each([
  ['14.10.2025', '2025-10-14'],
  [' 1.3.26 ', '2026-03-01'],
  ['01/03/2026', '2026-03-01'],
  ['1. 3. 2026', '2026-03-01'],
  ['2026-03-01', '2026-03-01'],
  ['29.02.2024', '2024-02-29'],
])('%s is a day', (text, day) => {
  expect(parseDay(text)).toBe(day)
})

test.each(['', 'heute', '31.02.2026', '29.02.2025', '1.13.2026', '0.1.2026', '14.10.', '14.10.20255'])(
  '"%s" is no day',
  (text) => {
    expect(parseDay(text)).toBeNull()
  },
)
