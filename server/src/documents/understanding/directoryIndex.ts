import type { Employee } from '@amtsbote/contract'
import { type Person, personOf } from './names/person.ts'

/** The directory, prepared for being searched on pages. Immutable; build a new one after an import. */
export interface DirectoryIndex {
  readonly people: readonly Person[]
  /** Positions in `people` by the last part of a surname. */
  readonly bySurnamePart: ReadonlyMap<string, readonly number[]>
  readonly byEmployeeNumber: ReadonlyMap<string, number>
}

export function buildDirectoryIndex(employees: readonly Employee[]): DirectoryIndex {
  const people = employees.map(personOf)
  const bySurnamePart = new Map<string, number[]>()
  const byEmployeeNumber = new Map<string, number>()
  people.forEach((person, position) => {
    byEmployeeNumber.set(person.employee.employeeNumber, position)
    for (const part of new Set(person.surnames.flatMap((surname) => surname.parts))) {
      const known = bySurnamePart.get(part)
      if (known) known.push(position)
      else bySurnamePart.set(part, [position])
    }
  })
  return { people, bySurnamePart, byEmployeeNumber }
}
