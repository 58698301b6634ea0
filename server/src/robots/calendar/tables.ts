import type { LocalHoliday } from './holidays.ts'
import type { Land } from './laender.ts'

/** The tables of this slice as Kysely sees them; the SQL is in `database/migrations`. */
export interface CalendarTables {
  town_calendar: {
    single: boolean
    land: Land
    local: LocalHoliday[]
    closing_days: string[]
    changed_at: Date
  }
}
