import type { Generated } from 'kysely'

/** The tables of this slice as Kysely sees them; the SQL is in `database/migrations`. */
export interface WorkerTables {
  robot_worker: {
    id: string
    place: string
    capabilities: string[]
    places: number
    started_at: Generated<Date>
    seen_at: Generated<Date>
  }
}
