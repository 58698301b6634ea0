import { addDays, easterSunday } from './days.ts'

/** Days on which many town halls close without a law that says so. */
const named = {
  Weiberfastnacht: (year: number) => addDays(easterSunday(year), -52),
  Rosenmontag: (year: number) => addDays(easterSunday(year), -48),
  Faschingsdienstag: (year: number) => addDays(easterSunday(year), -47),
  Heiligabend: (year: number) => `${year}-12-24`,
  Silvester: (year: number) => `${year}-12-31`,
} as const

/** Names of closing days that a town can choose. */
export const namedClosingDays = Object.keys(named) as readonly (keyof typeof named)[]

const YEARLY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const ONCE = /^\d{4}-\d{2}-\d{2}$/

/** Whether a word names a closing day: `12-24` every year, `2026-05-15` once, or a name such as `Rosenmontag`. */
export function isClosingDay(word: string): boolean {
  if (Object.hasOwn(named, word) || YEARLY.test(word)) return true
  return ONCE.test(word) && new Date(`${word}T00:00:00Z`).toJSON()?.slice(0, 10) === word
}

/** The closing days of a year, as days. A 29 February is there in leap years only. */
export function closingDaysOf(words: readonly string[], year: number): ReadonlySet<string> {
  return new Set(
    words.map((word) => {
      if (YEARLY.test(word)) return `${year}-${word}`
      return Object.hasOwn(named, word) ? named[word as keyof typeof named](year) : word
    }),
  )
}
