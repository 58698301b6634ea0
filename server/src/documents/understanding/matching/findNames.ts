import type { DirectoryIndex } from '../directoryIndex.ts'
import { type Atom, isSalutation } from './atoms.ts'
import { completeName } from './completeName.ts'
import { type ForenameSight, forenamesAround } from './forenames.ts'
import type { Lookups } from './lookups.ts'
import type { NameMatch } from './nameMatch.ts'
import { fitSurname, type SurnameSight, surnameSights } from './surnames.ts'

/** Most people of one surname that are listed when no forename is printed; beyond it the name says nothing. */
const SURNAME_ONLY_PEOPLE_MAX = 20

/**
 * Everybody of the directory whose name stands on the pages. Several people may share one place, and one person
 * several places. A surname is never missing; a forename only behind a salutation.
 */
export function findNames(
  atoms: readonly Atom[],
  directory: DirectoryIndex,
  lookups: Lookups,
): readonly NameMatch[] {
  return surnameSights(atoms, lookups).flatMap((sight) => matchesAt(atoms, directory, lookups, sight))
}

function matchesAt(
  atoms: readonly Atom[],
  directory: DirectoryIndex,
  lookups: Lookups,
  sight: SurnameSight,
): readonly NameMatch[] {
  const people = new Set(sight.spellings.flatMap(({ id }) => directory.bearers[id] ?? []))
  const saluted = isSaluted(atoms, sight.from) && people.size <= SURNAME_ONLY_PEOPLE_MAX
  const around = new Map<number, readonly ForenameSight[]>()
  const forenamesFor = (to: number) => {
    const known = around.get(to) ?? forenamesAround(atoms, lookups, sight.from, to)
    around.set(to, known)
    return known
  }
  const matches: NameMatch[] = []
  for (const position of people) {
    const person = directory.people[position]
    const surname = person && fitSurname(atoms, lookups, person, sight)
    if (!surname) continue
    const match = completeName({ atoms, lookups, person, surname, sights: forenamesFor(surname.to), saluted })
    if (match) matches.push({ ...match, position })
  }
  return matches
}

/** `Frau Dr. Müller`: a salutation directly before, titles between. */
function isSaluted(atoms: readonly Atom[], from: number): boolean {
  let position = from - 1
  while (atoms[position]?.kind === 'title') {
    if (isSalutation(atoms[position]?.letters ?? '')) return true
    position -= 1
  }
  return false
}
