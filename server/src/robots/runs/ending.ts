import type { Cause, ItemState } from '#items'

/** A question of a robot, as it came over the pipe. */
export interface AskedQuestion {
  readonly title: string
  readonly text: string
  readonly choices: readonly string[]
  readonly data: unknown
}

/** How an attempt at a run ended. */
export type Ending =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'asked'; readonly question: AskedQuestion }
  | {
      readonly kind: 'failed'
      readonly cause: Cause
      readonly message: string
      readonly place: string | null
    }
  /** The worker was told to end; nothing is anybody's fault. */
  | { readonly kind: 'stopped' }
  /** The item belongs to somebody else now: there is nothing to write. */
  | { readonly kind: 'taken-away' }

/** What becomes of the item. */
export interface NextState {
  readonly state: Exclude<ItemState, 'running' | 'cancelled'>
  readonly failures: number
  /** Not before so many milliseconds; for `queued`. */
  readonly delayMs: number
}

/** Longest pause between two tries: a system that is back after a night is used again within ten minutes. */
const LONGEST_PAUSE_MS = 600_000

/** Causes that another try may overcome. All others would come again, or need somebody's eyes. */
const technical: readonly Cause[] = ['system-error', 'crashed', 'deadline', 'memory']

/**
 * Decides what becomes of an item after an attempt. Technical failures are tried again with growing pauses, then lie in
 * the dead letter; matters of the case, of the robot's code and uncertain effects go to a person at once.
 */
export function nextState(
  ending: Exclude<Ending, { kind: 'taken-away' }>,
  item: { readonly failures: number },
  limits: { readonly retries: number; readonly retrySeconds: number },
): NextState {
  const { failures } = item
  switch (ending.kind) {
    case 'done':
    case 'asked':
      return { state: 'done', failures: 0, delayMs: 0 }
    case 'stopped':
      return { state: 'queued', failures, delayMs: 0 }
    case 'failed': {
      if (!technical.includes(ending.cause)) return { state: 'waiting-person', failures, delayMs: 0 }
      if (failures >= limits.retries) return { state: 'dead', failures: failures + 1, delayMs: 0 }
      const delayMs = Math.min(limits.retrySeconds * 1000 * 2 ** failures, LONGEST_PAUSE_MS)
      return { state: 'queued', failures: failures + 1, delayMs }
    }
  }
}
