import type { NameLists } from '../names/nameLists.ts'
import type { Random } from '../random.ts'
import type { Draft } from './basePerson.ts'

/** Kinds of look-alikes that a town of this size really has, and how many of each are made on purpose. */
export const COLLISIONS = {
  namesake: 18,
  similarForename: 12,
  nearSurname: 16,
  umlaut: 6,
  formerName: 5,
  sibling: 14,
  leftNamesake: 3,
} as const

const SIMILAR_FORENAMES: readonly (readonly [string, string, 'Frau' | 'Herr'])[] = [
  ['Katrin', 'Kathrin', 'Frau'],
  ['Stefan', 'Stephan', 'Herr'],
  ['Christina', 'Christine', 'Frau'],
  ['Anna', 'Anne', 'Frau'],
  ['Sara', 'Sarah', 'Frau'],
  ['Torsten', 'Thorsten', 'Herr'],
  ['Markus', 'Marcus', 'Herr'],
  ['Julia', 'Juliane', 'Frau'],
  ['Philip', 'Philipp', 'Herr'],
  ['Christian', 'Christina', 'Herr'],
  ['Andre', 'André', 'Herr'],
  ['Maren', 'Mareen', 'Frau'],
]
const UMLAUTS: readonly (readonly [string, string])[] = [
  ['Müller', 'Mueller'],
  ['Krüger', 'Krueger'],
  ['Schröder', 'Schroeder'],
  ['Schäfer', 'Schaefer'],
  ['Köhler', 'Koehler'],
  ['Weiß', 'Weiss'],
]

/**
 * Turns pairs of ordinary people into look-alikes, in place: same name, nearly the same name, umlaut and
 * its transcription, a name that somebody else bore before, siblings in one office, a namesake who left.
 */
export function makeCollisions(random: Random, lists: NameLists, people: Draft[]): void {
  const free = random.shuffled(people.filter((person) => person.leftOn === null && plain(person)))
  const take = () => {
    const [one, other] = [free.pop(), free.pop()]
    if (!one || !other) throw new Error('the town is too small for its look-alikes')
    return [one, other] as const
  }
  const each = (count: number, change: (one: Draft, other: Draft, index: number) => void) => {
    for (let index = 0; index < count; index += 1) change(...take(), index)
  }
  each(COLLISIONS.namesake, (one, other, index) => {
    copyName(one, other)
    if (index < 3) other.office = one.office
  })
  each(COLLISIONS.leftNamesake, (one, other) => {
    copyName(one, other)
    other.leftOn = '2024-09-30'
  })
  each(COLLISIONS.similarForename, (one, other, index) => {
    const [first, second, salutation] = SIMILAR_FORENAMES[index] ?? ['Anna', 'Anne', 'Frau']
    Object.assign(one, { firstNames: first, salutation, birthName: '' })
    Object.assign(other, { firstNames: second, lastName: one.lastName, birthName: '' })
    other.salutation = second === 'Christina' ? 'Frau' : salutation
  })
  each(COLLISIONS.nearSurname, (one, other) => {
    const [first, second] = random.shuffled(random.pick(lists.variants))
    copyName(one, other)
    Object.assign(one, { lastName: first })
    Object.assign(other, { lastName: second })
  })
  each(COLLISIONS.umlaut, (one, other, index) => {
    const [first, second] = UMLAUTS[index] ?? ['Müller', 'Mueller']
    copyName(one, other)
    Object.assign(one, { lastName: first })
    Object.assign(other, { lastName: second })
  })
  each(COLLISIONS.formerName, (one, other) => {
    const [married] = random.shuffled(lists.surnames.slice(0, 200).filter((name) => name !== one.lastName))
    copyName(one, other)
    Object.assign(other, { salutation: 'Frau', lastName: married, birthName: one.lastName })
    Object.assign(one, { salutation: 'Frau' })
    if (!lists.women.get(1980)?.includes(one.firstNames)) one.firstNames = other.firstNames = 'Katharina'
  })
  each(COLLISIONS.sibling, (one, other) => {
    Object.assign(other, { lastName: one.lastName, office: one.office, birthName: '' })
  })
}

function plain(person: Draft): boolean {
  return person.birthName === '' && !/[ -]/.test(person.lastName) && !/[ -]/.test(person.firstNames)
}

function copyName(from: Draft, to: Draft): void {
  to.salutation = from.salutation
  to.firstNames = from.firstNames
  to.lastName = from.lastName
  to.birthName = ''
}
