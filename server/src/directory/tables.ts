import type { Employee, EmployeeNumber, Sha256 } from '@amtsbote/contract'
import type { ColumnType, Generated } from 'kysely'

/** Where a former surname comes from: the file's birth name, or a change of name that an import saw. */
export type FormerNameOrigin = 'file' | 'renamed'

/** The tables of this slice as Kysely sees them; the SQL is in `database/migrations`. */
export interface DirectoryTables {
  directory: {
    only: Generated<boolean>
    version: number
  }
  employee: {
    employee_number: EmployeeNumber
    salutation: Employee['salutation']
    academic_title: string
    first_names: string
    last_name: string
    birth_date: string | null
    mail_address: string
    office: string
    status: Employee['status']
    left_on: string | null
    /** A tsvector: only ever matched, never read. */
    search: ColumnType<never, string, string>
    created_at: Date
    updated_at: Date
  }
  employee_former_name: {
    employee_number: EmployeeNumber
    origin: FormerNameOrigin
    position: number
    name: string
  }
  directory_import: {
    id: string
    at: Date
    by: string
    sha256: Sha256
    version: number
    added: number
    changed: number
    retired: number
    unchanged: number
    bad_lines: number
  }
}
