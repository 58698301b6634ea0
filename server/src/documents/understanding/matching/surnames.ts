import type { IndexedPerson, IndexedSurname } from '../directoryIndex.ts'
import type { Spelling } from '../names/spellings.ts'
import type { Atom } from './atoms.ts'
import { tornWord } from './forenames.ts'
import { type Lookups, mayBeName } from './lookups.ts'

/** A place where a surname, or a part of one, may stand. */
export interface SurnameSight {
  readonly from: number
  readonly to: number
  readonly spellings: readonly Spelling[]
}

/** How much of a person's surname stands there. */
export interface SurnameFit {
  readonly from: number
  readonly to: number
  readonly form: 'current' | 'former' | 'incomplete'
  readonly cost: number
  readonly letters: number
  readonly effort: number
}

/** Half of a double name without its other half: people do it, strangers bear it. */
const HALF_EFFORT = 1
const TORN_EFFORT = 0.3

/** All places of the page where somebody's surname may stand. */
export function surnameSights(atoms: readonly Atom[], lookups: Lookups): readonly SurnameSight[] {
  return atoms.flatMap((atom, position) => {
    const sights: SurnameSight[] = []
    if (mayBeName(atom) || atom.kind === 'particle') {
      const spellings = lookups.surnames(atom.letters)
      if (spellings.length > 0) sights.push({ from: position, to: position, spellings })
    }
    const torn = tornWord(atoms, position)
    const spellings = torn === undefined ? [] : lookups.surnames(torn)
    if (spellings.length > 0) sights.push({ from: position, to: position + 1, spellings })
    return sights
  })
}

/** The best way in which a surname of this person stands at a place. */
export function fitSurname(
  atoms: readonly Atom[],
  lookups: Lookups,
  person: IndexedPerson,
  sight: SurnameSight,
): SurnameFit | undefined {
  const fits = person.surnames.flatMap((surname) => fitOne(atoms, lookups, surname, sight) ?? [])
  return fits.sort((a, b) => a.cost + a.effort - (b.cost + b.effort))[0]
}

function fitOne(
  atoms: readonly Atom[],
  lookups: Lookups,
  surname: IndexedSurname,
  sight: SurnameSight,
): SurnameFit | undefined {
  const torn = sight.to > sight.from ? TORN_EFFORT : 0
  const letters = lettersAt(atoms, sight.from, sight.to)
  const joined = costAmong(sight.spellings, surname.joinedId)
  if (joined !== undefined) return { ...sight, form: surname.form, cost: joined, letters, effort: torn }
  const own = bestPart(sight.spellings, surname.partIds)
  if (!own) return undefined
  const open = surname.partIds.filter((_, index) => index !== own.index)
  if (open.length === 0) return { ...sight, form: surname.form, cost: own.cost, letters, effort: torn }
  const rest = fitRest(atoms, lookups, open, sight.to + 1)
  if (rest) {
    const cost = own.cost + rest.cost
    return {
      from: sight.from,
      to: rest.to,
      form: surname.form,
      cost,
      letters: letters + rest.letters,
      effort: torn,
    }
  }
  return { ...sight, form: 'incomplete', cost: own.cost, letters, effort: torn + HALF_EFFORT }
}

/** The other parts of a double name directly behind, in any order, with or without hyphen. */
function fitRest(atoms: readonly Atom[], lookups: Lookups, open: readonly number[], start: number) {
  let left = [...open]
  let cost = 0
  let letters = 0
  let position = start
  while (left.length > 0) {
    const border = atoms[position - 1]?.after
    const atom = atoms[position]
    if (!atom || border === 'stop' || border === 'comma' || border === 'gap') return undefined
    if (atom.kind !== 'particle') {
      const part = bestPart(lookups.surnames(atom.letters), left)
      if (!part) return undefined
      left = left.filter((_, index) => index !== part.index)
      cost += part.cost
      letters += atom.letters.length
    }
    position += 1
  }
  return { to: position - 1, cost, letters }
}

function bestPart(spellings: readonly Spelling[], partIds: readonly number[]) {
  return partIds
    .flatMap((id, index) => {
      const cost = costAmong(spellings, id)
      return cost === undefined ? [] : [{ index, cost }]
    })
    .sort((a, b) => a.cost - b.cost)[0]
}

function costAmong(spellings: readonly Spelling[], id: number | null): number | undefined {
  return spellings.find((spelling) => spelling.id === id)?.cost
}

function lettersAt(atoms: readonly Atom[], from: number, to: number): number {
  return atoms.slice(from, to + 1).reduce((sum, atom) => sum + atom.letters.length, 0)
}
