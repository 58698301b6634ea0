/** Clocks this close count as equal: HTTP dates carry whole seconds and answers take time. */
const TOLERANCE_MS = 2_000

/**
 * Translates a deadline of the server into this machine's clock, so that the countdown is right even where the
 * machine's clock is wrong.
 *
 * @param givenAt when the server says it answered
 * @param receivedAt when the answer came, by this machine's clock
 * @returns milliseconds since 1970 by this machine's clock
 */
export function localDeadline({
  until,
  givenAt,
  receivedAt,
}: {
  readonly until: string
  readonly givenAt: Date
  readonly receivedAt: Date
}): number {
  const ahead = receivedAt.getTime() - givenAt.getTime()
  return new Date(until).getTime() + (Math.abs(ahead) > TOLERANCE_MS ? ahead : 0)
}

/** Whole seconds left, rounded up; 0 when the time is over. */
export function secondsLeft(deadline: number, now: number): number {
  return Math.max(0, Math.ceil((deadline - now) / 1000))
}
