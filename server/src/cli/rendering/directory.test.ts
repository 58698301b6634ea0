import type { Employee, EmployeeNumber, Sha256 } from '@amtsbote/contract'
import { describe, expect, test } from 'vitest'
import type { ImportReport } from '#directory'
import type { Namesakes } from '#understanding'
import { renderCheck } from './directoryCheck.ts'
import { renderImport } from './importReport.ts'

const number = (index: number) => String(1_000_000 + index) as EmployeeNumber
const person = (index: number): Employee => ({
  employeeNumber: number(index),
  salutation: 'Frau',
  academicTitle: '',
  firstNames: 'Anna',
  lastName: 'Müller',
  formerLastNames: index === 0 ? ['Öztürk'] : [],
  birthDate: index === 1 ? null : '1980-03-01',
  mailAddress: '',
  office: 'Amt für Soziales und Wohnen',
  status: index === 2 ? 'left' : 'active',
  leftOn: null,
})
const people = [0, 1, 2].map(person)

const nothing: ImportReport = {
  dryRun: false,
  sha256: 'a'.repeat(64) as Sha256,
  version: 7,
  encoding: 'utf-8',
  separator: '\t',
  notes: [],
  added: [],
  changed: [],
  renamed: [],
  reassigned: [],
  retired: [],
  kept: [],
  unchanged: 3,
  badLines: [],
  namesakes: [],
}

describe('an import report', () => {
  test('without news is its counts alone', () => {
    expect(renderImport(nothing, people, { language: 'de', columns: undefined })).toEqual([
      'Verzeichnis eingelesen, Stand 7. Datei: utf-8, Trennzeichen Tabulator',
      '  neu                        0',
      '  geändert                   0',
      '  davon mit neuem Nachnamen  0',
      '  ausgeschieden              0',
      '  unverändert                3',
      '  fehlerhafte Zeilen         0',
      '  deshalb unberührt          0',
    ])
  })

  test('names changes field by field, people who left, bad lines and namesakes', () => {
    const report: ImportReport = {
      ...nothing,
      dryRun: true,
      changed: [{ employeeNumber: number(0), fields: [{ field: 'office', before: '', after: 'Amt 50' }] }],
      retired: [number(2)],
      badLines: [{ line: 12, messageDe: 'Name fehlt', messageEn: 'name is missing' }],
      namesakes: [{ kind: 'identical', employeeNumbers: [number(0), number(1)] }],
    }
    const text = renderImport(report, people, { language: 'en', columns: undefined }).join('\n')
    expect(text).toMatch(/^Dry run, nothing changed\./)
    expect(text).toMatch(/^ {2}1000000 {2}office – → „Amt 50“$/m)
    expect(text).toMatch(/^Left, because missing in the file:\n.*\n {2}1000002 {2}Müller, Anna .* left$/m)
    expect(text).toMatch(/^ {2}line 12: name is missing$/m)
    expect(text).toMatch(/^ {2}1000000 {2}Müller \(Öztürk\), Anna/m)
  })

  test('of a whole town stays readable: the rest is counted', () => {
    const added = Array.from({ length: 5_000 }, (_, index) => number(index))
    const lines = renderImport(
      { ...nothing, added },
      added.map((_, index) => person(index)),
      {
        language: 'de',
        columns: 60,
      },
    )
    expect(lines.length).toBeLessThan(40)
    expect(lines.join('\n')).toContain('… und 4980 weitere (alle mit --json)')
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80)
  })
})

describe('a check of the directory', () => {
  test('shows the people of every finding', () => {
    const findings = [
      {
        kind: 'birth-date-missing' as const,
        de: 'Geburtsdatum fehlt',
        en: 'birth date missing',
        employeeNumbers: [number(1)],
      },
    ]
    const namesakes: Namesakes[] = [{ kind: 'former-name', employeeNumbers: [number(0), number(2)] }]
    const text = renderCheck(
      { employees: people, findings, namesakes },
      { language: 'de', columns: undefined },
    ).join('\n')
    expect(text).toMatch(/^3 Beschäftigte im Verzeichnis, davon 2 aktiv$/m)
    expect(text).toMatch(/^Geburtsdatum fehlt \(1\):\n.*\n {2}1000001 {2}Müller, Anna +– /m)
    expect(text).toMatch(/^Gleich mit einem früheren Namen \(1\):$/m)
  })
})
