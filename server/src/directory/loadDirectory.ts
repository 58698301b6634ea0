import type { Employee, EmployeeNumber } from '@amtsbote/contract'
import type { Database } from '#database'
import { employeeOf, readByNumbers, readSnapshot } from './store.ts'

export interface Directory {
  readonly version: number
  readonly employees: readonly Employee[]
}

/** The whole directory with its version, both of the same moment. */
export async function loadDirectory(db: Database): Promise<Directory> {
  const { version, stored } = await readSnapshot(db)
  return { version, employees: Array.from(stored.values(), employeeOf) }
}

/** One employee, or undefined when the directory has no such number. */
export async function findEmployee(db: Database, number: EmployeeNumber): Promise<Employee | undefined> {
  const [stored] = await readByNumbers(db, [number])
  return stored && employeeOf(stored)
}
