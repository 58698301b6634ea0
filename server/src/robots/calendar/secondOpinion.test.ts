import Holidays from 'date-holidays'
import { describe, expect, test } from 'vitest'
import { holidaysOf, type Place } from './holidays.ts'
import { laender } from './laender.ts'

const YEARS = Array.from({ length: 21 }, (_, index) => 2020 + index)

/**
 * Days on which the other list is wrong, each with the law that says so. Empty: where the two differed (17 June 2028 in
 * Berlin) the law, GVBl. Berlin 2024 p. 460, decided against us.
 */
const knownMistakes: readonly { readonly day: string; readonly law: string }[] = []

/** Days off by an independent list, which others keep. */
function otherList(region: readonly [string, string?], year: number): string[] {
  const [land, part] = region
  const list = part ? new Holidays('DE', land, part) : new Holidays('DE', land)
  const days = list.getHolidays(year).filter(({ type }) => type === 'public')
  const wrong = new Set(knownMistakes.map(({ day }) => day))
  return [...new Set(days.map(({ date }) => date.slice(0, 10)))].filter((day) => !wrong.has(day)).sort()
}

function ours(place: Place, year: number): string[] {
  return [...new Set(holidaysOf(place, year).map(({ day }) => day))]
}

describe('an independent list has the same holidays from 2020 to 2040', () => {
  test.each(laender)('in %s', (land) => {
    for (const year of YEARS) expect(ours({ land }, year)).toEqual(otherList([land], year))
  })

  test('in Augsburg, with its festival of peace', () => {
    const augsburg = { land: 'BY', local: ['Mariä Himmelfahrt', 'Friedensfest'] } as const
    for (const year of YEARS) expect(ours(augsburg, year)).toEqual(otherList(['BY', 'A'], year))
  })
})

test('two holidays on one day are one day off: 1 May 2008 was both, and none from 2020 to 2040 is counted twice', () => {
  const twice = laender.flatMap((land) =>
    YEARS.filter((year) => holidaysOf({ land }, year).length !== ours({ land }, year).length),
  )
  expect(twice).toEqual([])
  const days = holidaysOf({ land: 'NW' }, 2008).filter(({ day }) => day === '2008-05-01')
  expect(days.map(({ name }) => name).sort()).toEqual(['Christi Himmelfahrt', 'Tag der Arbeit'])
})
