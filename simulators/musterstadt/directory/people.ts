import type { Employee } from '@amtsbote/contract'
import { type NameLists, readNameLists } from '../names/nameLists.ts'
import type { Random } from '../random.ts'
import { basePerson } from './basePerson.ts'
import { mailLetters } from './mailAddress.ts'
import { nearForename, nearSurname } from './nearNames.ts'
import { type Side, sideOf } from './sides.ts'
import { isCommonName, uniqueNames } from './uniqueNames.ts'

/** Which person the paper is about. */
export type Who =
  | 'anyone'
  | 'namesake'
  | 'near-name'
  | 'birth-named'
  | 'foreign-letters'
  | 'umlaut'
  | 'several-forenames'
  | 'double-name'
  | 'particle'
  | 'left'
  | 'outsider'
  | 'outsider-namesake'
  | 'outsider-near-name'

/** One side's people, sorted by what makes a person easy or hard to recognise, and invented strangers. */
export interface People {
  readonly all: readonly Employee[]
  readonly pick: (who: Who, random: Random) => Employee
  /** Somebody who is in no directory, e.g. a lecturer: never the name of an employee, today's or former. */
  readonly stranger: (random: Random) => Stranger
  /** Somebody in no directory whose name is easily taken for this employee's. */
  readonly nearStranger: (employee: Employee, random: Random) => Stranger
  readonly namesakesOf: (employee: Employee) => readonly Employee[]
  /** The name alone says who it is: nobody else in the directory has a like one, and it is not a common one. */
  readonly knownByName: (employee: Employee) => boolean
}

export interface Stranger {
  readonly salutation: 'Frau' | 'Herr'
  readonly academicTitle: string
  readonly firstNames: string
  readonly lastName: string
  readonly birthDate: string
}

/** Sorts the people of one side of the wall into the groups that recipes ask for; see {@link sideOf}. */
export function sortPeople(employees: readonly Employee[], side: Side): People {
  const lists = readNameLists()
  const byName = Map.groupBy(employees, nameKey)
  const own = employees.filter((employee) => sideOf(employee.lastName) === side)
  const groups = groupsOf(own, { byName, lists, side })
  const taken = new Set(employees.flatMap((employee) => forms(employee)))
  const isFree = (firstNames: string, lastName: string) =>
    sideOf(lastName) === side && !taken.has(key(firstNames, lastName))
  const unique = uniqueNames(employees)
  const stranger = (random: Random): Stranger => {
    for (let attempt = 0; ; attempt += 1) {
      const person = basePerson(random.fork(`stranger ${attempt}`), lists)
      const { firstNames, lastName, birthName } = person
      if (isFree(firstNames, lastName) && !taken.has(key(firstNames, birthName))) return person
    }
  }
  return {
    all: own,
    pick: (who, random) => random.pick(groups[isOutsider(who) ? 'anyone' : who]),
    stranger,
    nearStranger(employee, random) {
      for (let attempt = 0; attempt < MOST_SLIPS; attempt += 1) {
        const slip = random.fork(`near ${attempt}`)
        const name = nearName(employee, slip)
        if (isFree(name.firstNames, name.lastName)) return { ...stranger(slip), ...name }
      }
      for (let attempt = 0; ; attempt += 1) {
        // No slip fits this surname: the same surname, another first name with the same initial if there is one.
        const other = stranger(random.fork(`initial ${attempt}`))
        const { lastName } = employee
        const alike = attempt >= MOST_INITIALS || other.firstNames[0] === employee.firstNames[0]
        if (alike && isFree(other.firstNames, lastName)) return { ...other, lastName }
      }
    },
    namesakesOf: (employee) =>
      (byName.get(nameKey(employee)) ?? []).filter(
        (other) => other.employeeNumber !== employee.employeeNumber,
      ),
    knownByName: (employee) => unique(employee) && !isCommonName(employee, lists),
  }
}

/** Slips are tried so often before a stranger with another first name takes the place. */
const MOST_SLIPS = 40

/** First names are drawn so often before one with another initial will do: hardly any other begins with `Ş` or `Q`. */
const MOST_INITIALS = 500

type Groups = Readonly<Record<Exclude<Who, `outsider${string}`>, readonly Employee[]>>

function groupsOf(
  own: readonly Employee[],
  known: { byName: ReadonlyMap<string, readonly Employee[]>; lists: NameLists; side: Side },
): Groups {
  const active = own.filter((employee) => employee.status === 'active' && employee.birthDate)
  const everybody = [...known.byName.values()].flat().filter((employee) => employee.status === 'active')
  const near = new Set(nearNames(everybody, known.lists.variants))
  return {
    anyone: active,
    namesake: active.filter((employee) => (known.byName.get(nameKey(employee))?.length ?? 0) > 1),
    'near-name': active.filter((employee) => near.has(employee)),
    // The birth name gets printed: it has to be on the same side.
    'birth-named': active.filter((employee) => sideOf(employee.formerLastNames[0] ?? '') === known.side),
    'foreign-letters': active.filter((employee) => /[^A-Za-zÄÖÜäöüß' -]/.test(fullName(employee))),
    umlaut: active.filter((employee) => /[ÄÖÜäöüß]/.test(employee.lastName)),
    'several-forenames': active.filter((employee) => employee.firstNames.includes(' ')),
    'double-name': active.filter((employee) => employee.lastName.includes('-')),
    particle: active.filter((employee) => /^(von|vom|zu|zur|van|De|Di|El|Al)\b/.test(employee.lastName)),
    left: own.filter((employee) => employee.status === 'left' && employee.birthDate),
  }
}

/** Whether the recipient is in no directory. */
export function isOutsider(who: Who): who is Extract<Who, `outsider${string}`> {
  return who.startsWith('outsider')
}

function nearName(employee: Employee, random: Random): { firstNames: string; lastName: string } {
  const { firstNames, lastName } = employee
  const forename = nearForename(firstNames, random)
  if (forename !== firstNames && random.chance(0.4)) return { firstNames: forename, lastName }
  return { firstNames, lastName: nearSurname(lastName, random) }
}

/** Same first forename, surname of the same group of variants: Anna Meier beside Anna Mayer. */
function nearNames(employees: readonly Employee[], variants: readonly (readonly string[])[]): Employee[] {
  const group = new Map(variants.flatMap((names, index) => names.map((name) => [name, index] as const)))
  const near = Map.groupBy(
    employees,
    (employee) => `${employee.firstNames.split(' ')[0]} ${group.get(employee.lastName)}`,
  )
  return employees.filter((employee) => {
    if (!group.has(employee.lastName)) return false
    const others = near.get(`${employee.firstNames.split(' ')[0]} ${group.get(employee.lastName)}`) ?? []
    return others.some((other) => other.lastName !== employee.lastName)
  })
}

function forms(employee: Employee): string[] {
  return [employee.lastName, ...employee.formerLastNames].map((lastName) =>
    key(employee.firstNames, lastName),
  )
}

function nameKey(employee: Employee): string {
  return key(employee.firstNames, employee.lastName)
}

function key(firstNames: string, lastName: string): string {
  return `${mailLetters(firstNames.split(' ')[0] ?? '')} ${mailLetters(lastName)}`
}

function fullName(employee: Employee): string {
  return `${employee.firstNames} ${employee.lastName}`
}
