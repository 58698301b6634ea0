import type { Employee } from '@amtsbote/contract'
import type { Booking, BookingFinding, BookingImportReport } from '#bookings'
import type { Language, Text } from '../language.ts'
import { type Format, type People, peopleByNumber } from './people.ts'
import { type Column, oneLine, renderTable } from './table.ts'

/** Bookings and bad lines named one by one; more are counted, and all stand in the JSON output. */
const SHOWN = 30

/** What an import did, or would do, for the person who started it. */
export function renderBookingImport(report: BookingImportReport, { language }: Format): string[] {
  const { dryRun, version, encoding, separator, notes, badLines } = report
  const sign = separator === '\t' ? { de: 'Tabulator', en: 'tab' } : { de: separator, en: separator }
  const headline: Text = dryRun
    ? {
        de: `Probelauf, nichts geändert. Datei: ${encoding}, Trennzeichen ${sign.de}`,
        en: `Dry run, nothing changed. File: ${encoding}, separator ${sign.en}`,
      }
    : {
        de: `Buchungen eingelesen, Stand ${version}. Datei: ${encoding}, Trennzeichen ${sign.de}`,
        en: `Bookings imported, version ${version}. File: ${encoding}, separator ${sign.en}`,
      }
  const bad = badLines.map(({ line, messageDe, messageEn }) =>
    oneLine(language === 'de' ? `Zeile ${line}: ${messageDe}` : `line ${line}: ${messageEn}`),
  )
  return [
    headline[language],
    ...counts(report, language),
    ...notes.map((note) => `${{ de: 'Hinweis', en: 'Note' }[language]}: ${oneLine(note[language])}`),
    ...(bad.length > 0 ? ['', { de: 'Fehlerhafte Zeilen:', en: 'Bad lines:' }[language]] : []),
    ...limited(bad, language).map((line) => `  ${line}`),
  ]
}

function counts(report: BookingImportReport, language: Language): string[] {
  const rows: [Text, number][] = [
    [{ de: 'neu', en: 'added' }, report.added.length],
    [{ de: 'geändert', en: 'changed' }, report.changed.length],
    [{ de: 'gelöscht', en: 'removed' }, report.removed.length],
    [{ de: 'unverändert', en: 'unchanged' }, report.unchanged],
    [{ de: 'fehlerhafte Zeilen', en: 'bad lines' }, report.badLines.length],
  ]
  const texts = rows.map(([text, count]) => [text[language], new Intl.NumberFormat(language).format(count)])
  const table = renderTable([{ title: '' }, { title: '', align: 'right' }], texts, undefined)
  return table.slice(1).map((line) => `  ${line}`)
}

const titles: Readonly<Record<Language, readonly Column[]>> = {
  de: columns(['Nummer', 'Name', 'Kurs', 'von', 'bis', 'Stand']),
  en: columns(['Number', 'Name', 'Course', 'from', 'to', 'State']),
}

function columns(names: readonly string[]): readonly Column[] {
  return names.map((title, index) => (index === 1 || index === 2 ? { title, shrinksTo: 12 } : { title }))
}

/** Bookings as a table, or that there are none. */
export function renderBookings(
  bookings: readonly Booking[],
  employees: readonly Employee[],
  format: Format,
): string[] {
  if (bookings.length === 0) return [{ de: 'Keine Buchungen.', en: 'No bookings.' }[format.language]]
  const people = peopleByNumber(employees)
  const rows = bookings.map((booking) => row(booking, people, format.language))
  return renderTable(titles[format.language], rows, format.columns)
}

function row(booking: Booking, people: People, language: Language): string[] {
  const { employeeNumber, course, from, to, settledAt } = booking
  const person = people.get(employeeNumber)
  const state = settledAt ? { de: 'erledigt', en: 'settled' } : { de: 'offen', en: 'open' }
  const name = person ? `${person.firstNames} ${person.lastName}` : ''
  return [employeeNumber, name, course, from, to, state[language]]
}

/** What a person should look at in the list. */
export function renderBookingCheck(
  check: {
    readonly open: readonly Booking[]
    readonly findings: readonly BookingFinding[]
    readonly employees: readonly Employee[]
  },
  format: Format,
): string[] {
  const { open, findings, employees } = check
  const { language } = format
  const head = { de: `${open.length} offene Buchungen`, en: `${open.length} open bookings` }
  const nothing = { de: 'Nichts Auffälliges.', en: 'Nothing odd.' }
  return [
    head[language],
    ...(findings.length === 0 ? [nothing[language]] : []),
    ...findings.flatMap((finding) => [
      '',
      `${finding[language]} (${finding.bookings.length}):`,
      ...limited(renderBookings(finding.bookings, employees, format), language),
    ]),
  ]
}

function limited(lines: readonly string[], language: Language): string[] {
  const rest = lines.length - SHOWN
  if (rest <= 0) return [...lines]
  const more = { de: `… und ${rest} weitere (alle mit --json)`, en: `… and ${rest} more (all with --json)` }
  return [...lines.slice(0, SHOWN), more[language]]
}
