/** The town's clock; what "yesterday" means must not depend on a browser's settings. */
export const TIME_ZONE = 'Europe/Berlin'

/** 0.29 * 100 is 28.999…; rounding down must not lose the 29. Rounding up would show 95 % for what missed a threshold of 95 %. */
const ROUNDING = 1e-9

/** ISO 639-1. German comes first. */
export type LanguageCode = 'de' | 'en'

/** How numbers, days and times are written in one language. */
export interface Format {
  /** `0.713` as `71 %` with a narrow no-break space. */
  percent(part: number): string
  count(value: number): string
  /** A calendar day (`2026-03-12`). */
  day(day: string): string
  /** A moment with date and minute. */
  moment(at: string): string
  /** A moment of a day with seconds. */
  time(at: string): string
}

/** @returns the writing of one language; British English keeps the order of day and month that a German expects */
export function formatOf(language: LanguageCode): Format {
  const locale = language === 'de' ? 'de-DE' : 'en-GB'
  const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const day = new Intl.DateTimeFormat(locale, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const moment = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: TIME_ZONE,
  })
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', timeZone: TIME_ZONE })
  return {
    percent: (part) => `${count.format(Math.floor(part * 100 + ROUNDING))}\u202f%`,
    count: (value) => count.format(value),
    day: (text) => day.format(new Date(`${text}T00:00:00Z`)),
    moment: (at) => moment.format(new Date(at)),
    time: (at) => time.format(new Date(at)),
  }
}
