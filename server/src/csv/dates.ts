import type { Message } from './messages.ts'

/** A value of a cell, or what is wrong with it. */
export type CellReading<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'fault'; readonly message: Message }

/** Payroll systems write these where they mean "none" or "for ever". */
const placeholders = new Set(['00.00.0000', '0000-00-00', '00000000', '31.12.9999', '9999-12-31', '99991231'])

/** 1900: nobody older is in service; earlier years are typing errors or the zero of a spreadsheet. */
const YEAR_MIN = 1900
const YEAR_MAX = 2100

/**
 * Reads a day, ISO (`1980-03-01`, `19800301`) or German (`1.3.1980`), with or without a time behind it.
 * Anything that two people could read as two days is refused: a wrong birth date proves a wrong person.
 *
 * @returns ISO 8601, or null for an empty cell or a placeholder
 */
export function readDay(cell: string): CellReading<string | null> {
  const text = cell.replace(/[T ]0{1,2}:00(:00(\.0+)?)?Z?$/, '')
  if (text === '' || placeholders.has(text)) return { kind: 'value', value: null }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (iso) return calendarDay(cell, [iso[1], iso[2], iso[3]])
  const german = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(text)
  if (german) return calendarDay(cell, [german[3], german[2], german[1]])
  return { kind: 'fault', message: whyNoDay(text) }
}

function calendarDay(cell: string, parts: readonly (string | undefined)[]): CellReading<string | null> {
  const [year = 0, month = 0, day = 0] = parts.map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  if (!exists || year < YEAR_MIN || year > YEAR_MAX) {
    return fault(`„${cell}“ ist kein Tag im Kalender`, `“${cell}” is no day of the calendar`)
  }
  return { kind: 'value', value: date.toISOString().slice(0, 10) }
}

function whyNoDay(text: string): Message {
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2}$/.test(text)) {
    return {
      de: `„${text}“ ist mehrdeutig: Jahr mit vier Ziffern schreiben`,
      en: `“${text}” is ambiguous: write the year with four digits`,
    }
  }
  if (/^\d{1,2}[/-]\d{1,2}[/-]\d{4}$/.test(text)) {
    return {
      de: `„${text}“ ist mehrdeutig (Tag oder Monat zuerst?): als TT.MM.JJJJ schreiben`,
      en: `“${text}” is ambiguous (day or month first?): write YYYY-MM-DD`,
    }
  }
  if (/^\d{5}([.,]0)?$/.test(text)) {
    return {
      de: `„${text}“ ist die innere Zahl einer Tabellenkalkulation: Spalte als Datum formatieren`,
      en: `“${text}” is a spreadsheet’s inner number: format the column as a date`,
    }
  }
  return {
    de: `„${text}“ ist kein Datum (TT.MM.JJJJ oder JJJJ-MM-TT)`,
    en: `“${text}” is no date (DD.MM.YYYY or YYYY-MM-DD)`,
  }
}

function fault(de: string, en: string): CellReading<never> {
  return { kind: 'fault', message: { de, en } }
}
