import type { Bar } from '@amtsbote/contract'
import { expect, test } from 'vitest'
import { BARS, countKinds, drawBars, STRIP } from './strip.ts'

const bar = (kind: Bar['kind'], seconds: number): Bar => ({
  ...{ id: `${kind}-${seconds}` as Bar['id'], kind, seconds, at: '2026-03-16T08:00:00Z' },
})

test('bars stand at the right, the latest last, and stay inside of the strip', () => {
  const drawn = drawBars([bar('done', 0), bar('failed', 400), bar('running', 1)])
  expect(drawn.map(({ x }) => x)).toEqual([162, 168, 174])
  for (const { x, y, height } of drawBars(Array.from({ length: BARS }, (_, index) => bar('done', index)))) {
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x).toBeLessThan(STRIP.width)
    expect(y + height).toBeCloseTo(STRIP.height)
  }
})

test('a longer run is a higher bar, and none is invisible', () => {
  const [none, short, long] = drawBars([bar('done', 0), bar('done', 4), bar('done', 3_600)]).map(
    ({ height }) => height,
  )
  expect(none).toBeGreaterThan(0)
  expect(short).toBeGreaterThan(none ?? 0)
  expect(long).toBeGreaterThan(short ?? 0)
})

test('the strip is told in words, kinds that do not occur are left out', () => {
  expect(countKinds([bar('failed', 1), bar('done', 1), bar('done', 2)])).toEqual([
    ['done', 2],
    ['failed', 1],
  ])
})
