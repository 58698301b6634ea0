import type {
  DocumentId,
  DocumentState,
  EmployeeNumber,
  FilingOrderId,
  Finding,
  MediaType,
  PageReading,
  ReasonCode,
  Sha256,
  Source,
  Turn,
  Understanding,
} from '@amtsbote/contract'
import type { ColumnType, Generated } from 'kysely'
import type { BlobTables } from '../blobs/tables.ts'
import type { BookingTables } from '../bookings/tables.ts'
import type { DirectoryTables } from '../directory/tables.ts'
import type { GuaranteeTables } from '../guarantee/tables.ts'
import type { LearningTables } from '../learning/tables.ts'
import type { ModelTables } from '../models/tables.ts'
import type { ProcedureTables } from '../procedures/tables.ts'
import type { AlertTables } from '../robots/alerts/tables.ts'
import type { CalendarTables } from '../robots/calendar/tables.ts'
import type { CatalogueTables } from '../robots/catalogue/tables.ts'
import type { ItemTables } from '../robots/items/tables.ts'
import type { ReleaseTables } from '../robots/releases/tables.ts'
import type { RunTables } from '../robots/runs/tables.ts'
import type { SwitchTables } from '../robots/switches/tables.ts'
import type { TriggerTables } from '../robots/triggers/tables.ts'
import type { SecretTables } from '../robots/vault/tables.ts'
import type { WorkerTables } from '../robots/workers/tables.ts'

/** A jsonb column: read as a value, written as text that PostgreSQL parses. */
export type Json<T> = ColumnType<T, string, string>

/** A date column: `YYYY-MM-DD` both ways (the pool is told not to make a Date of it). */
export type Day = string

export type FilingOrderState = 'held' | 'ordered' | 'filed' | 'refused' | 'unproven' | 'undone' | 'withdrawn'

/** All tables as Kysely sees them; the SQL is in `migrations/`. */
export interface Schema
  extends AlertTables,
    BlobTables,
    BookingTables,
    CalendarTables,
    CatalogueTables,
    DirectoryTables,
    GuaranteeTables,
    ItemTables,
    LearningTables,
    ModelTables,
    ProcedureTables,
    ReleaseTables,
    RunTables,
    SecretTables,
    SwitchTables,
    TriggerTables,
    WorkerTables {
  document: {
    id: DocumentId
    name: string
    source: Source
    received_at: Date
    media_type: MediaType | null
    size_bytes: number
    sha256: Sha256 | null
    state: DocumentState
    state_at: Date
    reason: ReasonCode | null
    duplicate_of: DocumentId | null
    error_file: string | null
    page_count: number | null
    title: string | null
    document_date: Day | null
    employee_number: EmployeeNumber | null
    evidence_count: Generated<number>
    evidence_head: Generated<string>
  }
  document_page: {
    document_id: DocumentId
    page: number
    aspect_ratio: number
    blank: boolean
    turn: Turn
    inspection: Json<unknown>
    reading: Json<PageReading> | null
  }
  document_understanding: {
    document_id: DocumentId
    at: Date
    version: string
    directory_version: number
    bookings_version: Generated<number>
    understanding: Json<Understanding>
  }
  document_decision: {
    id: Generated<string>
    document_id: DocumentId
    at: Date
    kind: 'automatic' | 'review' | 'file' | 'reject'
    decided_by: string
    findings: Json<Finding[]>
    detail: Json<Record<string, unknown>>
  }
  filing_order: {
    id: FilingOrderId
    document_id: DocumentId
    employee_number: EmployeeNumber
    register: string
    document_type: string
    title: string
    document_date: Day
    decided_by: string
    replaces: FilingOrderId | null
    created_at: Date
    state: FilingOrderState
    due_at: Date | null
    released_at: Date | null
    filed_at: Date | null
    receipt: string | null
    message: string | null
    waits: Generated<number>
  }
  evidence: {
    document_id: DocumentId
    number: number
    at: Date
    step: string
    by: string
    detail: Json<Record<string, unknown>>
    hash: Sha256
  }
  run: {
    id: string
    kind: string
    state: 'queued' | 'running' | 'done' | 'waiting-person'
    attempt: Generated<number>
    job_id: string | null
    job_retry: number | null
    created_at: Generated<Date>
    updated_at: Generated<Date>
  }
  run_effect: {
    run_id: string
    key: string
    state: 'intended' | 'done' | 'unknown'
    attempt: number
    tries: Generated<number>
    input_hash: string
    result: Json<unknown> | null
    how: string | null
    intended_at: Generated<Date>
    done_at: Date | null
  }
  process: {
    id: string
    kind: 'server' | 'command'
    host: string
    pid: number
    pid_started: string
    works: boolean
    started_at: Date
    seen_at: Date
  }
}
