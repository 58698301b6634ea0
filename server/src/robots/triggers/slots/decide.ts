import type { ScheduleTrigger } from '@amtsbote/robot-sdk/protocol'
import type { Slot } from './nextSlots.ts'

/** A slot that is decided later than this was missed: nobody was there. A restart takes less. */
const LATE_MS = 5 * 60_000

/**
 * What becomes of a slot: it adds an item (`fired`), another item stands for it (`merged`), or it is left out (`skipped`).
 * Why, as a code: nobody was there in time, more were missed after it, or an earlier item has not begun.
 */
export interface DecidedSlot extends Slot {
  readonly outcome: 'fired' | 'merged' | 'skipped'
  readonly reason: 'late' | 'missed' | 'earlier-waits' | null
}

/**
 * Decides slots that are due, by the robot's rule for missed ones.
 *
 * @param options.waits an item of an earlier slot has not begun yet
 * @param options.more further slots are due after these, so that none of these is the last
 */
export function decideSlots(
  slots: readonly Slot[],
  { missed = 'run-once' }: Pick<ScheduleTrigger, 'missed'>,
  options: { readonly now: Date; readonly waits: boolean; readonly more: boolean },
): DecidedSlot[] {
  const { now, waits, more } = options
  const isLate = ({ at }: Slot) => now.getTime() - at.getTime() > LATE_MS
  const late = (slot: Slot) => (isLate(slot) ? 'late' : null)
  switch (missed) {
    case 'run-all':
      return slots.map((slot) => ({ ...slot, outcome: 'fired', reason: late(slot) }))
    case 'run-once':
      return slots.map((slot, index) => {
        if (more || index < slots.length - 1) return { ...slot, outcome: 'merged', reason: 'missed' }
        if (waits) return { ...slot, outcome: 'merged', reason: 'earlier-waits' }
        return { ...slot, outcome: 'fired', reason: late(slot) }
      })
    case 'skip': {
      let isTaken = waits
      return slots.map((slot) => {
        if (isLate(slot)) return { ...slot, outcome: 'skipped', reason: 'missed' }
        if (isTaken) return { ...slot, outcome: 'skipped', reason: 'earlier-waits' }
        isTaken = true
        return { ...slot, outcome: 'fired', reason: null }
      })
    }
  }
}
