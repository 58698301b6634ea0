import type { ColumnType, Generated } from 'kysely'

/** The tables of this slice as Kysely sees them; the SQL is in `database/migrations`. */
export interface RunTables {
  run_attempt: {
    run_id: string
    attempt: number
    worker: string
    release: string
    started_at: Generated<Date>
    ended_at: Date | null
    outcome: string | null
    message: string | null
    place: string | null
  }
  run_log: {
    run_id: string
    attempt: number
    number: number
    at: Date
    kind: 'log' | 'output'
    text: string
  }
  run_attachment: {
    run_id: string
    attempt: number
    name: string
    media_type: string
    sha256: string
    size_bytes: number
    at: Date
  }
  person_task: {
    id: string
    run_id: string
    robot: string
    title: string
    text: string
    choices: string[]
    data: ColumnType<unknown, string, never>
    asked_at: Date
    choice: string | null
    decided_by: string | null
    decided_at: Date | null
    follow_up: string | null
  }
}
