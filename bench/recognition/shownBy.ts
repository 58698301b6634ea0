import { clopperPearsonUpper } from '../measuring/statistics.ts'
import type { Table } from '../measuring/table.ts'
import { areCourseDaysRight, isKindRight, isTopicRight, titleHoldsCourse } from './fieldChecks.ts'
import { isMisfiled, type Recognised } from './recognised.ts'
import { share } from './share.ts'
import { isRightFirst } from './strata.ts'
import { isEmployeesCertificate, isLegible, isTold, mayBeFiled, type Terms } from './terms.ts'

/** The promises of recognition in figures, once for what everybody can read and once for everything. */
export function peopleShownTable(all: readonly Recognised[], terms: Terms): Table {
  return {
    title: `Whose is it, and is it filed? (proof: ${spoken(terms)})`,
    columns: [
      'documents',
      'number',
      'employees’ certificates: right person first',
      'filed of those that print a second identifier',
      'filed of all that may be',
      'in a wrong file',
      'upper bound 95 %',
      'filed though only a person may',
    ],
    rows: bothRows(all, (own) => peopleFigures(own, terms)),
    notes: [
      'Legible: text layers, clean, grey, skewed, stamped and turned scans; not: faxes, photos, pale and dirty copies, names written by hand.',
      'May be filed: a second identifier is printed, nothing is against it; under unique-name also names that are enough alone; with bookings also papers whose booking is open.',
      'Right person first: of single certificates of employees, former ones included; left out are namesakes without any proof, which nobody can tell apart.',
      'In a wrong file: filed without a person although it is somebody else’s or nobody’s. Bound: Clopper-Pearson, one-sided, over what was filed.',
      'Exact copies never come this far and are left out.',
    ],
  }
}

function peopleFigures(own: readonly Recognised[], terms: Terms): string[] {
  const owned = own.filter(({ truth }) => isTold(truth))
  const printed = own.filter(({ truth }) => truth.expected === 'file')
  const may = own.filter(({ truth }) => mayBeFiled(truth, terms))
  const put = own.filter(({ filedFor }) => filedFor !== null)
  const wrong = put.filter(isMisfiled)
  const rightly = (some: readonly Recognised[]) =>
    some.filter((one) => one.filedFor !== null && !isMisfiled(one)).length
  return [
    String(own.length),
    share(owned.filter(isRightFirst).length, owned.length),
    share(rightly(printed), printed.length),
    share(rightly(may), may.length),
    `${wrong.length} of ${put.length}`,
    `${(clopperPearsonUpper(wrong.length, put.length) * 100).toFixed(2)} %`,
    String(put.filter(({ truth }) => !mayBeFiled(truth, terms)).length),
  ]
}

/** Title, days and kind. */
export function fieldsShownTable(all: readonly Recognised[]): Table {
  return {
    title: 'What is it about?',
    columns: [
      'documents',
      'title holds the whole course title',
      'the same of what was filed',
      'course title equal',
      'course days right',
      'the same of what was filed',
      'document date right',
      'certificate yes/no right',
      'type right',
    ],
    rows: bothRows(all, fieldFigures),
    notes: [
      'Title, course title and days: of single certificates that print them; compared without case and signs. Days: first and last.',
      'Certificate yes/no and type: of everything.',
    ],
  }
}

function fieldFigures(own: readonly Recognised[]): string[] {
  const titled = own.filter(({ truth }) => isEmployeesCertificate(truth))
  const dated = titled.filter(({ truth }) => truth.courseFrom !== null)
  const filed = (some: readonly Recognised[]) => some.filter(({ filedFor }) => filedFor !== null)
  const part = (some: readonly Recognised[], is: (one: Recognised) => boolean) =>
    share(some.filter(is).length, some.length)
  return [
    part(titled, titleHoldsCourse),
    part(filed(titled), titleHoldsCourse),
    part(titled, isTopicRight),
    part(dated, areCourseDaysRight),
    part(filed(dated), areCourseDaysRight),
    part(titled, ({ understanding, truth }) => understanding.documentDate === truth.documentDate),
    part(own, isKindRight),
    part(own, ({ understanding, truth }) => understanding.documentType.value === truth.documentType),
  ]
}

function bothRows(
  all: readonly Recognised[],
  figures: (own: readonly Recognised[]) => readonly string[],
): string[][] {
  return [
    ['legible', ...figures(all.filter(({ truth }) => isLegible(truth)))],
    ['everything', ...figures(all)],
  ]
}

function spoken({ proof, bookings }: Terms): string {
  return `${proof}${proof === 'unique-name' ? ' in trial' : ''}${bookings ? ', with bookings' : ''}`
}
