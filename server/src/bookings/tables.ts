import type { DocumentId, EmployeeNumber, Sha256 } from '@amtsbote/contract'
import type { Generated } from 'kysely'

/** The tables of this slice as Kysely sees them; the SQL is in `database/migrations`. */
export interface BookingTables {
  booking_list: {
    only: Generated<boolean>
    version: number
  }
  booking: {
    id: string
    employee_number: EmployeeNumber
    course: string
    course_key: string
    starts_on: string
    ends_on: string
    provider: string
    course_number: string
    created_at: Date
    updated_at: Date
    settled_at: Date | null
    settled_by: DocumentId | null
  }
  booking_import: {
    id: string
    at: Date
    by: string
    sha256: Sha256
    version: number
    added: number
    changed: number
    removed: number
    unchanged: number
    bad_lines: number
  }
}
