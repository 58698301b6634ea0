import type { Generated } from 'kysely'

/** The tables of this slice as Kysely sees them; the SQL is in `database/migrations`. */
export interface SecretTables {
  robot_account: { robot: string; system: string; account: string }
  robot_secret: {
    robot: string
    name: string
    version: number
    system: string | null
    sealed: Buffer
    data_key: Buffer
    key_id: string
    set_at: Date
    set_by: string
    expires_at: Date | null
  }
  robot_secret_audit: {
    id: Generated<string>
    at: Date
    by: string
    act: 'set' | 'rotated' | 'removed' | 'handed-over' | 'key-rotated'
    robot: string
    name: string
    version: number
  }
}
