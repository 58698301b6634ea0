import { addDays, dayOf, easterSunday, weekdayOf } from './days.ts'
import type { Land } from './laender.ts'

/** A day on which public offices are closed by law. */
export interface Holiday {
  readonly day: string
  /** German, as the laws call it. */
  readonly name: string
}

/**
 * Holidays that the law gives to some communities of a Land only: Assumption in mostly catholic ones of Bavaria, Corpus
 * Christi in some of Saxony and Thuringia, the peace festival in Augsburg.
 */
export const localHolidays = ['Mariä Himmelfahrt', 'Fronleichnam', 'Friedensfest'] as const
export type LocalHoliday = (typeof localHolidays)[number]

/** Where an office is. */
export interface Place {
  readonly land: Land
  readonly local?: readonly LocalHoliday[]
}

interface Rule {
  readonly name: string
  readonly day: (year: number) => string
  /** Not said: all of them. */
  readonly laender?: readonly Land[]
  /** First year, where it is newer than 2020. */
  readonly since?: number
  /** Only in these years. */
  readonly years?: readonly number[]
}

const fixed = (month: number, day: number) => (year: number) => dayOf(year, month, day)
const easter = (days: number) => (year: number) => addDays(easterSunday(year), days)

/** The Wednesday before 23 November (11 days before the first Sunday of Advent). */
function repentanceDay(year: number): string {
  const latest = dayOf(year, 11, 22)
  return addDays(latest, -((weekdayOf(latest) + 7 - 3) % 7))
}

/** The holiday laws of the Länder as they are in force, from 2020 on. */
const rules: readonly Rule[] = [
  { name: 'Neujahr', day: fixed(1, 1) },
  { name: 'Heilige Drei Könige', day: fixed(1, 6), laender: ['BW', 'BY', 'ST'] },
  { name: 'Internationaler Frauentag', day: fixed(3, 8), laender: ['BE'] },
  { name: 'Internationaler Frauentag', day: fixed(3, 8), laender: ['MV'], since: 2023 },
  { name: 'Karfreitag', day: easter(-2) },
  { name: 'Ostersonntag', day: easter(0), laender: ['BB'] },
  { name: 'Ostermontag', day: easter(1) },
  { name: 'Tag der Arbeit', day: fixed(5, 1) },
  { name: 'Tag der Befreiung', day: fixed(5, 8), laender: ['BE'], years: [2020, 2025] },
  { name: 'Christi Himmelfahrt', day: easter(39) },
  { name: 'Pfingstsonntag', day: easter(49), laender: ['BB'] },
  { name: 'Pfingstmontag', day: easter(50) },
  // GVBl. Berlin 2024, p. 460.
  { name: 'Jahrestag des Aufstandes vom 17. Juni 1953', day: fixed(6, 17), laender: ['BE'], years: [2028] },
  { name: 'Fronleichnam', day: easter(60), laender: ['BW', 'BY', 'HE', 'NW', 'RP', 'SL'] },
  { name: 'Mariä Himmelfahrt', day: fixed(8, 15), laender: ['SL'] },
  { name: 'Weltkindertag', day: fixed(9, 20), laender: ['TH'] },
  { name: 'Tag der Deutschen Einheit', day: fixed(10, 3) },
  {
    name: 'Reformationstag',
    day: fixed(10, 31),
    laender: ['BB', 'HB', 'HH', 'MV', 'NI', 'SN', 'ST', 'SH', 'TH'],
  },
  { name: 'Allerheiligen', day: fixed(11, 1), laender: ['BW', 'BY', 'NW', 'RP', 'SL'] },
  { name: 'Buß- und Bettag', day: repentanceDay, laender: ['SN'] },
  { name: '1. Weihnachtstag', day: fixed(12, 25) },
  { name: '2. Weihnachtstag', day: fixed(12, 26) },
]

const localRules: Readonly<Record<LocalHoliday, (year: number) => string>> = {
  'Mariä Himmelfahrt': fixed(8, 15),
  Fronleichnam: easter(60),
  Friedensfest: fixed(8, 8),
}

/** Public holidays of a place in a year, in order. The laws are those of 2020 and later. */
export function holidaysOf({ land, local = [] }: Place, year: number): Holiday[] {
  const ofLand = rules
    .filter(({ laender, since = 0, years }) => {
      const isHere = laender === undefined || laender.includes(land)
      return isHere && year >= since && (years === undefined || years.includes(year))
    })
    .map(({ name, day }) => ({ name, day: day(year) }))
  const ofPlace = local
    .filter((name) => !ofLand.some((one) => one.name === name))
    .map((name) => ({ name, day: localRules[name](year) }))
  return [...ofLand, ...ofPlace].sort((a, b) => a.day.localeCompare(b.day))
}
