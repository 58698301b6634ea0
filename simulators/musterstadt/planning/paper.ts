import type { Employee } from '@amtsbote/contract'
import type { Catalogue, Course, Issuer } from '../catalogue/catalogue.ts'
import { someOffice } from '../directory/offices.ts'
import type { People } from '../directory/people.ts'
import type { Layout, PrintedRecipient, Sheet } from '../layouts/sheet.ts'
import type { Random } from '../random.ts'
import { daysLater, englishPeriod, germanStyle, printedDay, printedPeriod } from '../wording/days.ts'
import { ADVERSE_REMARKS } from '../wording/remarks.ts'
import { type Bystanders, bystanders } from './bystanders.ts'
import { type CourseDays, courseDays } from './courseDays.ts'
import { printedName } from './printedName.ts'
import { anyProof, printedProofs } from './proofs.ts'
import type { Recipe } from './recipes.ts'

/** One paper, ready to print, with what is true about it. */
export interface Paper {
  readonly layout: Layout
  readonly sheet: Sheet
  /** Whose file is right; null for outsiders and for papers about many. */
  readonly employee: Employee | null
  readonly secondProof: boolean
  /** Somebody else on the page is an employee too. */
  readonly colleagues: boolean
  readonly courseFrom: string | null
  readonly courseTo: string | null
  readonly issuedOn: string | null
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
    courseFrom: omits.includes('period') ? null : days.from,
    courseTo: omits.includes('period') ? null : days.to,
    issuedOn: omits.includes('issued-on') ? null : days.issuedOn,
  }
}

/** Puts everything that was drawn on one sheet, written as the layout's language wants it. */
function sheetOf(
  { recipe, layout, people, random }: PaperOptions,
  drawn: {
    issuer: Issuer
    course: Course
    days: CourseDays
    recipient: PrintedRecipient
    others: Bystanders
    someone: Employee
  },
): Sheet {
  const { issuer, course, days, recipient, others, someone } = drawn
  const english = layout.language === 'en'
  const wording = random.fork('wording')
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
    remark: recipe.remark === 'adverse' ? random.pick(ADVERSE_REMARKS[layout.set]) : '',
    hiddenText: recipe.hiddenText ? hiddenWords(people, random.fork('hidden'), someone) : '',
    serialNumber: random.chance(0.5) ? `${random.integer(2024, 2026)}-${random.integer(1000, 99_999)}` : '',
    venue: issuer.place.replace(/^\d+ /, ''),
    random: random.fork('layout'),
  }
}

function offer(options: PaperOptions): { issuer: Issuer; course: Course } {
  const { layout, catalogue, random } = options
  const fields = layout.fields
  const issuers = catalogue.issuers.filter(
    (issuer) =>
      (!layout.issuers || layout.issuers.includes(issuer.short)) &&
      (fields.length === 0
        ? !issuer.fields.includes('health')
        : issuer.fields.some((field) => fields.includes(field))),
  )
  const issuer = random.fork('issuer').pick(issuers)
  const courses = catalogue.courses.filter(
    (course) =>
      issuer.fields.includes(course.field) && (fields.length === 0 || fields.includes(course.field)),
  )
  return { issuer, course: random.fork('course').pick(courses) }
}

function printedRecipient(
  options: PaperOptions,
  someone: Employee,
): { recipient: PrintedRecipient; employee: Employee | null } {
  const { recipe, layout, people, random } = options
  const style = recipe.style ?? layout.nameStyle ?? 'plain'
  const office = random.chance(0.3)
  if (recipe.who === 'outsider' || recipe.who === 'outsider-namesake') {
    const stranger = people.stranger(random.fork('outsider'))
    const name = recipe.who === 'outsider' ? stranger : someone
    const proofs = printedProofs(recipe, {
      employee: { ...someone, birthDate: stranger.birthDate },
      layout,
      random,
      people,
    })
    const { salutation, academicTitle, firstNames, lastName } = name
    return {
      recipient: {
        salutation,
        academicTitle,
        firstNames,
        lastName,
        birthName: '',
        style,
        ...proofs,
        office: foreignOffice(random),
      },
      employee: null,
    }
  }
  const printing = recipe.printing ?? (random.chance(0.35) ? 'without-title' : 'as-recorded')
  const formerName =
    recipe.printing === undefined && random.chance(0.12) ? (someone.formerLastNames[0] ?? '') : ''
  return {
    recipient: {
      salutation: random.chance(0.85) ? someone.salutation : '',
      ...printedName(someone, printing),
      birthName: formerName,
      style,
      ...printedProofs(recipe, { employee: someone, layout, random: random.fork('proofs'), people }),
      office: office ? `Stadt Musterstadt, ${someone.office}` : '',
    },
    employee: someone,
  }
}

function foreignOffice(random: Random): string {
  return random.chance(0.6)
    ? `${random.pick(['Stadt Nordhang', 'Gemeinde Lippaue', 'Stadt Bochhausen', 'Kreis Auebrück', 'Stadt Westenried'])}, ${someOffice(random)}`
    : ''
}

function participants(people: People, random: Random): PrintedRecipient[] {
  const withDates = random.chance(0.4)
  return Array.from({ length: random.integer(8, 22) }, (_, index) => {
    const other = people.pick('anyone', random.fork(`participant ${index}`))
    return {
      salutation: other.salutation,
      academicTitle: other.academicTitle,
      firstNames: other.firstNames,
      lastName: other.lastName,
      birthName: '',
      style: 'plain',
      birthDate: withDates ? printedDay(other.birthDate ?? '', 'dots') : '',
      employeeNumber: '',
      mailAddress: '',
      office: other.office,
    }
  })
}

/** Words that only a text layer shows: another employee, with everything that would prove her. */
function hiddenWords(people: People, random: Random, recipient: Employee): string {
  const others = people.all.filter((other) => other.lastName !== recipient.lastName && other.birthDate)
  const other = random.pick(others)
  return `Teilnehmer: ${other.firstNames} ${other.lastName}, geboren am ${printedDay(other.birthDate ?? '', 'dots')}, Personalnummer ${other.employeeNumber}`
}
