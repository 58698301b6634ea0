/** What a switch holds: everything, all robots that work in a system, or one robot. */
export type Scope = 'all' | 'system' | 'robot'

/** `pause`: nothing new begins. `stop`: what runs is taken away as well. */
export type HoldMode = 'pause' | 'stop'

/** The tables of this slice as Kysely sees them; the SQL is in `database/migrations`. */
export interface SwitchTables {
  robot_hold: {
    scope: Scope
    subject: string
    mode: HoldMode
    reason: string
    by: string
    at: Date
  }
}
