import type { Employee } from '@amtsbote/contract'
import type { NameLists } from '../names/nameLists.ts'
import { mailLetters } from './mailAddress.ts'

/** So many of the most frequent surnames and forenames make a name that people elsewhere bear too. */
const COMMON_SURNAMES = 100
const COMMON_FORENAMES = 40

/**
 * Tells whose name alone says who they are: no other employee, active or not, bears it or a near one today or
 * before. Near is one letter, one of several forenames, or one half of a double name.
 */
export function uniqueNames(employees: readonly Employee[]): (employee: Employee) => boolean {
  const forms = employees.map((employee) => ({ employee, ...formsOf(employee) }))
  const byInitial = Map.groupBy(
    forms.flatMap((form) => [...new Set(form.forenames.map(initial))].map((letter) => ({ letter, form }))),
    ({ letter }) => letter,
  )
  return (employee) => {
    const own = formsOf(employee)
    const others = [...new Set(own.forenames.map(initial))].flatMap((letter) => byInitial.get(letter) ?? [])
    return !others.some(
      ({ form }) =>
        form.employee.employeeNumber !== employee.employeeNumber &&
        anyNear(own.forenames, form.forenames) &&
        anyNear(own.surnames, form.surnames),
    )
  }
}

/** Whether a name is so frequent that somebody outside the directory may well bear it too. */
export function isCommonName(employee: Employee, lists: NameLists): boolean {
  const [forename = ''] = employee.firstNames.split(/[ -]/)
  return (
    lists.surnames.slice(0, COMMON_SURNAMES).includes(employee.lastName) &&
    [...lists.women.values(), ...lists.men.values()].some((names) =>
      names.slice(0, COMMON_FORENAMES).includes(forename),
    )
  )
}

function formsOf(employee: Employee): { forenames: string[]; surnames: string[] } {
  const surnames = [employee.lastName, ...employee.formerLastNames].map(mailLetters)
  return {
    forenames: employee.firstNames.split(/[ -]/).map(mailLetters),
    surnames: [...new Set([...surnames, ...surnames.flatMap((name) => name.split('-'))])],
  }
}

function initial(name: string): string {
  return name.slice(0, 1)
}

function anyNear(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.some((other) => oneLetterApart(one, other)))
}

/** Whether two words are equal or become so by changing, adding or dropping one letter. */
export function oneLetterApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let same = 0
  while (same < one.length && same < other.length && one[same] === other[same]) same += 1
  const [restOne, restOther] = [one.slice(same), other.slice(same)]
  return (
    restOne === restOther ||
    restOne.slice(1) === restOther.slice(1) ||
    restOne.slice(1) === restOther ||
    restOne === restOther.slice(1)
  )
}
