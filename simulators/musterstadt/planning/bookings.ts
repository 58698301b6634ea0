import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { daySchema, type Employee, type EmployeeNumber, employeeNumberSchema } from '@amtsbote/contract'
import { z } from 'zod'
import { csvText } from '../directory/csv.ts'
import { createRandom, type Random } from '../random.ts'
import { daysLater } from '../wording/days.ts'
import type { Paper } from './paper.ts'
import { catalogueOf, type PlannedFile } from './plan.ts'

/** An entry of the training administration: who is expected to bring which certificate. */
export interface Booking {
  readonly employeeNumber: EmployeeNumber
  readonly course: string
  readonly from: string
  readonly to: string
  readonly issuer: string
}

/** Lists keep long titles short now and then: what stands before the first colon or dash. */
const SHORTENED = 0.15

/** Entries for which no certificate comes (yet), in parts of those for which one does. */
const WITHOUT_PAPER = 0.3

/**
 * The list of bookings beside a planned post: one entry for each paper that is booked, and others without a
 * paper, half of them colleagues who are booked on the same days of the same course.
 */
export function bookings(options: {
  readonly files: readonly PlannedFile[]
  readonly employees: readonly Employee[]
  readonly seed: string
}): Booking[] {
  const { files, employees } = options
  const random = createRandom(`${options.seed}/bookings`)
  const active = employees.filter(({ status }) => status === 'active')
  const booked = files.flatMap((file) => bookedOf(file))
  const without = booked
    .slice(0, Math.round(booked.length * WITHOUT_PAPER))
    .map((booking, index): Booking => {
      const own = random.fork(`without ${index}`)
      const employeeNumber = own.pick(active).employeeNumber
      return index % 2 === 0 ? { ...booking, employeeNumber } : other(booking, { employeeNumber, own })
    })
  return [...new Map([...booked, ...without].map((one) => [keyOf(one), one])).values()].sort((one, another) =>
    keyOf(one).localeCompare(keyOf(another)),
  )
}

/** The bookings as the training administration exports them: semicolons, UTF-8, ISO dates, line feeds. */
export function bookingsCsv(list: readonly Booking[]): string {
  return csvText(
    'personalnummer;kurs;von;bis;anbieter',
    list.map(({ employeeNumber, course, from, to, issuer }) => [employeeNumber, course, from, to, issuer]),
  )
}

const bookingSchema = z.object({
  employeeNumber: employeeNumberSchema,
  course: z.string(),
  from: daySchema,
  to: daySchema,
  issuer: z.string(),
})

/** Reads a town's bookings; courses and issuers of Musterstadt hold no semicolon. @throws ZodError when a line is none. */
export async function loadBookings(folder: string): Promise<Booking[]> {
  const [, ...lines] = (await readFile(join(folder, 'bookings.csv'), 'utf8')).split('\n')
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const [employeeNumber, course, from, to, issuer] = line.split(';').map(unquoted)
      return bookingSchema.parse({ employeeNumber, course, from, to, issuer })
    })
}

function unquoted(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell
}

function bookedOf({ truth: { booked, employeeNumber }, making, random }: PlannedFile): Booking[] {
  if (!booked || making.kind === 'copy' || !('papers' in making) || !employeeNumber) return []
  return making.papers.map((paper) => entry(paper, employeeNumber, random.fork('booking')))
}

function entry({ sheet, days }: Paper, employeeNumber: EmployeeNumber, random: Random): Booking {
  const short = sheet.course.title.split(/: | – /)[0] ?? sheet.course.title
  const course = random.chance(SHORTENED) ? short : sheet.course.title
  return { employeeNumber, course, from: days.from, to: days.to, issuer: sheet.issuer.name }
}

/** Another course of the same side of the wall, weeks apart. */
function other(
  booking: Booking,
  { employeeNumber, own }: { employeeNumber: EmployeeNumber; own: Random },
): Booking {
  const sides = (['development', 'evaluation'] as const).map(catalogueOf)
  const side = sides.find(({ issuers }) => issuers.some(({ name }) => name === booking.issuer))
  const { title, days } = own.pick(side?.courses ?? [])
  const from = daysLater(booking.from, own.integer(-20, 20) * 7)
  return { ...booking, employeeNumber, course: title, from, to: daysLater(from, Math.min(days, 5) - 1) }
}

function keyOf({ from, employeeNumber, course }: Booking): string {
  return `${from} ${employeeNumber} ${course}`
}
