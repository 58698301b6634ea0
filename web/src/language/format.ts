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
  /** A small share with two decimals, rounded up: `0,10 %`. A limit never looks smaller than it is. */
  share(part: number): string
  count(value: number): string
  /** A calendar day (`2026-03-12`). */
  day(day: string): string
  /** A moment with date and minute. */
  moment(at: string): string
  /** A moment of a day with seconds. */
  time(at: string): string
  /** A moment as one says it today: `10:24`, `gestern, 10:24`, `Mo., 10:24` up to a week away, else with its date. */
  when(at: string, now: number): string
  /** How long something took, in at most two units. */
  duration(seconds: number): string
}

/** @returns the writing of one language; British English keeps the order of day and month that a German expects */
export function formatOf(language: LanguageCode): Format {
  const locale = language === 'de' ? 'de-DE' : 'en-GB'
  const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const decimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
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
    share: (part) => `${decimals.format(Math.ceil(part * 10_000 - ROUNDING) / 100)}\u202f%`,
    count: (value) => count.format(value),
    day: (text) => day.format(new Date(`${text}T00:00:00Z`)),
    moment: (at) => moment.format(new Date(at)),
    time: (at) => time.format(new Date(at)),
    when: whenOf(locale, moment),
    duration,
  }
}

/** A week away a weekday alone would be two days. */
const WEEKDAY_DAYS = 6
const DAY_MS = 86_400_000

function whenOf(locale: string, moment: Intl.DateTimeFormat): Format['when'] {
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: TIME_ZONE })
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: TIME_ZONE })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  // The calendar day in the town, as a number that days can be counted with.
  const dayKey = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: TIME_ZONE })
  const dayOf = (at: number) => Date.parse(dayKey.format(at)) / DAY_MS
  return (at, now) => {
    const date = new Date(at)
    const days = dayOf(date.getTime()) - dayOf(now)
    if (days === 0) return clock.format(date)
    if (Math.abs(days) === 1) return `${relative.format(days, 'day')}, ${clock.format(date)}`
    if (Math.abs(days) <= WEEKDAY_DAYS) return `${weekday.format(date)}, ${clock.format(date)}`
    return moment.format(date)
  }
}

const MINUTE_S = 60
const HOUR_S = 3_600

function duration(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < MINUTE_S) return `${whole}\u202fs`
  if (whole < HOUR_S) return `${Math.floor(whole / MINUTE_S)}\u202fmin ${whole % MINUTE_S}\u202fs`
  return `${Math.floor(whole / HOUR_S)}\u202fh ${Math.floor((whole % HOUR_S) / MINUTE_S)}\u202fmin`
}
