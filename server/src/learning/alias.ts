import type { Employee, EmployeeNumber } from '@amtsbote/contract'
import { isOrdinaryWord, misreadingCost, type NameAliases, nameParts } from '#understanding'

/** Which part of a name an alias stands for. */
export type AliasPart = 'forename' | 'surname'

/** Why a printed name is not learned, although a person recognised somebody in it. */
export type Refusal = 'near-other' | 'nothing-in-common' | 'ordinary-word' | 'too-short' | 'removed-before'

/** What a printed name would teach about an employee. */
export type Lesson =
  | { readonly kind: 'known' }
  | { readonly kind: 'learned'; readonly part: AliasPart; readonly name: string }
  | {
      readonly kind: 'refused'
      readonly part: AliasPart
      readonly name: string
      readonly refusal: Refusal
      readonly other: EmployeeNumber | null
    }

/** Up to this cost a word is the known name, badly read: errors of reading must not become names. */
const MISREAD_MAX = 1

/** A name this near to somebody else's, in letters over the whole name, could be theirs after one bad scan. */
const COLLISION_MAX = 2

/** `Jo` and `Li` are names, but so is every torn syllable. */
const LETTERS_MIN = 3

/** More unknown words than these are no name, but a line that was taken for one. */
const WORDS_MAX = 2

/** The names of a person, today's, former and learned. */
export interface Named {
  readonly employee: Employee
  readonly aliases: NameAliases | undefined
}

/**
 * What the printed name teaches, given that a person says that it is `person`. Pure.
 *
 * One half of the name must be known: who shares neither forename nor surname with the printed name was told by
 * something else on the page, and the name stays a stranger's.
 */
export function lessonOf(printed: string, person: Named, all: Iterable<Named>): Lesson {
  const found = unknownPart(printed, person)
  if (!found) return { kind: 'known' }
  const { part, words } = found
  const name = words.join(' ')
  const refuse = (refusal: Refusal, other: EmployeeNumber | null = null) =>
    ({ kind: 'refused', part, name, refusal, other }) as const
  if (!found.shared || words.length > WORDS_MAX) return refuse('nothing-in-common')
  if (words.some((word) => word.length < LETTERS_MIN)) return refuse('too-short')
  if (words.some(isOrdinaryWord)) return refuse('ordinary-word')
  const other = firstCollision(part, words, person, all)
  return other ? refuse('near-other', other) : { kind: 'learned', part, name }
}

interface Unknown {
  readonly part: AliasPart
  readonly words: readonly string[]
  /** The other half of the name is this person's. */
  readonly shared: boolean
}

/** The words of the printed name that are none of this person's; undefined when nothing is new. */
function unknownPart(printed: string, person: Named): Unknown | undefined {
  const forenames = forenamesOf(person)
  const surnames = surnamesOf(person).flat()
  const words = nameParts(printed).filter((word) => word.length > 1)
  const isForename = (word: string) => isAmong(word, forenames)
  const isSurname = (word: string) => isAmong(word, surnames)
  const strange = words.filter((word) => !isForename(word) && !isSurname(word))
  if (strange.length === 0) return undefined
  if (!words.some(isSurname)) return { part: 'surname', words: strange, shared: words.some(isForename) }
  if (!words.some(isForename)) {
    const compound = compoundWith(printed, isSurname)
    return compound
      ? { part: 'surname', words: compound, shared: false }
      : { part: 'forename', words: strange, shared: true }
  }
  // `Anna Müller-Schmidt` for Anna Müller is a new surname; one more forename is nothing new.
  const compound = compoundWith(printed, isSurname)
  return compound && { part: 'surname', words: compound, shared: true }
}

/** The parts of a word with a hyphen that is a known surname in one half only. */
function compoundWith(printed: string, isSurname: (word: string) => boolean): readonly string[] | undefined {
  return printed
    .split(/[\s,]+/u)
    .filter((word) => word.includes('-'))
    .map(nameParts)
    .find((parts) => parts.some(isSurname) && !parts.every(isSurname))
}

function isAmong(word: string, names: readonly string[]): boolean {
  return names.some((name) => misreadingCost(word, name, MISREAD_MAX) <= MISREAD_MAX)
}

function forenamesOf({ employee, aliases }: Named): readonly string[] {
  return [...nameParts(employee.firstNames), ...(aliases?.forenames ?? []).flatMap(nameParts)]
}

/** Every form of the surname in its parts. */
function surnamesOf({ employee, aliases }: Named): readonly (readonly string[])[] {
  return [employee.lastName, ...employee.formerLastNames, ...(aliases?.surnames ?? [])].map(nameParts)
}

/** Somebody else whose name the alias, together with the other half of this person's name, equals or nearly equals. */
function firstCollision(
  part: AliasPart,
  words: readonly string[],
  person: Named,
  all: Iterable<Named>,
): EmployeeNumber | undefined {
  const forenames = part === 'forename' ? words : forenamesOf(person)
  const surnames = (part === 'surname' ? [words] : surnamesOf(person)).flatMap(wholeAndHalves)
  for (const other of all) {
    if (other.employee.employeeNumber === person.employee.employeeNumber) continue
    const surname = nearest(surnames, surnamesOf(other).flatMap(wholeAndHalves))
    if (surname > COLLISION_MAX) continue
    if (surname + nearest(forenames, forenamesOf(other)) <= COLLISION_MAX)
      return other.employee.employeeNumber
  }
  return undefined
}

/** A double name is often printed with one of its halves. */
function wholeAndHalves(parts: readonly string[]): readonly string[] {
  return parts.length > 1 ? [parts.join(''), ...parts] : parts
}

function nearest(ours: readonly string[], theirs: readonly string[]): number {
  return Math.min(
    ...ours.flatMap((one) => theirs.map((other) => misreadingCost(one, other, COLLISION_MAX))),
    Number.POSITIVE_INFINITY,
  )
}
