import type { Description } from '@amtsbote/robot-sdk/protocol'
import type { ColumnType, Generated } from 'kysely'

/** The tables of this slice as Kysely sees them; the SQL is in `database/migrations`. */
export interface CatalogueTables {
  robot: {
    id: string
    title: string
    release: string
    description: ColumnType<Description, string, string>
    systems: string[]
    needs: string[]
    at_most: number
    registered_at: Date
    served_at: Generated<Date>
    active_release: string | null
  }
  robot_system: { id: string; address: string }
}
