import type { Employee } from '@amtsbote/contract'
import { readNameLists } from '../names/nameLists.ts'
import type { Random } from '../random.ts'
import { basePerson } from './basePerson.ts'
import { mailLetters } from './mailAddress.ts'

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

/** The directory sorted by what makes a person easy or hard to recognise, and invented strangers. */
export interface People {
  readonly all: readonly Employee[]
  readonly pick: (who: Who, random: Random) => Employee
  /** Somebody who is in no directory, e.g. a lecturer: never the name of an employee, today's or former. */
  readonly stranger: (random: Random) => Stranger
  readonly namesakesOf: (employee: Employee) => readonly Employee[]
}

export interface Stranger {
  readonly salutation: 'Frau' | 'Herr'
  readonly academicTitle: string
  readonly firstNames: string
  readonly lastName: string
  readonly birthDate: string
}

/** Sorts the directory into the groups that recipes ask for. */
export function sortPeople(employees: readonly Employee[]): People {
  const lists = readNameLists()
  const byName = Map.groupBy(employees, nameKey)
  const taken = new Set(employees.flatMap((employee) => forms(employee)))
  const active = employees.filter((employee) => employee.status === 'active' && employee.birthDate)
  const groups: Record<Exclude<Who, 'outsider' | 'outsider-namesake'>, Employee[]> = {
    anyone: active,
    namesake: active.filter((employee) => (byName.get(nameKey(employee))?.length ?? 0) > 1),
    'near-name': nearNames(active, lists.variants),
    'birth-named': active.filter((employee) => employee.formerLastNames.length > 0),
    'foreign-letters': active.filter((employee) => /[^A-Za-zÄÖÜäöüß' -]/.test(fullName(employee))),
    umlaut: active.filter((employee) => /[ÄÖÜäöüß]/.test(employee.lastName)),
    'several-forenames': active.filter((employee) => employee.firstNames.includes(' ')),
    'double-name': active.filter((employee) => employee.lastName.includes('-')),
    particle: active.filter((employee) => /^(von|vom|zu|zur|van|De|Di|El|Al)\b/.test(employee.lastName)),
    left: employees.filter((employee) => employee.status === 'left' && employee.birthDate),
  }
  return {
    all: employees,
    pick: (who, random) =>
      random.pick(groups[who === 'outsider' || who === 'outsider-namesake' ? 'anyone' : who]),
    stranger(random) {
      for (let attempt = 0; ; attempt += 1) {
        const person = basePerson(random.fork(`stranger ${attempt}`), lists)
        if (
          !taken.has(key(person.firstNames, person.lastName)) &&
          !taken.has(key(person.firstNames, person.birthName))
        ) {
          return person
        }
      }
    },
    namesakesOf: (employee) =>
      (byName.get(nameKey(employee)) ?? []).filter(
        (other) => other.employeeNumber !== employee.employeeNumber,
      ),
  }
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
