import type { Random } from '../random.ts'

const MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')
const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(' ')

/** How one hand writes a day. */
export type DayStyle =
  | 'dots'
  | 'short-dots'
  | 'month-name'
  | 'padded-month-name'
  | 'english'
  | 'two-digit-year'
  | 'computer'

/** A calendar day as printed: `2026-03-05` -> `05.03.2026`, `5.3.2026`, `5. März 2026`, `5 March 2026`, `05.03.26`. */
export function printedDay(day: string, style: DayStyle): string {
  const [year = '', month = '', date = ''] = day.split('-')
  switch (style) {
    case 'dots':
      return `${date}.${month}.${year}`
    case 'short-dots':
      return `${Number(date)}.${Number(month)}.${year}`
    case 'two-digit-year':
      return `${date}.${month}.${year.slice(2)}`
    case 'month-name':
      return `${Number(date)}. ${MONTHS[Number(month) - 1]} ${year}`
    case 'padded-month-name':
      return `${date}. ${MONTHS[Number(month) - 1]} ${year}`
    case 'computer':
      return day
    case 'english':
      return `${Number(date)} ${ENGLISH_MONTHS[Number(month) - 1]} ${year}`
  }
}

/** Course days in one of the usual German forms, with their preposition: `vom 11. bis 12. März 2026`. */
export function printedPeriod(from: string, to: string, random: Random): string {
  if (from === to) return random.pick(['am ', 'am ', '']) + printedDay(from, germanStyle(random))
  const [firstDay, firstMonth, year] = [day(from), month(from), from.slice(0, 4)]
  const sameMonth = from.slice(0, 7) === to.slice(0, 7)
  const sameYear = year === to.slice(0, 4)
  const full = (style: DayStyle) => `${printedDay(from, style)} bis ${printedDay(to, style)}`
  const forms = [
    `vom ${full('dots')}`,
    `in der Zeit vom ${full('month-name')}`,
    `${printedDay(from, 'dots')} – ${printedDay(to, 'dots')}`,
  ]
  if (sameMonth) {
    forms.push(`vom ${Number(firstDay)}. bis ${printedDay(to, 'month-name')}`)
    forms.push(`${firstDay}.–${printedDay(to, 'dots')}`)
    forms.push(`vom ${firstDay}. bis ${printedDay(to, 'dots')}`)
    if (Number(day(to)) === Number(firstDay) + 1) {
      forms.push(
        `am ${Number(firstDay)}. und ${printedDay(to, 'month-name')}`,
        `am ${firstDay}./${printedDay(to, 'dots')}`,
      )
    }
  } else if (sameYear) {
    forms.push(`vom ${firstDay}.${firstMonth}. bis ${printedDay(to, 'dots')}`)
    forms.push(`im Zeitraum ${firstDay}.${firstMonth}. – ${printedDay(to, 'dots')}`)
    forms.push(
      `vom ${Number(firstDay)}. ${MONTHS[Number(firstMonth) - 1]} bis zum ${printedDay(to, 'month-name')}`,
    )
  } else {
    forms.push(`vom ${printedDay(from, 'month-name')} bis zum ${printedDay(to, 'month-name')}`)
  }
  return random.pick(forms)
}

/** The same inside a sentence, where it needs its preposition: `hat am 15.07.2025 ... teilgenommen`. */
export function periodInSentence(period: string): string {
  if (!/^\d/.test(period)) return period
  return `${/[–]/.test(period) ? 'vom' : 'am'} ${period}`
}

/** Without its preposition, as a field of a form wants it. */
export function barePeriod(period: string): string {
  return period.replace(/^(am|vom|in der Zeit vom|im Zeitraum) /, '')
}

/** Course days as an English certificate prints them. */
export function englishPeriod(from: string, to: string, random: Random): string {
  if (from === to) return random.pick(['on ', 'held on ']) + printedDay(from, 'english')
  return `from ${printedDay(from, 'english')} to ${printedDay(to, 'english')}`
}

/** One of the German ways to write a full date. */
export function germanStyle(random: Random): DayStyle {
  return random.weighted<DayStyle>(
    ['dots', 'month-name', 'short-dots'],
    (_, index) => [60, 30, 10][index] ?? 0,
  )
}

/** The day `count` days later. */
export function daysLater(isoDay: string, count: number): string {
  return new Date(Date.parse(`${isoDay}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
}

function day(isoDay: string): string {
  return isoDay.slice(8, 10)
}

function month(isoDay: string): string {
  return isoDay.slice(5, 7)
}
