/** ISO 8601 day of a year, month and day of the calendar; undefined for days that never were. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

/** Oldest year that a document or a birth may name, and the newest (certificates run ten years at most). */
const YEAR_MIN = 1920
const YEAR_MAX = 2079

export function isPlausibleYear(year: number): boolean {
  return year >= YEAR_MIN && year <= YEAR_MAX
}

/** Days from one day to another, both as YYYY-MM-DD. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY
}

const MILLISECONDS_A_DAY = 86_400_000
