import type { RequiredProof } from '@amtsbote/contract'
import type { Generated } from 'kysely'

/** The tables of this slice as Kysely sees them; the SQL is in `database/migrations`. */
export interface ProcedureTables {
  procedure_change: {
    id: Generated<string>
    procedure_id: string
    at: Date
    by: string
    reason: string
    proof: RequiredProof
    trial: boolean
  }
}
