import type { Employee, EmployeeNumber } from '@amtsbote/contract'
import {
  buildDirectoryIndex,
  type DirectoryIndex,
  type IndexedPerson,
  type IndexedSurname,
} from './directoryIndex.ts'
import { findSpellings, type Spelling, type SpellingIndex } from './names/spellings.ts'

/** Employees whose names collide, for the report of an import. */
export interface Namesakes {
  readonly employeeNumbers: readonly [EmployeeNumber, EmployeeNumber]
  /** Today's names are equal; a former name is; or they differ by what a scan may blur. */
  readonly kind: 'identical' | 'former-name' | 'near'
}

/** Somebody whose printed name could be taken for another's. */
export interface Namesake {
  readonly position: number
  readonly kind: Namesakes['kind']
  /** What it takes to misread the one name as the other. */
  readonly cost: number
}

/** About one letter: names further apart are not mistaken for each other on paper that can be read at all. */
const NEAR_COST_MAX = 1

/** Who collides with whom, each pair once. Sound alone (Meier, Maier) is no reason; letters that look alike are. */
export function findNamesakes(employees: readonly Employee[]): readonly Namesakes[] {
  const directory = buildDirectoryIndex(employees)
  const near = nearSpellings()
  return directory.people.flatMap((person, position) =>
    namesakesOf(directory, position, near)
      .filter((namesake) => namesake.position > position)
      .flatMap((namesake): Namesakes[] => {
        const other = directory.people[namesake.position]
        if (!other) return []
        return [
          {
            employeeNumbers: [person.employee.employeeNumber, other.employee.employeeNumber],
            kind: namesake.kind,
          },
        ]
      }),
  )
}

/** Everybody whose name collides with that of the person at `position`, the closest first. */
export function namesakesOf(
  directory: DirectoryIndex,
  position: number,
  near: NearSpellings = nearSpellings(),
): readonly Namesake[] {
  const person = directory.people[position]
  if (!person) return []
  const forenames = cheapestById(forenamesOf(person).flatMap((id) => near(directory.forenames, id)))
  const found = new Map<number, { cost: number; former: boolean }>()
  for (const surname of person.surnames) {
    for (const spelling of near(directory.surnames, wholeId(surname))) {
      for (const other of directory.bearers[spelling.id] ?? []) {
        if (other === position) continue
        const collision = collisionWith(directory.people[other], spelling, forenames)
        if (collision === undefined) continue
        const former = surname.form === 'former' || collision.former
        const known = found.get(other)
        if (!known || collision.cost < known.cost) found.set(other, { cost: collision.cost, former })
      }
    }
  }
  return [...found]
    .sort(([, a], [, b]) => a.cost - b.cost)
    .map(([other, { cost, former }]) => ({
      position: other,
      cost,
      kind: cost > 0 ? 'near' : former ? 'former-name' : 'identical',
    }))
}

function forenamesOf({ forenameIds, aliasForenameIds }: IndexedPerson): readonly number[] {
  return [...forenameIds, ...aliasForenameIds]
}

function collisionWith(
  other: IndexedPerson | undefined,
  surname: Spelling,
  forenames: ReadonlyMap<number, number>,
) {
  const same = other?.surnames.find((candidate) => wholeId(candidate) === surname.id)
  if (!other || !same) return undefined
  const costs = forenamesOf(other).flatMap((id) => forenames.get(id) ?? [])
  const cost = surname.cost + Math.min(...costs)
  return cost <= NEAR_COST_MAX ? { cost, former: same.form === 'former' } : undefined
}

/** Spellings within reach of a spelling. */
export type NearSpellings = (index: SpellingIndex, id: number) => readonly Spelling[]

/** Remembers the neighbours of each spelling: a thousand Müllers ask for the same ones. */
export function nearSpellings(): NearSpellings {
  const known = new Map<SpellingIndex, Map<number, readonly Spelling[]>>()
  return (index, id) => {
    const ofIndex = known.get(index) ?? new Map<number, readonly Spelling[]>()
    known.set(index, ofIndex)
    const before = ofIndex.get(id)
    if (before) return before
    const found = findSpellings(index, index.words[id] ?? '').filter(({ cost }) => cost <= NEAR_COST_MAX)
    ofIndex.set(id, found)
    return found
  }
}

function cheapestById(spellings: readonly Spelling[]): ReadonlyMap<number, number> {
  const cheapest = new Map<number, number>()
  for (const { id, cost } of spellings) cheapest.set(id, Math.min(cost, cheapest.get(id) ?? cost))
  return cheapest
}

/** The spelling of the whole surname: of a double name the joined one. */
function wholeId({ joinedId, partIds }: IndexedSurname): number {
  return joinedId ?? partIds[0] ?? -1
}
