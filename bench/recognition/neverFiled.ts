import { clopperPearsonUpper } from '../measuring/statistics.ts'
import type { Table } from '../measuring/table.ts'
import { isMisfiled, type Recognised } from './recognised.ts'
import { mayBeFiled, type Terms } from './terms.ts'

/** What only a person may file, by the recipes that make such papers. */
const CLASSES: readonly (readonly [name: string, recipes: RegExp, flag?: RegExp])[] = [
  ['nobody of ours, a near name is', /^outsider-near-name/],
  ['nobody of ours, same name, other birth date', /^outsider-namesake$/],
  [
    'nobody of ours, a colleague teaches, signs or is the contact',
    /^outsider-(taught|lecturer|signed|contact)/,
  ],
  ['nobody of ours', /^outsider(-alone)?$/],
  ['namesakes without a second proof', /^namesake-without-proof$/],
  ['near name of a colleague, no second proof', /^near-name-alone$/],
  ['wrong birth date', /^birth-date-contradicts$/],
  ['former name only', /^birth-name-only$/],
  ['former staff', /^left-staff/],
  ['lists', /^attendance-list$/],
  ['several certificates or people', /^(two-people|same-person-twice|list-on-second-page)$/],
  ['adverse content', /^adverse$/, /^adverse-content$/],
  ['medical content', /^medical$/, /^medical-content$/],
  ['no certificate', /^(invitation|registration|booking|invoice)$/],
  ['hidden text', /^hidden-text$/, /^(hidden-text|speaks-to-machine)$/],
  ['hidden instruction', /^hidden-instruction$/, /^(hidden-text|speaks-to-machine)$/],
  ['sentence to a machine', /^injection$/, /^speaks-to-machine$/],
  ['name written by hand', /^handwritten-name$/],
]

/** Every class of papers that must not be filed without a person: how many were, and how many were flagged as such. */
export function neverFiledTable(all: readonly Recognised[], terms: Terms): Table {
  const rows = CLASSES.map(([name, recipes, flag]) => {
    const own = all.filter(
      ({ truth }) => !mayBeFiled(truth, terms) && truth.hardCases.some((id) => recipes.test(id)),
    )
    const filed = own.filter(({ filedFor }) => filedFor !== null)
    const flagged = flag && own.filter(({ reasons }) => reasons.some((code) => flag.test(code))).length
    return [
      name,
      String(own.length),
      String(filed.length),
      String(filed.filter(isMisfiled).length),
      `${(clopperPearsonUpper(filed.length, own.length) * 100).toFixed(1)} %`,
      flagged === undefined ? '' : `${flagged} of ${own.length}`,
    ]
  })
  return {
    title: 'What only a person may file',
    columns: ['class', 'documents', 'filed', 'of these in a wrong file', 'upper bound 95 %', 'flagged'],
    rows: rows.filter(([, count]) => count !== '0'),
    notes: ['Flagged: the reason of the class is among those that the person is shown.'],
  }
}
