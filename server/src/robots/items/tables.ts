import type { Sha256 } from '@amtsbote/contract'
import type { ColumnType, Generated } from 'kysely'
import type { Cause, ItemState, Origin, PriorityNumber } from './item.ts'

type Json<T> = ColumnType<T, string, string>

/** The tables of this slice as Kysely sees them; the SQL is in `database/migrations`. */
export interface ItemTables {
  work_item: {
    id: string
    robot: string
    state: ItemState
    priority: PriorityNumber
    due_at: Date
    business_key: string | null
    input: Json<unknown>
    origin: Origin
    created_at: Generated<Date>
    follows: string | null
    decision: Json<{ choice: string; by: string; data: unknown }> | null
    attempt: Generated<number>
    failures: Generated<number>
    takeovers: Generated<number>
    worker: string | null
    slot: number | null
    lease_until: Date | null
    progress: Json<{ done: number; of: number }> | null
    ended_at: Date | null
    result: Json<unknown> | null
    cause: Cause | null
    message: string | null
    release: string | null
  }
  item_file: {
    item_id: string
    name: string
    media_type: string
    sha256: Sha256
    size_bytes: ColumnType<number, number, never>
  }
}
