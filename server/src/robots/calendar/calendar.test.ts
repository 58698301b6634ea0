import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closingDaysOf, isClosingDay } from './closingDays.ts'
import { addDays, easterSunday } from './days.ts'
import { holidaysOf } from './holidays.ts'
import { laender } from './laender.ts'
import { calendarOf } from './townCalendar.ts'
import { addWorkingDays, isWorkingDay } from './workingDays.ts'

/** Easter Sundays 2020 to 2040, written down independently of the computation. */
const EASTER =
  `2020-04-12 2021-04-04 2022-04-17 2023-04-09 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16
  2029-04-01 2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25 2036-04-13 2037-04-05 2038-04-25
  2039-04-10 2040-04-01`.split(/\s+/)

/** Holidays of 2026 by Land, as month and day, beside the nine that all have. */
const BESIDE_2026 = {
  BW: ['01-06', '06-04', '11-01'],
  BY: ['01-06', '06-04', '11-01'],
  BE: ['03-08'],
  BB: ['04-05', '05-24', '10-31'],
  HB: ['10-31'],
  HH: ['10-31'],
  HE: ['06-04'],
  MV: ['03-08', '10-31'],
  NI: ['10-31'],
  NW: ['06-04', '11-01'],
  RP: ['06-04', '11-01'],
  SL: ['06-04', '08-15', '11-01'],
  SN: ['10-31', '11-18'],
  ST: ['01-06', '10-31'],
  SH: ['10-31'],
  TH: ['09-20', '10-31'],
} as const
const EVERYWHERE_2026 = ['01-01', '04-03', '04-06', '05-01', '05-14', '05-25', '10-03', '12-25', '12-26']

describe('holidays', () => {
  test('Easter is right from 2020 to 2040', () => {
    expect(EASTER.map((_, index) => easterSunday(2020 + index))).toEqual(EASTER)
  })

  test.each(laender)('of %s in 2026 are those of its law', (land) => {
    const days = holidaysOf({ land }, 2026).map(({ day }) => day.slice(5))
    expect(days).toEqual([...EVERYWHERE_2026, ...BESIDE_2026[land]].sort())
  })

  test('that were given once or came later are there in their years only', () => {
    const has = (land: 'BE' | 'MV', year: number, name: string) =>
      holidaysOf({ land }, year).some((holiday) => holiday.name === name)
    const liberation = [2020, 2021, 2025, 2026].map((year) => has('BE', year, 'Tag der Befreiung'))
    expect(liberation).toEqual([true, false, true, false])
    const women = [2022, 2023].map((year) => has('MV', year, 'Internationaler Frauentag'))
    expect(women).toEqual([false, true])
  })

  test('the day of repentance is the Wednesday from 16 to 22 November', () => {
    const days = EASTER.flatMap((_, index) => holidaysOf({ land: 'SN' }, 2020 + index)).filter(
      ({ name }) => name === 'Buß- und Bettag',
    )
    expect(days.length).toBe(21)
    for (const { day } of days) {
      expect(new Date(day).getUTCDay()).toBe(3)
      expect(Number(day.slice(8))).toBeGreaterThanOrEqual(16)
      expect(Number(day.slice(8))).toBeLessThanOrEqual(22)
    }
  })

  test('of a community are added to those of its Land, once', () => {
    const augsburg = { land: 'BY', local: ['Mariä Himmelfahrt', 'Friedensfest', 'Fronleichnam'] } as const
    const days = holidaysOf(augsburg, 2026).map(({ day }) => day)
    expect(days).toContain('2026-08-08')
    expect(days).toContain('2026-08-15')
    expect(days.filter((day) => day === '2026-06-04')).toHaveLength(1)
  })
})

const town = fc.record({
  land: fc.constantFrom(...laender),
  closed: fc
    .uniqueArray(fc.integer({ min: 0, max: 7600 }), { maxLength: 40 })
    .map((offsets) => new Set(offsets.map((offset) => addDays('2020-01-01', offset)))),
})
const day = fc.integer({ min: 0, max: 7600 }).map((offset) => addDays('2020-01-01', offset))

describe('working days', () => {
  test('there and back again is the same day', () => {
    fc.assert(
      fc.property(town, day, fc.integer({ min: 1, max: 60 }), (calendar, from, count) => {
        const start = addWorkingDays(calendar, from, 0)
        expect(addWorkingDays(calendar, addWorkingDays(calendar, start, count), -count)).toBe(start)
      }),
    )
  })

  test('exactly so many working days lie on the way', () => {
    fc.assert(
      fc.property(town, day, fc.integer({ min: 1, max: 40 }), (calendar, from, count) => {
        const to = addWorkingDays(calendar, from, count)
        let passed = 0
        for (let one = addDays(from, 1); one <= to; one = addDays(one, 1))
          if (isWorkingDay(calendar, one)) passed += 1
        expect(passed).toBe(count)
        expect(isWorkingDay(calendar, to)).toBe(true)
      }),
    )
  })

  test('closing days of the town count', () => {
    const closed = new Set(['2026-12-24', '2026-12-31'])
    expect(addWorkingDays({ land: 'NW', closed }, '2026-12-23', 1)).toBe('2026-12-28')
    expect(addWorkingDays({ land: 'NW' }, '2026-12-23', 1)).toBe('2026-12-24')
  })
})

describe('own closing days', () => {
  test('come every year, once, or with Easter', () => {
    const words = ['12-24', '2027-05-07', 'Rosenmontag', 'Weiberfastnacht']
    expect([...closingDaysOf(words, 2027)].sort()).toEqual([
      '2027-02-04',
      '2027-02-08',
      '2027-05-07',
      '2027-12-24',
    ])
    const town = calendarOf({ land: 'NW', local: [], closingDays: words })
    expect(isWorkingDay(town, '2027-02-08')).toBe(false)
    expect(isWorkingDay(town, '2028-02-28')).toBe(false)
    expect(isWorkingDay(town, '2028-05-05')).toBe(true)
  })

  test.each(['13-01', '02-32', '2027-02-29', 'Montag', '', 'constructor'])('"%s" is none', (word) => {
    expect(isClosingDay(word)).toBe(false)
  })
})

describe('counting', () => {
  test('in two steps is counting in one', () => {
    const steps = fc.integer({ min: 1, max: 30 })
    fc.assert(
      fc.property(town, day, steps, steps, (calendar, from, first, second) => {
        const inTwo = addWorkingDays(calendar, addWorkingDays(calendar, from, first), second)
        expect(inTwo).toBe(addWorkingDays(calendar, from, first + second))
      }),
    )
  })

  test('later from a later day never comes earlier', () => {
    fc.assert(
      fc.property(town, day, day, fc.integer({ min: -20, max: 20 }), (calendar, one, other, count) => {
        const [early, late] = one <= other ? [one, other] : [other, one]
        expect(addWorkingDays(calendar, early, count) <= addWorkingDays(calendar, late, count)).toBe(true)
      }),
    )
  })

  test('none of it lies on a weekend, a holiday or a closing day', () => {
    fc.assert(
      fc.property(town, day, fc.integer({ min: -40, max: 40 }), (calendar, from, count) => {
        const found = addWorkingDays(calendar, from, count)
        const holidays = holidaysOf(calendar, Number(found.slice(0, 4))).map((holiday) => holiday.day)
        expect([0, 6]).not.toContain(new Date(found).getUTCDay())
        expect(holidays).not.toContain(found)
        expect(calendar.closed.has(found)).toBe(false)
      }),
    )
  })
})
