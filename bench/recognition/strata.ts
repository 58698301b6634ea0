import { clopperPearsonUpper } from '../measuring/statistics.ts'
import type { Table } from '../measuring/table.ts'
import { isMisfiled, type Recognised } from './recognised.ts'
import { share } from './share.ts'

/** The same figures for each value of a property of the documents: degradation, layout, issuer. */
export function strataTable(
  all: readonly Recognised[],
  property: 'degradation' | 'layout' | 'issuer',
): Table {
  const groups = [...Map.groupBy(all, ({ truth }) => truth[property])].toSorted(([a], [b]) =>
    a.localeCompare(b),
  )
  return {
    title: `By ${property}`,
    columns: [property, 'documents', 'right person first', 'filed of those that may be', 'in a wrong file'],
    rows: groups.map(([name, own]) => {
      const owned = own.filter(({ truth }) => truth.employeeNumber !== null)
      const may = own.filter(({ truth }) => truth.expected === 'file')
      return [
        name,
        String(own.length),
        share(owned.filter(isRightFirst).length, owned.length),
        share(may.filter(({ filedFor }) => filedFor !== null).length, may.length),
        String(own.filter(isMisfiled).length),
      ]
    }),
    notes: [],
  }
}

/** Cases in which nothing may be filed without a person: how many of them were. */
export function hardCasesTable(all: readonly Recognised[]): Table {
  const hard = all.filter(({ truth }) => truth.expected !== 'file')
  const pairs = hard.flatMap((one) => one.truth.hardCases.map((name) => ({ name, one })))
  const groups = [...Map.groupBy(pairs, ({ name }) => name)].toSorted(([a], [b]) => a.localeCompare(b))
  return {
    title: 'What only a person may decide',
    columns: ['case', 'documents', 'filed without a person', 'of these in a wrong file'],
    rows: groups.map(([name, own]) => [
      name,
      String(own.length),
      String(own.filter(({ one }) => one.filedFor !== null).length),
      String(own.filter(({ one }) => isMisfiled(one)).length),
    ]),
    notes: ['A document may show several cases and is then counted in each.'],
  }
}

/** Nobody of ours: how often that was recognised, and how often somebody was named all the same. */
export function nobodyTable(all: readonly Recognised[]): Table {
  const strangers = all.filter(
    ({ truth }) =>
      truth.employeeNumber === null && truth.hardCases.some((name) => name.startsWith('outsider')),
  )
  const silent = strangers.filter(({ filedFor }) => filedFor === null)
  const bound = clopperPearsonUpper(strangers.length - silent.length, strangers.length)
  return {
    title: 'Recipients who are nobody of ours',
    columns: ['documents', 'kept from every file', 'upper bound 95 %'],
    rows: [
      [String(strangers.length), share(silent.length, strangers.length), `${(bound * 100).toFixed(2)} %`],
    ],
    notes: [],
  }
}

/** The owner of the document is the first proposal. */
export function isRightFirst({ understanding, truth }: Recognised): boolean {
  return understanding.candidates[0]?.employeeNumber === truth.employeeNumber
}
