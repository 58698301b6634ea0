import type { Employee, EmployeeNumber } from '@amtsbote/contract'
import { personOf } from './names/person.ts'

/** Employees whose names collide, for the report of an import. */
export interface Namesakes {
  readonly employeeNumbers: readonly EmployeeNumber[]
  readonly kind: 'identical' | 'former-name' | 'near'
}

/** Who collides with whom: equal names after folding, former names included. */
export function findNamesakes(employees: readonly Employee[]): readonly Namesakes[] {
  const byName = new Map<string, { number: EmployeeNumber; form: 'current' | 'former' }[]>()
  for (const employee of employees) {
    const { forenames, surnames } = personOf(employee)
    for (const { parts, form } of surnames) {
      const key = `${forenames[0] ?? ''} ${[...parts].sort().join(' ')}`
      const known = byName.get(key) ?? []
      known.push({ number: employee.employeeNumber, form })
      byName.set(key, known)
    }
  }
  return [...byName.values()]
    .map((bearers) => ({
      employeeNumbers: [...new Set(bearers.map(({ number }) => number))],
      kind: bearers.every(({ form }) => form === 'current')
        ? ('identical' as const)
        : ('former-name' as const),
    }))
    .filter(({ employeeNumbers }) => employeeNumbers.length > 1)
}
