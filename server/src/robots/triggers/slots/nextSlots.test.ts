import type { ScheduleTrigger, When } from '@amtsbote/robot-sdk/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWorkingDay, laender, type TownCalendar } from '#calendar'
import { nextSlots } from './nextSlots.ts'
import { localTime, momentsOf } from './zone.ts'

const NW: TownCalendar = { land: 'NW', closed: new Set(['2026-12-24', '2026-12-31']) }

function schedule(when: When, rest: Partial<ScheduleTrigger> = {}): ScheduleTrigger {
  return { kind: 'schedule', when, input: {}, ...rest }
}
const cron = (expression: string) => schedule({ kind: 'cron', expression })

function slotsOf(one: ScheduleTrigger, after: string, most: number, town: TownCalendar | null = NW) {
  return nextSlots(one, town, { after: new Date(after), most }).map(({ slot }) => slot)
}

function between(one: ScheduleTrigger, after: string, until: string) {
  const range = { after: new Date(after), until: new Date(until), most: 10_000 }
  return nextSlots(one, NW, range).map(({ slot, at }) => `${slot} ${at.toISOString().slice(0, 16)}Z`)
}

describe('on the days on which the clock is changed', () => {
  const half = [cron('30 2 * * *'), schedule({ kind: 'daily', at: ['02:30'] })]
  test.each(half)('02:30 comes exactly once in spring, with the end of the gap', (one) => {
    expect(between(one, '2027-03-27T12:00Z', '2027-03-29T12:00Z')).toEqual([
      '2027-03-28T02:30 2027-03-28T01:00Z',
      '2027-03-29T02:30 2027-03-29T00:30Z',
    ])
  })
  test.each(half)('02:30 comes exactly once in autumn, the first time that the clock shows it', (one) => {
    expect(between(one, '2026-10-24T12:00Z', '2026-10-26T12:00Z')).toEqual([
      '2026-10-25T02:30 2026-10-25T00:30Z',
      '2026-10-26T02:30 2026-10-26T01:30Z',
    ])
  })

  test.each([
    { day: 'spring', after: '2027-03-27T23:00Z', until: '2027-03-28T21:59Z', hours: 23 },
    { day: 'autumn', after: '2026-10-24T22:00Z', until: '2026-10-25T22:59Z', hours: 25 },
    { day: 'no change', after: '2026-10-23T22:00Z', until: '2026-10-24T21:59Z', hours: 24 },
  ])('every hour means every hour that the day has: $day', ({ after, until, hours }) => {
    const range = { after: new Date(Date.parse(after) - 1), until: new Date(until), most: 100 }
    const slots = nextSlots(cron('0 * * * *'), null, range)
    expect(slots).toHaveLength(hours)
    const gaps = slots.slice(1).map(({ at }, index) => at.getTime() - (slots[index]?.at.getTime() ?? 0))
    expect(new Set(gaps)).toEqual(new Set([3_600_000]))
    expect(new Set(slots.map(({ slot }) => slot)).size).toBe(hours)
  })

  test('a quarter of an hour stays one, and no two come together', () => {
    for (const day of ['2027-03-27T23:00Z', '2026-10-24T22:00Z']) {
      const range = { after: new Date(day), most: 100 }
      const slots = nextSlots(cron('*/15 * * * *'), null, range)
      for (const [index, { at }] of slots.slice(1).entries())
        expect(at.getTime() - (slots[index]?.at.getTime() ?? 0)).toBe(900_000)
    }
  })
})

