import type { ColumnType, Generated } from 'kysely'
import type { KindTable } from './model.ts'
import type { EvaluationResult } from './result.ts'

/** The tables of this slice as Kysely sees them; the SQL is in `database/migrations`. */
export interface ModelTables {
  recognition_model: {
    number: Generated<number>
    base: string
    at: Date
    by: string
    certificates: number
    others: number
    kinds: ColumnType<KindTable, string, never>
  }
  recognition_evaluation: {
    id: Generated<string>
    model: number
    against: number | null
    base: string
    at: Date
    by: string
    result: ColumnType<EvaluationResult, string, never>
  }
  recognition_activation: {
    id: Generated<number>
    model: number | null
    at: Date
    by: string
    reason: string
  }
}
