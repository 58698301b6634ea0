import type { Employee } from '@amtsbote/contract'
import type { DirectoryFinding } from '#directory'
import type { Namesakes } from '#understanding'
import type { Text } from '../language.ts'
import { type Format, peopleByNumber, renderGroups } from './people.ts'

const kinds: Readonly<Record<Namesakes['kind'], Text>> = {
  identical: { de: 'Gleicher Name', en: 'Same name' },
  'former-name': { de: 'Gleich mit einem früheren Namen', en: 'Same with a former name' },
  near: { de: 'Ähnlicher Name', en: 'Similar name' },
}

/** What is odd in the directory, as a person reads it. */
export function renderCheck(
  check: {
    readonly employees: readonly Employee[]
    readonly findings: readonly DirectoryFinding[]
    readonly namesakes: readonly Namesakes[]
  },
  format: Format,
): string[] {
  const { employees, findings, namesakes } = check
  const { language } = format
  const people = peopleByNumber(employees)
  const active = employees.filter(({ status }) => status === 'active').length
  const byKind = Map.groupBy(namesakes, ({ kind }) => kind)
  const head = {
    de: `${employees.length} Beschäftigte im Verzeichnis, davon ${active} aktiv`,
    en: `${employees.length} employees in the directory, ${active} of them active`,
  }
  const nothing = { de: 'Nichts Auffälliges.', en: 'Nothing odd.' }
  return [
    head[language],
    ...(findings.length + namesakes.length === 0 ? [nothing[language]] : []),
    ...findings.flatMap((finding) => [
      '',
      `${finding[language]} (${finding.employeeNumbers.length}):`,
      ...renderGroups([finding.employeeNumbers], people, format),
    ]),
    ...[...byKind].flatMap(([kind, groups]) => [
      '',
      `${kinds[kind][language]} (${groups.length}):`,
      ...renderGroups(
        groups.map(({ employeeNumbers }) => employeeNumbers),
        people,
        format,
      ),
    ]),
  ]
}
