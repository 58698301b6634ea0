import type { Employee } from '@amtsbote/contract'
import type { Issuer } from '../catalogue/catalogue.ts'
import { mailLetters } from '../directory/mailAddress.ts'
import type { People, Stranger } from '../directory/people.ts'
import type { PrintedPerson } from '../layouts/sheet.ts'
import type { Random } from '../random.ts'
import type { Recipe } from './recipes.ts'

const SIGNING_ROLES = [
  'Leitung', 'Geschäftsführung', 'Studienleitung', 'Akademieleitung', 'Fachbereichsleitung', 'Vorstand', 'Seminarorganisation', 'Lehrgangsleitung', 'Amtsleitung', 'Prüfungsausschuss',
] // biome-ignore format: a list of words

/** Everybody on the page who is not the recipient. */
export interface Bystanders {
  readonly lecturers: readonly PrintedPerson[]
  readonly signatories: readonly PrintedPerson[]
  readonly contact: PrintedPerson | null
  /** Whether any of them is a colleague of the recipient, in the directory like her. */
  readonly colleagues: boolean
}

/** On papers of the town itself most of those who teach and sign are employees too. */
const COLLEAGUES_IN_HOUSE = 0.8

/** Strangers teach and sign, except where the recipe puts a colleague of the recipient in their place. */
export function bystanders(
  recipe: Recipe,
  options: { people: People; random: Random; issuer: Issuer; recipient: Employee | null },
): Bystanders {
  const { people, random, issuer, recipient } = options
  const house = /^(Stadt|Eigenbetrieb) /.test(options.issuer.name)
  let count = 0
  let colleagues = false
  const colleague = () => {
    colleagues = true
    return asColleague(someColleague(people, random.fork(`colleague ${count++}`), recipient), random)
  }
  const someone = () =>
    house && random.chance(COLLEAGUES_IN_HOUSE)
      ? colleague()
      : asPerson(people.stranger(random.fork(`bystander ${count++}`)), issuer, random)
  const taught = recipe.colleague === 'lecturer' || recipe.colleague === 'lecturer-prominent'
  const signs = recipe.colleague === 'signatory'
  const lecturers = taught ? [colleague()] : Array.from({ length: lecturerCount(random) }, someone)
  const second = random.chance(0.4) ? [someone()] : []
  const signatories = [signs ? colleague() : someone(), ...second]
  const contact = recipe.colleague === 'contact' ? colleague() : random.chance(0.3) ? someone() : null
  return { lecturers, signatories, contact, colleagues }
}

function lecturerCount(random: Random): number {
  return random.weighted([0, 1, 2], (_, index) => [40, 45, 15][index] ?? 0)
}

/** A colleague with another name than the recipient's, so that only the role tells them apart. */
function someColleague(people: People, random: Random, recipient: Employee | null): Employee {
  for (let attempt = 0; ; attempt += 1) {
    const found = people.pick('anyone', random.fork(`try ${attempt}`))
    if (found.lastName !== recipient?.lastName) return found
  }
}

function asColleague(employee: Employee, random: Random): PrintedPerson {
  return {
    name: [employee.academicTitle, employee.firstNames, employee.lastName].filter(Boolean).join(' '),
    role: random.pick(SIGNING_ROLES),
    mailAddress: employee.mailAddress,
    phone: phone(random),
  }
}

function asPerson(stranger: Stranger, issuer: Issuer, random: Random): PrintedPerson {
  const house = mailLetters(issuer.short)
  return {
    name: [stranger.academicTitle, stranger.firstNames, stranger.lastName].filter(Boolean).join(' '),
    role: random.pick(SIGNING_ROLES),
    mailAddress: `${mailLetters(stranger.lastName)}@${house}.example`,
    phone: phone(random),
  }
}

/** Numbers that the Bundesnetzagentur keeps free for films and books: nobody can be called by them. */
const FREE_NUMBERS = ['030 23125', '040 66969', '069 90009', '089 99998', '0221 4710']

function phone(random: Random): string {
  return `${random.pick(FREE_NUMBERS)}-${random.integer(100, 989)}`
}
