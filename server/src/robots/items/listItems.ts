import type { Database } from '#database'
import { type ItemState, type Priority, priorities } from './item.ts'
import { findItems } from './store.ts'

/** An item for a list. */
export interface ItemLine {
  readonly id: string
  readonly robot: string
  readonly state: ItemState
  readonly priority: Priority
  readonly businessKey: string | null
  readonly dueAt: Date
  readonly createdAt: Date
  readonly attempt: number
}

/** Items, next ones first. */
export async function listItems(
  db: Database,
  query: {
    readonly robot?: string | undefined
    readonly state?: ItemState | undefined
    readonly limit: number
  },
): Promise<ItemLine[]> {
  const rows = await findItems(db, query)
  return rows.map(({ priority, ...row }) => ({ ...row, priority: priorities[priority] }))
}
