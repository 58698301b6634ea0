import { type Employee, employeeSchema } from '@amtsbote/contract'
import { readNameLists } from '../names/nameLists.ts'
import { createRandom, type Random } from '../random.ts'
import { basePerson, type Draft } from './basePerson.ts'
import { makeCollisions } from './collisions.ts'
import { mailAddress } from './mailAddress.ts'

/** About the staff of a town with 200,000 inhabitants. */
export const TOWN_SIZE = 5000

/** Numbers grow with irregular gaps, as payroll systems give them out: many differ in one digit only. */
const FIRST_NUMBER = 1_204_117
const LARGEST_GAP = 37

/** In this share of records nobody ever entered a birth date. */
const BIRTH_DATE_MISSING = 0.004

/**
 * The invented staff of Musterstadt: same seed, same people, sorted by employee number.
 * Nobody in it exists; names are drawn from frequency lists and recombined.
 */
export function generateDirectory(seed: string, size: number = TOWN_SIZE): Employee[] {
  const random = createRandom(`${seed}/directory`)
  const lists = readNameLists()
  const drafts = Array.from({ length: size }, (_, index) => basePerson(random.fork(`person ${index}`), lists))
  makeCollisions(random.fork('collisions'), lists, drafts)
  const copies = new Map<string, number>()
  const numbers = employeeNumbers(random.fork('numbers'), size)
  const withoutDate = random.fork('birth dates')
  return drafts.map((draft, index) => {
    const employee = toEmployee(draft, numbers[index] ?? 0, copies)
    return withoutDate.chance(BIRTH_DATE_MISSING) ? { ...employee, birthDate: null } : employee
  })
}

function toEmployee(draft: Draft, number: number, copies: Map<string, number>): Employee {
  const plainAddress = mailAddress(draft.firstNames, draft.lastName, 1)
  const copy = (copies.get(plainAddress) ?? 0) + 1
  copies.set(plainAddress, copy)
  return employeeSchema.parse({
    employeeNumber: String(number),
    salutation: draft.salutation,
    academicTitle: draft.academicTitle,
    firstNames: draft.firstNames,
    lastName: draft.lastName,
    formerLastNames: draft.birthName ? [draft.birthName] : [],
    birthDate: draft.birthDate,
    mailAddress: mailAddress(draft.firstNames, draft.lastName, copy),
    office: draft.office,
    status: draft.leftOn ? 'left' : 'active',
    leftOn: draft.leftOn,
  })
}

function employeeNumbers(random: Random, count: number): number[] {
  let next = FIRST_NUMBER
  return Array.from({ length: count }, () => {
    next += random.integer(1, LARGEST_GAP)
    return next
  })
}