describe('patterns', () => {
  test.each([
    { name: 'cron', one: cron('15 7,13 * * 1-5'), after: '2026-11-20T12:20Z' },
    {
      name: 'weekly',
      one: schedule({
        kind: 'weekly',
        on: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
        at: ['13:15', '07:15'],
      }),
      after: '2026-11-20T12:20Z',
    },
  ])('say the same as $name', ({ one, after }) => {
    expect(slotsOf(one, after, 3)).toEqual(['2026-11-23T07:15', '2026-11-23T13:15', '2026-11-24T07:15'])
  })

  test('day and weekday of a cron expression: either suffices', () => {
    expect(slotsOf(cron('0 6 1 * 5'), '2026-11-28T00:00Z', 3)).toEqual([
      '2026-12-01T06:00',
      '2026-12-04T06:00',
      '2026-12-11T06:00',
    ])
  })

  test('the 31st is the last day of every month', () => {
    const one = schedule({ kind: 'monthly', day: 31, at: ['06:00'] })
    expect(slotsOf(one, '2027-01-31T12:00Z', 3)).toEqual([
      '2027-02-28T06:00',
      '2027-03-31T06:00',
      '2027-04-30T06:00',
    ])
  })

  test('29 February waits eight years over 2100, 30 February for ever', () => {
    expect(slotsOf(cron('0 0 29 2 *'), '2097-01-01T00:00Z', 1)).toEqual(['2104-02-29T00:00'])
    expect(slotsOf(cron('0 0 30 2 *'), '2026-01-01T00:00Z', 1)).toEqual([])
  })

  test('the third and the last working day of a month', () => {
    const third = schedule({ kind: 'working-day-of-month', nth: 3, at: ['06:00'] })
    // 1 January 2027 is a Friday and a holiday; 1 May a Saturday.
    expect(slotsOf(third, '2026-12-31T12:00Z', 2)).toEqual(['2027-01-06T06:00', '2027-02-03T06:00'])
    const last = schedule({ kind: 'working-day-of-month', nth: -1, at: ['06:00'] })
    expect(slotsOf(last, '2026-12-01T12:00Z', 2)).toEqual(['2026-12-30T06:00', '2027-01-29T06:00'])
  })

  test('the 15th on a Saturday is skipped, or moves before or after', () => {
    const on15 = (ifClosed: 'skip' | 'before' | 'after') =>
      slotsOf(schedule({ kind: 'monthly', day: 15, at: ['06:00'] }, { ifClosed }), '2026-08-01T00:00Z', 1)[0]
    expect(on15('before')).toBe('2026-08-14T06:00')
    expect(on15('after')).toBe('2026-08-17T06:00')
    expect(on15('skip')).toBe('2026-09-15T06:00')
  })

  test('a whole holiday week hands over one slot, not seven', () => {
    const daily = schedule({ kind: 'daily', at: ['06:00'] }, { ifClosed: 'before' })
    expect(slotsOf(daily, '2026-12-22T12:00Z', 3)).toEqual([
      '2026-12-23T06:00',
      '2026-12-28T06:00',
      '2026-12-29T06:00',
    ])
  })
})

const anyTown = fc.record({ land: fc.constantFrom(...laender) })
const anyMoment = fc.date({ min: new Date('2020-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
const anyWhen: fc.Arbitrary<When> = fc.oneof(
  fc.record({
    kind: fc.constant('monthly' as const),
    day: fc.integer({ min: 1, max: 31 }),
    at: fc.constant(['02:30']),
  }),
  fc.record({ kind: fc.constant('daily' as const), at: fc.constant(['00:00', '02:15', '23:59']) }),
  fc.record({
    kind: fc.constant('cron' as const),
    expression: fc.constantFrom('*/20 * * * *', '30 2 * * *', '0 6 * * 1-5', '7 3 13 * 5'),
  }),
  fc.record({
    kind: fc.constant('working-day-of-month' as const),
    nth: fc.integer({ min: -15, max: 15 }).filter((nth) => nth !== 0),
    at: fc.constant(['06:00']),
  }),
)

describe('any schedule', () => {
  test('gives the same slots however the time is cut into looks, each once, in order', () => {
    fc.assert(
      fc.property(
        anyTown,
        anyWhen,
        anyMoment,
        fc.constantFrom('run', 'skip', 'before', 'after'),
        fc.array(fc.integer({ min: 1, max: 90 * 3600 }), { minLength: 1, maxLength: 6 }),
        (town, when, start, ifClosed, looks) => {
          const one = schedule(when, { ifClosed: ifClosed as 'run' })
          const ends = looks.map((_, index) => {
            const seconds = looks.slice(0, index + 1).reduce((sum, one) => sum + one, 0)
            return new Date(start.getTime() + seconds * 1000)
          })
          const pieces = ends.flatMap((until, index) =>
            nextSlots(one, town, { after: ends[index - 1] ?? start, until, most: 10_000 }),
          )
          const whole = nextSlots(one, town, { after: start, until: ends.at(-1) ?? start, most: 10_000 })
          expect(pieces).toEqual(whole)
          expect(new Set(whole.map(({ slot }) => slot)).size).toBe(whole.length)
          for (const [index, { at }] of whole.slice(1).entries())
            expect(at.getTime()).toBeGreaterThan(whole[index]?.at.getTime() ?? 0)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('that moves away from days without work never fires on one', () => {
    fc.assert(
      fc.property(anyTown, anyMoment, fc.constantFrom('skip', 'before', 'after'), (town, after, ifClosed) => {
        const one = schedule({ kind: 'monthly', day: 1, at: ['06:00'] }, { ifClosed: ifClosed as 'skip' })
        for (const { slot } of nextSlots(one, town, { after, most: 6 }))
          expect(isWorkingDay(town, slot.slice(0, 10))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

test("the town's clock and moments are each other's inverse, in every minute of ten years' changes", () => {
  fc.assert(
    fc.property(anyMoment, (moment) => {
      const minute = new Date(Math.floor(moment.getTime() / 60_000) * 60_000)
      expect(momentsOf(localTime(minute)).map((one) => one.getTime())).toContain(minute.getTime())
    }),
    { numRuns: 500 },
  )
})
