import type { Employee, EmployeeNumber } from '@amtsbote/contract'
import type { BadLine, ImportReport } from '#directory'
import type { Language, Text } from '../language.ts'
import { type Format, peopleByNumber, renderGroups } from './people.ts'
import { cut, oneLine, renderTable } from './table.ts'

/** Changes and bad lines named one by one; more are counted, and all stand in the JSON output. */
const SHOWN = 30

const separatorNames: Readonly<Record<string, Text>> = {
  '\t': { de: 'Tabulator', en: 'tab' },
}

const fieldNames = {
  employeeNumber: { de: 'Personalnummer', en: 'employee number' },
  salutation: { de: 'Anrede', en: 'salutation' },
  academicTitle: { de: 'Titel', en: 'title' },
  firstNames: { de: 'Vorname', en: 'first names' },
  lastName: { de: 'Nachname', en: 'last name' },
  formerLastNames: { de: 'Geburtsname', en: 'birth name' },
  birthDate: { de: 'Geburtsdatum', en: 'birth date' },
  mailAddress: { de: 'E-Mail', en: 'mail' },
  office: { de: 'Dienststelle', en: 'office' },
  status: { de: 'Status', en: 'status' },
  leftOn: { de: 'Austritt', en: 'left on' },
} as const satisfies Record<keyof Employee, Text>

/** What an import did, or would do, for the person who started it. */
export function renderImport(report: ImportReport, employees: readonly Employee[], format: Format): string[] {
  const { language } = format
  return [
    headline(report)[language],
    ...counts(report, language),
    ...report.notes.map((note) => `${{ de: 'Hinweis', en: 'Note' }[language]}: ${oneLine(note[language])}`),
    ...people({ de: 'Neu', en: 'Added' }, report.added, employees, format),
    ...section({ de: 'Geändert', en: 'Changed' }, changes(report, format), language),
    ...people(retired, report.retired, employees, format),
    ...people(reassigned, report.reassigned, employees, format),
    ...section({ de: 'Fehlerhafte Zeilen', en: 'Bad lines' }, badLines(report.badLines, language), language),
    ...namesakes(report, employees, format),
  ]
}

const retired: Text = {
  de: 'Ausgeschieden, weil nicht in der Datei',
  en: 'Left, because missing in the file',
}

const reassigned: Text = {
  de: 'Andere Person unter bisheriger Nummer (anderer Name, anderes Geburtsdatum); bitte prüfen',
  en: 'Another person under a number in use (other name, other birth date); please check',
}

function headline({ dryRun, version, encoding, separator }: ImportReport): Text {
  const sign = separatorNames[separator] ?? { de: separator, en: separator }
  return dryRun
    ? {
        de: `Probelauf, nichts geändert. Datei: ${encoding}, Trennzeichen ${sign.de}`,
        en: `Dry run, nothing changed. File: ${encoding}, separator ${sign.en}`,
      }
    : {
        de: `Verzeichnis eingelesen, Stand ${version}. Datei: ${encoding}, Trennzeichen ${sign.de}`,
        en: `Directory imported, version ${version}. File: ${encoding}, separator ${sign.en}`,
      }
}

function counts(report: ImportReport, language: Language): string[] {
  const rows: [Text, number][] = [
    [{ de: 'neu', en: 'added' }, report.added.length],
    [{ de: 'geändert', en: 'changed' }, report.changed.length],
    [{ de: 'davon mit neuem Nachnamen', en: 'of these with a new surname' }, report.renamed.length],
    [{ de: 'ausgeschieden', en: 'left' }, report.retired.length],
    [{ de: 'unverändert', en: 'unchanged' }, report.unchanged],
    [{ de: 'fehlerhafte Zeilen', en: 'bad lines' }, report.badLines.length],
    [{ de: 'deshalb unberührt', en: 'therefore left alone' }, report.kept.length],
  ]
  return renderTable(
    [{ title: '' }, { title: '', align: 'right' }],
    rows.map(([text, count]) => [text[language], new Intl.NumberFormat(language).format(count)]),
    undefined,
  )
    .slice(1)
    .map((line) => `  ${line}`)
}

function changes({ changed }: ImportReport, { language, columns }: Format): string[] {
  return changed.map(({ employeeNumber, fields }) => {
    const texts = fields.map(
      ({ field, before, after }) => `${fieldNames[field][language]} ${shown(before)} → ${shown(after)}`,
    )
    const line = oneLine(`${employeeNumber}  ${texts.join('; ')}`)
    return columns === undefined ? line : cut(line, columns - 2)
  })
}

function badLines(lines: readonly BadLine[], language: Language): string[] {
  const word = { de: 'Zeile', en: 'line' }[language]
  return lines.map((bad) =>
    oneLine(`${word} ${bad.line}: ${{ de: bad.messageDe, en: bad.messageEn }[language]}`),
  )
}

function people(
  title: Text,
  numbers: readonly EmployeeNumber[],
  employees: readonly Employee[],
  format: Format,
): string[] {
  if (numbers.length === 0) return []
  return ['', `${title[format.language]}:`, ...renderGroups([numbers], peopleByNumber(employees), format)]
}

function namesakes(report: ImportReport, employees: readonly Employee[], format: Format): string[] {
  if (report.namesakes.length === 0) return []
  const count = report.namesakes.length
  const title = {
    de: `Gleiche und ähnliche Namen (${count} Paare): Dokumente brauchen einen zweiten Beleg`,
    en: `Equal and similar names (${count} pairs): documents need a second proof`,
  }
  const groups = report.namesakes.map((one) => one.employeeNumbers)
  return ['', `${title[format.language]}:`, ...renderGroups(groups, peopleByNumber(employees), format)]
}

function section(title: Text, lines: readonly string[], language: Language): string[] {
  if (lines.length === 0) return []
  const rest = lines.length - SHOWN
  const more = { de: `… und ${rest} weitere (alle mit --json)`, en: `… and ${rest} more (all with --json)` }
  return [
    '',
    `${title[language]}:`,
    ...lines.slice(0, SHOWN).map((line) => `  ${line}`),
    ...(rest > 0 ? [`  ${more[language]}`] : []),
  ]
}

function shown(value: string): string {
  return value === '' ? '–' : `„${value}“`
}
