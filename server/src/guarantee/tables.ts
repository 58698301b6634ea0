import type { DocumentId, EmployeeNumber, RequiredProof, StopCause, StratumEvent } from '@amtsbote/contract'
import type { ColumnType, Generated } from 'kysely'

/** The tables of this slice as Kysely sees them; the SQL is in `database/migrations`. */
export interface GuaranteeTables {
  stratum: {
    procedure_id: string
    proof: RequiredProof
    state: Generated<'running' | 'stopped'>
    cause: StopCause | null
  }
  stratum_event: {
    id: Generated<string>
    procedure_id: string
    proof: RequiredProof
    at: Date
    kind: StratumEvent['kind']
    cause: StopCause | null
    by: string
    reason: string
    document_id: DocumentId | null
    detail: ColumnType<Readonly<Record<string, string | number>>, string, never>
    hash: string
  }
  filing_case: {
    document_id: DocumentId
    procedure_id: string
    proof: RequiredProof
    at: Date
    origin: 'automatic' | 'shadow'
    understanding: string
    decision: string
    engine: string
    issuer: string | null
    employee_number: EmployeeNumber
    probability: number
    inclusion: number
    sampled: boolean
    verdict: 'right' | 'wrong' | null
    verdict_at: Date | null
    verdict_by: 'review' | 'audit' | 'report' | null
  }
  earned_bound: {
    procedure_id: string
    proof: RequiredProof
    understanding: string
    decision: string
    engine: string
    alpha: number
    delta: number
    cases: number
    errors: number
    issuers: number
    threshold: number | null
    earned_at: Date | null
    computed_at: Date
    released_by: string | null
  }
  guarantee: {
    only: Generated<boolean>
    sample_key: string
    directory_version: number
  }
}
