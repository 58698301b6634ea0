import type { Bar } from '@amtsbote/contract'

/** A bar of the strip in its own units, from the top left. */
export interface DrawnBar {
  readonly id: string
  readonly kind: Bar['kind']
  readonly x: number
  readonly y: number
  readonly height: number
}

/** Room for so many runs; fewer stand at the right, where the latest are. */
export const BARS = 30
export const BAR_WIDTH = 4
const STEP = 6
const HEIGHT = 22
/** A run of no time is still to be seen. */
const LEAST = 4
/** Above the bars: crosses and dots. */
export const MARK_ROOM = 8
export const STRIP = { width: BARS * STEP, height: MARK_ROOM + HEIGHT }

/**
 * Places the bars. Height is duration by its square root: a run of an hour beside runs of seconds stands out, and the
 * others can still be told apart.
 */
export function drawBars(bars: readonly Bar[]): readonly DrawnBar[] {
  const longest = Math.max(...bars.map(({ seconds }) => seconds), 1)
  return bars.map(({ id, kind, seconds }, index) => {
    const height = LEAST + (HEIGHT - LEAST) * Math.sqrt(seconds / longest)
    return { id, kind, height, x: (BARS - bars.length + index) * STEP, y: MARK_ROOM + HEIGHT - height }
  })
}

/** How many there are of each kind, in the order in which they are told. */
export function countKinds(bars: readonly Bar[]): readonly (readonly [Bar['kind'], number])[] {
  const order = ['done', 'retried', 'asked', 'failed', 'cancelled', 'retrying', 'running'] as const
  return order
    .map((kind) => [kind, bars.filter((bar) => bar.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
}
