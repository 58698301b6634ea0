import type { Database } from '#database'
import { expireLeases } from '#items'
import { every, type Repetition } from './every.ts'

/** Beats and looks for the dead in the time that a worker may be silent. */
export const BEATS_PER_SILENCE = 5

/**
 * The lease of an item, for workers that count as lost after `silenceMs` without a word. One beat shorter: so much later the
 * next look may come, and together an item is never shown as running for longer than `silenceMs` after its worker died.
 * It still outlives three missed beats.
 */
export function itemLeaseMs(silenceMs: number): number {
  return (silenceMs * (BEATS_PER_SILENCE - 1)) / BEATS_PER_SILENCE
}

/** Looks for items whose worker fell silent and takes them away; any number of processes may. */
export function startTakeovers(needs: {
  readonly db: Database
  readonly leaseMs: number
  readonly onTrouble: (where: string, error: unknown) => void
}): Repetition {
  const { db, leaseMs, onTrouble } = needs
  return every(
    leaseMs / BEATS_PER_SILENCE,
    () => expireLeases(db),
    (error) => onTrouble('takeovers', error),
  )
}
