import type { DocumentId, EmployeeNumber } from '@amtsbote/contract'
import type { Generated } from 'kysely'
import type { AliasPart, Refusal } from './alias.ts'

/** The tables of this slice as Kysely sees them; the SQL is in `database/migrations`. */
export interface LearningTables {
  employee_alias: {
    id: string
    employee_number: EmployeeNumber
    part: AliasPart
    /** Folded parts, separated by spaces. */
    name: string
    printed: string
    state: 'learned' | 'refused' | 'removed'
    refusal: Refusal | null
    other_employee: EmployeeNumber | null
    document_id: DocumentId | null
    by: string
    at: Date
    removed_by: Generated<string | null>
    removed_at: Generated<Date | null>
  }
}
