/** Where a work item stands. Its run has the same id and begins with the first claim. */
export const itemStates = ['queued', 'running', 'waiting-person', 'done', 'dead', 'cancelled'] as const
export type ItemState = (typeof itemStates)[number]

/** Three fixed priorities: the next item of each is one look into an index, however many wait. */
export const priorities = ['urgent', 'normal', 'low'] as const
export type Priority = (typeof priorities)[number]
export type PriorityNumber = 0 | 1 | 2

/** Who added an item: `person:…`, `program:…`, `robot:…` (a follow-up), `schedule:…`. */
export type Origin = `${'person' | 'program' | 'robot' | 'schedule'}:${string}`

/** Why a run did not simply end well. */
export type Cause =
  | 'business-error'
  | 'not-set-up'
  | 'author-error'
  | 'uncertain-effect'
  | 'system-error'
  | 'crashed'
  | 'deadline'
  | 'memory'
  | 'lost-worker'

/** An answer to the question of the run before. */
export interface ItemDecision {
  readonly choice: string
  readonly by: string
  readonly data: unknown
}

/** Who claims, and what it can do. */
export interface Claimant {
  readonly workerId: string
  /** Robots in development that may run here, with the hash of what lies on its disk. Released ones run anywhere. */
  readonly inDevelopment: ReadonlyMap<string, string>
  readonly capabilities: readonly string[]
  readonly leaseMs: number
}
