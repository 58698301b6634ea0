import type { Table } from '../measuring/table.ts'
import { areCourseDaysRight, isKindRight, titleHoldsCourse } from './fieldChecks.ts'
import { isMisfiled, type Recognised } from './recognised.ts'
import { share } from './share.ts'
import { isEmployeesCertificate, isTold, mayBeFiled, type Terms } from './terms.ts'

/** Which documents count as one group. */
const GROUPS = {
  degradation: ({ degradation }) => [degradation],
  layout: ({ layout }) => [layout],
  recipe: ({ hardCases }) => (hardCases.length > 0 ? hardCases : ['plain']),
} as const satisfies Record<string, (truth: Recognised['truth']) => readonly string[]>

/** The same figures for each way to the post room, each hand, or each recipe of the papers. */
export function strataTable(all: readonly Recognised[], property: keyof typeof GROUPS, terms: Terms): Table {
  const pairs = all.flatMap((one) => GROUPS[property](one.truth).map((name) => ({ name, one })))
  const groups = [...Map.groupBy(pairs, ({ name }) => name)].toSorted(([a], [b]) => a.localeCompare(b))
  return {
    title: `By ${property}`,
    columns: [
      property,
      'documents',
      'right person first',
      'filed of those that may be',
      'in a wrong file',
      'filed though only a person may',
      'title holds course',
      'course days',
      'certificate yes/no',
    ],
    rows: groups.map(([name, own]) => [
      name,
      ...figures(
        own.map(({ one }) => one),
        terms,
      ),
    ]),
    notes: property === 'recipe' ? ['A document may have several and is counted in each.'] : [],
  }
}

function figures(own: readonly Recognised[], terms: Terms): string[] {
  const owned = own.filter(({ truth }) => isEmployeesCertificate(truth))
  const told = owned.filter(({ truth }) => isTold(truth))
  const dated = owned.filter(({ truth }) => truth.courseFrom !== null)
  const may = own.filter(({ truth }) => mayBeFiled(truth, terms))
  const filed = (some: readonly Recognised[]) => some.filter(({ filedFor }) => filedFor !== null).length
  return [
    String(own.length),
    share(told.filter(isRightFirst).length, told.length),
    share(filed(may), may.length),
    String(own.filter(isMisfiled).length),
    String(filed(own) - filed(may)),
    share(owned.filter(titleHoldsCourse).length, owned.length),
    share(dated.filter(areCourseDaysRight).length, dated.length),
    share(own.filter(isKindRight).length, own.length),
  ]
}

/** The owner of the document is the first proposal. */
export function isRightFirst({ understanding, truth }: Recognised): boolean {
  return understanding.candidates[0]?.employeeNumber === truth.employeeNumber
}
