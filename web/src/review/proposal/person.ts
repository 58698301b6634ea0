import type { DocumentDetail, EmployeeHit } from '@amtsbote/contract'

/** What the page knows of a person in the directory. */
export type Person = DocumentDetail['people'][number]

/** A person that was searched for, in the shape of those that were proposed. */
export function personOf(hit: EmployeeHit): Person {
  const { employeeNumber, office, birthDate, status, formerLastNames } = hit
  const name = [hit.academicTitle, hit.firstNames, hit.lastName].filter((part) => part !== '').join(' ')
  return { employeeNumber, name, office, birthDate, status, formerLastNames }
}
