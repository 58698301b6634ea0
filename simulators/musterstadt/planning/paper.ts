import type { Employee } from '@amtsbote/contract'
import { type Catalogue, type Course, courseHours, type Field, type Issuer } from '../catalogue/catalogue.ts'
import type { People } from '../directory/people.ts'
import type { Layout, PrintedRecipient, Sheet } from '../layouts/sheet.ts'
import type { Random } from '../random.ts'
import type { Truth } from '../truth.ts'
import { daysLater, englishPeriod, germanStyle, printedDay, printedPeriod } from '../wording/days.ts'
import { remarks } from '../wording/remarks.ts'
import { type Bystanders, bystanders } from './bystanders.ts'
import { type CourseDays, courseDays } from './courseDays.ts'
import { anyProof } from './proofs.ts'
import type { Recipe } from './recipes.ts'
import { hiddenWords, participants, printedRecipient } from './recipients.ts'

/** One paper, ready to print, with what is true about it. */
export interface Paper {
  readonly layout: Layout
  readonly sheet: Sheet
  /** Whose file is right; null for outsiders and for papers about many. */
  readonly employee: Employee | null
  readonly secondProof: boolean
  /** Somebody else on the page is an employee too. */
  readonly colleagues: boolean
  /** When it really was, printed or not. */
  readonly days: CourseDays
  readonly courseFrom: string | null
  readonly courseTo: string | null
  readonly issuedOn: string | null
  /** As far as printed. */
  readonly extent: Truth['extent']
  readonly validUntil: string | null
}

export interface PaperOptions {
  readonly recipe: Recipe
  readonly layout: Layout
  readonly catalogue: Catalogue
  readonly people: People
  readonly random: Random
  /** Recipient given by another paper of the same scan. */
  readonly employee?: Employee
}

/** First aid and most other qualifications have to be refreshed after two years. */
const VALID_DAYS = 730

/** Fields whose papers have hands of their own: doctors' and English ones. */
const SPECIAL_FIELDS: ReadonlySet<string> = new Set<Field>(['health', 'international'])

/** Draws recipient, issuer, course, days and bystanders of one paper. */
export function drawPaper(options: PaperOptions): Paper {
  const { recipe, layout, people, random } = options
  const { issuer, course } = offer(options)
  const days = courseDays(random.fork('days'), {
    course,
    yearChange: recipe.yearChange ?? false,
    announced: layout.purpose === 'invitation' || layout.purpose === 'registration',
  })
  const someone = options.employee ?? people.pick(recipe.who ?? 'anyone', random.fork('recipient'))
  const { recipient, employee } = printedRecipient(options, someone)
  const others = bystanders(recipe, {
    people,
    random: random.fork('bystanders'),
    issuer,
    recipient: employee,
  })
  const sheet = sheetOf(options, { issuer, course, days, recipient, others, someone })
  const isList = layout.purpose === 'attendance-list'
  const omits = layout.omits ?? []
  return {
    layout,
    sheet,
    employee: isList ? null : employee,
    secondProof:
      employee !== null && !isList && recipe.proofs !== 'birth-date-contradicts' && anyProof(recipient),
    colleagues: others.colleagues,
    days,
    courseFrom: omits.includes('period') ? null : days.from,
    courseTo: omits.includes('period') ? null : days.to,
    issuedOn: omits.includes('issued-on') ? null : days.issuedOn,
    extent: layout.purpose === 'certificate' ? extentOf(layout, sheet.course) : null,
    validUntil: layout.expires ? daysLater(days.issuedOn, VALID_DAYS) : null,
  }
}

function extentOf(layout: Layout, course: Course): Truth['extent'] {
  switch (layout.extent ?? 'teaching-units') {
    case 'none':
      return null
    case 'days':
      return { amount: course.days, unit: 'days' }
    case 'hours':
      return { amount: courseHours(course), unit: 'hours' }
    case 'teaching-units':
      return { amount: course.units, unit: 'teaching-units' }
  }
}

/** Puts everything that was drawn on one sheet, written as the layout's language wants it. */
function sheetOf(
  options: PaperOptions,
  drawn: {
    issuer: Issuer
    course: Course
    days: CourseDays
    recipient: PrintedRecipient
    others: Bystanders
    someone: Employee
  },
): Sheet {
  const { recipe, layout, people, random } = options
  const { issuer, course, days, recipient, others, someone } = drawn
  const english = layout.language === 'en'
  const wording = random.fork('wording')
  const sentences = remarks[layout.set]
  const listed = layout.purpose === 'attendance-list' || recipe.bundle === 'list-on-second-page'
  return {
    issuer,
    course,
    recipient,
    documentType: layout.documentType,
    period: (english ? englishPeriod : printedPeriod)(days.from, days.to, wording),
    issuedOn: printedDay(days.issuedOn, english ? 'english' : germanStyle(wording)),
    validUntil: printedDay(daysLater(days.issuedOn, VALID_DAYS), 'dots'),
    lecturers: others.lecturers,
    signatories: others.signatories,
    contact: others.contact,
    lecturerProminent: recipe.colleague === 'lecturer-prominent',
    participants: listed ? participants(people, random) : [],
    remark: recipe.remark === 'adverse' ? random.pick(sentences.adverse[layout.language]) : '',
    note:
      recipe.remark === 'harmless' || recipe.remark === 'injection'
        ? random.pick(sentences[recipe.remark][layout.language])
        : '',
    hiddenText: hiddenText(options, someone),
    serialNumber: random.chance(0.5) ? `${random.integer(2024, 2026)}-${random.integer(1000, 99_999)}` : '',
    venue: issuer.place.replace(/^\d+ /, ''),
    random: random.fork('layout'),
  }
}

function hiddenText({ recipe, layout, people, random }: PaperOptions, someone: Employee): string {
  switch (recipe.hiddenText ?? 'nothing') {
    case 'nothing':
      return ''
    case 'instruction':
      return random.fork('hidden').pick(remarks[layout.set].injection[layout.language])
    case 'somebody-else':
      return hiddenWords(people, random.fork('hidden'), someone)
  }
}

function offer(options: PaperOptions): { issuer: Issuer; course: Course } {
  const { recipe, layout, catalogue, random } = options
  const fields = recipe.field ? [recipe.field] : layout.fields
  const issuers = catalogue.issuers.filter(
    (issuer) =>
      (!layout.issuers || layout.issuers.includes(issuer.short)) &&
      (fields.length === 0
        ? !issuer.fields.some((field) => SPECIAL_FIELDS.has(field))
        : issuer.fields.some((field) => fields.includes(field))),
  )
  const issuer = random.fork('issuer').pick(issuers)
  const courses = catalogue.courses.filter(
    (course) =>
      issuer.fields.includes(course.field) && (fields.length === 0 || fields.includes(course.field)),
  )
  return { issuer, course: random.fork('course').pick(courses) }
}
