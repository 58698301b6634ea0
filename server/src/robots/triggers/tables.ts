import type { ScheduleTrigger } from '@amtsbote/robot-sdk/protocol'
import type { ColumnType, Generated } from 'kysely'

/**
 * What became of a slot, a dropped file or a call. `fired`: it added an item. `merged`: another item stands for it. `skipped`:
 * left out by the robot's rule. `duplicate`: the same content was there before. `refused`: it does not fit.
 */
export const outcomes = ['fired', 'merged', 'skipped', 'duplicate', 'refused'] as const
export type Outcome = (typeof outcomes)[number]

/** The tables of this slice as Kysely sees them; the SQL is in `database/migrations`. */
export interface TriggerTables {
  robot_schedule: {
    robot: string
    declared: ColumnType<ScheduleTrigger, string, string>
    looked_until: Date
    next_at: Date | null
    calendar_at: Date | null
    trouble: 'calendar-missing' | null
  }
  robot_firing: {
    robot: string
    slot: string
    planned_at: Date
    decided_at: Generated<Date>
    outcome: Outcome
    item: string | null
    reason: string | null
  }
  system_window: {
    id: string
    system: string
    starts_minute: number | null
    minutes: number | null
    from_at: Date | null
    until_at: Date | null
    reason: string
  }
}
