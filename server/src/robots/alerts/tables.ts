import type { RunCause } from '@amtsbote/contract'
import type { Generated } from 'kysely'
import type { Channel } from './alert.ts'

/** The tables of this slice as Kysely sees them; the SQL is in `database/migrations`. */
export interface AlertTables {
  robot_alert: {
    id: string
    robot: string
    fingerprint: string
    cause: RunCause
    message: string
    run_id: string
    opened_at: Date
    resolved_at: Date | null
  }
  robot_alert_delivery: {
    id: string
    alert: string
    channel: Channel
    state: 'waiting' | 'sent' | 'uncertain'
    tries: Generated<number>
    due_at: Date
    ended_at: Date | null
    message: string | null
  }
}
