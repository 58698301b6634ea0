/** All German town halls keep this time. */
export const TOWN_ZONE = 'Europe/Berlin'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

const wall = new Intl.DateTimeFormat('en-US', {
  ...({ timeZone: TOWN_ZONE, calendar: 'iso8601', numberingSystem: 'latn', hourCycle: 'h23' } as const),
  ...({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const),
})

/** The town's clock at a moment, `YYYY-MM-DDTHH:MM`. */
export function localTime(at: Date): string {
  const parts = new Map(wall.formatToParts(at).map(({ type, value }) => [type, value]))
  const [year, month, day] = [parts.get('year'), parts.get('month'), parts.get('day')]
  return `${year}-${month}-${day}T${parts.get('hour')}:${parts.get('minute')}`
}

/** Milliseconds by which the town's clock is ahead of UTC at a moment. */
function offsetAt(ms: number): number {
  return Date.parse(`${localTime(new Date(ms))}:00Z`) - Math.floor(ms / MINUTE_MS) * MINUTE_MS
}

/**
 * The moments at which the town's clock shows a time: one; two in the hour that autumn repeats, the earlier first; and for a
 * time that spring leaves out the first moment after the gap.
 */
export function momentsOf(local: string): readonly [Date, ...Date[]] {
  const asUtc = Date.parse(`${local}:00Z`)
  // A day before and after lies on either side of any change of the clock.
  const offsets = [...new Set([offsetAt(asUtc - DAY_MS), offsetAt(asUtc + DAY_MS)])]
  const [first, ...more] = offsets
    .map((offset) => asUtc - offset)
    .filter((ms) => localTime(new Date(ms)) === local)
    .sort((a, b) => a - b)
    .map((ms) => new Date(ms))
  return first ? [first, ...more] : [endOfGap(asUtc - Math.max(...offsets), asUtc - Math.min(...offsets))]
}

/** The first minute with the later offset, between a moment before the change and one after it. */
function endOfGap(beforeMs: number, afterMs: number): Date {
  let [low, high] = [beforeMs, afterMs]
  const later = offsetAt(afterMs)
  while (high - low > MINUTE_MS) {
    const middle = Math.floor((low + high) / 2 / MINUTE_MS) * MINUTE_MS
    if (offsetAt(middle) === later) high = middle
    else low = middle
  }
  return new Date(high)
}
