import { setTimeout as pause } from 'node:timers/promises'

/** A clock that stands still until the test moves it. */
export function clockAt(iso: string) {
  let ms = Date.parse(iso)
  return {
    now: () => new Date(ms),
    advance(byMs: number) {
      ms += byMs
    },
  }
}

/** Longest that anything in a test may take on a busy machine. */
const PATIENCE_MS = 90_000
const LOOK_EVERY_MS = 25

/** Waits until a condition gives something other than false, null or undefined, and returns it. Looks often; never sleeps blindly. */
export async function until<T>(condition: () => Promise<T> | T, what = 'condition'): Promise<NonNullable<T>> {
  const giveUpAt = Date.now() + PATIENCE_MS
  for (;;) {
    const value = await condition()
    if (value !== false && value !== null && value !== undefined) return value
    if (Date.now() > giveUpAt) throw new Error(`${what} did not come true in ${PATIENCE_MS / 1000} s`)
    await pause(LOOK_EVERY_MS)
  }
}
