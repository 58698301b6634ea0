/** What the five fields of a cron expression allow; `null`: the field is `*`, so it says nothing. */
export interface CronFields {
  readonly minutes: readonly number[]
  readonly hours: readonly number[]
  readonly days: ReadonlySet<number> | null
  readonly months: ReadonlySet<number>
  /** 0 Sunday to 6 Saturday. */
  readonly weekdays: ReadonlySet<number> | null
}

const PART = /^(\*|\d{1,2}(?:-\d{1,2})?)(?:\/(\d{1,2}))?$/

/**
 * Reads `minute hour day month weekday` as POSIX has it, with `*`, lists, ranges and steps. Where day and weekday are both
 * said, either suffices, as in every cron; 7 is Sunday too. Names and `@daily` are not read.
 *
 * @throws Error naming the field that is wrong
 */
export function parseCron(expression: string): CronFields {
  const fields = expression.trim().split(/\s+/)
  if (fields.length !== 5) throw new Error(`cron "${expression}": five fields, not ${fields.length}`)
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = fields
  return {
    minutes: numbersOf(minute, [0, 59]),
    hours: numbersOf(hour, [0, 23]),
    days: day === '*' ? null : new Set(numbersOf(day, [1, 31])),
    months: new Set(numbersOf(month, [1, 12])),
    weekdays: weekday === '*' ? null : new Set(numbersOf(weekday, [0, 7]).map((one) => one % 7)),
  }
}

function numbersOf(field: string, [least, most]: readonly [number, number]): number[] {
  const found = new Set<number>()
  for (const part of field.split(',')) {
    const [, range = '', stepText] = PART.exec(part) ?? []
    const step = Number(stepText ?? 1)
    const [from = Number.NaN, to = stepText ? most : from] =
      range === '*' ? [least, most] : range.split('-').map(Number)
    if (!range || !(from >= least && to <= most && from <= to && step >= 1))
      throw new Error(`cron field "${field}": numbers from ${least} to ${most}`)
    for (let one = from; one <= to; one += step) found.add(one)
  }
  return [...found].sort((a, b) => a - b)
}
