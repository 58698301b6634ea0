import type { Dictionary, Format } from '../../language/index.ts'
import type { Person } from './person.ts'

/** What tells two people of similar name apart. */
export type Difference = 'spelling' | 'name' | 'birthDate' | 'office' | 'formerName' | 'status'

/** One of a person's particulars, and whether it tells this person from the other. */
export interface Particular {
  readonly text: string
  readonly differs: boolean
}

/** @returns how `other` differs from `reference` in the directory; what is unknown of either differs in nothing */
export function differencesBetween(reference: Person, other: Person): ReadonlySet<Difference> {
  const differences = new Set<Difference>()
  if (other.name !== reference.name) {
    differences.add(fold(other.name) === fold(reference.name) ? 'spelling' : 'name')
  }
  if (other.birthDate && reference.birthDate && other.birthDate !== reference.birthDate) {
    differences.add('birthDate')
  }
  if (other.office !== reference.office) differences.add('office')
  if (other.formerLastNames.join() !== reference.formerLastNames.join()) differences.add('formerName')
  if (other.status !== reference.status) differences.add('status')
  return differences
}

/**
 * What the directory knows of a person, for one line, with what differs from the person chosen.
 *
 * @param reference the person chosen; null when this is that person or nobody is chosen
 */
export function particularsOf(
  person: Person,
  reference: Person | null,
  { text, format }: { readonly text: Dictionary; readonly format: Format },
): readonly Particular[] {
  const isWorthTelling = reference !== null && isAlike(reference, person)
  const differences = isWorthTelling ? differencesBetween(reference, person) : new Set<Difference>()
  const { proposal } = text
  const former = person.formerLastNames.join(', ')
  const status = person.status === 'left' ? proposal.left : text.differences.active
  const isStatusWorthSaying = person.status === 'left' || differences.has('status')
  return [
    { text: person.employeeNumber, differs: false },
    ...(differences.has('spelling') ? [{ text: text.differences.spelling, differs: true }] : []),
    ...(person.birthDate
      ? [{ text: proposal.born(format.day(person.birthDate)), differs: differences.has('birthDate') }]
      : []),
    ...(person.office ? [{ text: person.office, differs: differences.has('office') }] : []),
    ...(former ? [{ text: proposal.formerName(former), differs: differences.has('formerName') }] : []),
    ...(isStatusWorthSaying ? [{ text: status, differs: differences.has('status') }] : []),
  ]
}

/** Whether two names share a part: only then can one be taken for the other. */
function isAlike(one: Person, other: Person): boolean {
  const parts = new Set(one.name.split(/[\s-]+/).map(fold))
  return other.name.split(/[\s-]+/).some((part) => parts.has(fold(part)))
}

/**
 * Equal for names that sound or are written alike: case, accents, `ae` for `ä`, doubled letters, hyphens.
 * Only for wording; whether names collide is decided on the server.
 */
function fold(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
    .replace(/(.)\1+/g, '$1')
}
