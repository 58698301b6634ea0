import type { Employee } from '@amtsbote/contract'
import type { People } from '../directory/people.ts'
import type { Layout, PrintedRecipient, ProofPlace } from '../layouts/sheet.ts'
import type { Random } from '../random.ts'
import { printedDay } from '../wording/days.ts'
import type { Recipe } from './recipes.ts'

type PrintedProofs = Pick<PrintedRecipient, 'birthDate' | 'employeeNumber' | 'mailAddress'>

const NONE: PrintedProofs = { birthDate: '', employeeNumber: '', mailAddress: '' }

/** Which second proofs this paper prints about the employee. */
export function printedProofs(
  recipe: Recipe,
  options: { employee: Employee; layout: Layout; random: Random; people: People },
): PrintedProofs {
  const { employee, layout, random, people } = options
  switch (recipe.proofs ?? 'printed') {
    case 'none':
      return NONE
    case 'birth-date-contradicts':
      return { ...NONE, birthDate: birthDateText(otherBirthDate(employee, people, random), random) }
    case 'birth-date-only':
      return { ...NONE, birthDate: birthDateText(employee.birthDate ?? '', random) }
    case 'printed':
      return chosen(layout.proofPlaces, employee, random)
  }
}

/** Whether any of the proofs is there: what {@link printedProofs} printed rightly. */
export function anyProof(printed: PrintedProofs): boolean {
  return printed.birthDate !== '' || printed.employeeNumber !== '' || printed.mailAddress !== ''
}

function chosen(places: readonly ProofPlace[], employee: Employee, random: Random): PrintedProofs {
  if (places.length === 0) return NONE
  const first = random.weighted(
    places,
    (place) => ({ 'birth-date': 75, 'employee-number': 18, 'mail-address': 12 })[place],
  )
  const also = new Set<ProofPlace>([first, ...places.filter(() => random.chance(0.15))])
  return {
    birthDate: also.has('birth-date') && employee.birthDate ? birthDateText(employee.birthDate, random) : '',
    employeeNumber: also.has('employee-number') ? numberText(employee.employeeNumber, random) : '',
    mailAddress: also.has('mail-address') ? employee.mailAddress : '',
  }
}

/** A birth date as issuers print it: mostly with dots, seldom with the month's name or as computers write it. */
export function birthDateText(day: string, random: Random): string {
  const style = random.weighted(
    ['dots', 'month-name', 'short-dots', 'two-digit-year', 'padded-month-name', 'computer'] as const,
    (_, index) => [70, 14, 6, 4, 4, 2][index] ?? 0,
  )
  return printedDay(day, style)
}

/** Payroll numbers with the leading zeros of the personnel system, or set in groups, come now and then. */
function numberText(number: string, random: Random): string {
  const form = random.weighted(['plain', 'padded', 'grouped'], (_, index) => [91, 5, 4][index] ?? 0)
  if (form === 'padded') return number.padStart(8, '0')
  return form === 'grouped' ? `${number.slice(0, 3)} ${number.slice(3)}` : number
}

/** A slip of one field: another day, another month, another year; never the day of a namesake. */
function otherBirthDate(employee: Employee, people: People, random: Random): string {
  const right = employee.birthDate ?? '1980-06-15'
  const taken = new Set([right, ...people.namesakesOf(employee).map((other) => other.birthDate)])
  for (let attempt = 0; ; attempt += 1) {
    const slip = random.fork(`slip ${attempt}`)
    const [year = 0, month = 0, day = 0] = right.split('-').map(Number)
    const wrong = slip.pick([
      [year + slip.pick([-10, -1, 1, 10, -4, 6]), month, Math.min(day, 28)],
      [year, 1 + ((month + slip.integer(1, 10)) % 12), Math.min(day, 28)],
      [year, month, 1 + ((day + slip.integer(2, 25)) % 28)],
    ])
    const text = [wrong[0], pad(wrong[1]), pad(wrong[2])].join('-')
    if (!taken.has(text)) return text
  }
}

function pad(value: number | undefined): string {
  return String(value ?? 0).padStart(2, '0')
}
