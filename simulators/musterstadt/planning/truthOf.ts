import { type Employee, employeeNumberSchema } from '@amtsbote/contract'
import type { People } from '../directory/people.ts'
import type { LayoutSet } from '../layouts/sheet.ts'
import type { Random } from '../random.ts'
import { type Truth, truthSchema } from '../truth.ts'
import type { Making } from './making.ts'
import type { Paper } from './paper.ts'
import type { Recipe } from './recipes.ts'

/** What is true about a planned file, complete before anything is printed. */
export function truthOf(options: {
  readonly recipe: Recipe
  readonly papers: readonly Paper[]
  readonly making: Making
  readonly number: string
  readonly set: LayoutSet
  readonly people: People
  readonly random: Random
}): Truth {
  const { recipe, papers, making, number, set, people } = options
  const [paper] = papers
  if (!paper) throw new Error('a file needs a paper')
  const readable = making.kind === 'export' || making.kind === 'scan'
  const single = papers.every((other) => other.employee === paper.employee)
  const employee = readable && single ? paper.employee : null
  // Two papers in one scan have no common course, even when they are the same person's.
  const dated = readable && papers.length === 1 ? paper : null
  const isList = paper.layout.purpose === 'attendance-list'
  return truthSchema.parse({
    file: `${number}.${extension(making)}`,
    layout: readable ? paper.layout.id : 'none',
    layoutSet: set,
    issuer: readable ? paper.sheet.issuer.name : '',
    employeeNumber: employee ? employeeNumberSchema.parse(employee.employeeNumber) : null,
    expected: recipe.expected,
    why: [recipe.why, ...(recipe.expected === 'review' ? otherReasons(recipe, paper) : [])].join('; '),
    stratum: stratumOf(recipe, employee, people),
    secondProof: readable && employee !== null && paper.secondProof,
    booked: dated !== null && isBooked(dated, options.random),
    documentType: readable ? paper.layout.documentType : 'unknown',
    topic: dated?.sheet.course.title ?? null,
    provider: readable ? paper.sheet.issuer.name : null,
    courseFrom: dated?.courseFrom ?? null,
    courseTo: dated?.courseTo ?? null,
    issuedOn: dated?.issuedOn ?? null,
    documentDate: dated?.courseTo ?? dated?.issuedOn ?? null,
    extent: dated?.extent ?? null,
    validUntil: dated?.validUntil ?? null,
    recipientText: readable && single && !isList ? recipientText(paper) : '',
    hardCases: [
      ...(recipe.id === 'plain' ? [] : [recipe.id]),
      ...(readable && single && !isList ? found(recipe, paper, making) : []),
    ],
    degradation:
      making.kind === 'scan' ? making.degradation : making.kind === 'export' ? 'text-layer' : 'none',
    pages: pageCount(recipe, papers, making),
    duplicateOf: null,
  } satisfies Truth)
}

/** Six in ten certificates of people in service were booked through the training administration. */
const BOOKED_SHARE = 0.6

function isBooked({ employee, layout }: Paper, random: Random): boolean {
  return (
    employee?.status === 'active' &&
    layout.purpose === 'certificate' &&
    random.fork('booked').chance(BOOKED_SHARE)
  )
}

/** The weakest proof on which the paper may be filed without a person; null: never. */
function stratumOf(recipe: Recipe, employee: Employee | null, people: People): Truth['stratum'] {
  if (recipe.expected === 'file') return 'second-proof'
  return recipe.nameOnly && employee && people.knownByName(employee) ? 'name-only' : null
}

/** Reasons beside the recipe's own. */
function otherReasons(recipe: Recipe, paper: Paper): string[] {
  const nameOnly =
    paper.employee !== null &&
    !paper.secondProof &&
    recipe.proofs !== 'none' &&
    recipe.proofs !== 'birth-date-contradicts'
  return nameOnly ? ['Only the name speaks for the person'] : []
}

function recipientText(paper: Paper): string {
  const { academicTitle, firstNames, lastName, style } = paper.sheet.recipient
  const first = [academicTitle, firstNames].filter(Boolean).join(' ')
  if (style === 'last-name-first') return `${lastName}, ${first}`
  if (style === 'surname-capitals') return `${first} ${lastName.toLocaleUpperCase('de')}`
  const text = `${first} ${lastName}`
  if (style !== 'upper-case' && style !== 'letter-spaced') return text
  return [academicTitle, `${firstNames} ${lastName}`.toLocaleUpperCase('de')].filter(Boolean).join(' ')
}

/** What else makes this paper harder, beside its recipe. */
function found(recipe: Recipe, paper: Paper, making: Making): string[] {
  const { recipient } = paper.sheet
  const found: string[] = []
  if (making.kind === 'scan' && making.blankBack) found.push('blank-back')
  if (paper.colleagues && !recipe.colleague && paper.layout.shows.length > 0) found.push('colleague-on-page')
  if (paper.layout.framed) found.push('framed')
  if (paper.layout.language === 'en') found.push('english')
  if (recipient.lastName.includes('-') && recipe.id !== 'double-name') found.push('double-name')
  if (
    paper.courseFrom &&
    paper.courseTo &&
    paper.courseFrom.slice(0, 4) !== paper.courseTo.slice(0, 4) &&
    !recipe.yearChange
  )
    found.push('year-change')
  return found
}

function pageCount(recipe: Recipe, papers: readonly Paper[], making: Making): number {
  if (making.kind === 'bytes') return 0
  if (making.kind === 'blank') return 2
  const backs = making.kind === 'scan' && making.blankBack ? 1 : 0
  return papers.length + backs + (recipe.bundle === 'list-on-second-page' ? 1 : 0)
}

function extension(making: Making): string {
  if (making.kind !== 'scan') return 'pdf'
  return { pdf: 'pdf', tiff: 'tif', jpeg: 'jpg', png: 'png' }[making.container]
}
