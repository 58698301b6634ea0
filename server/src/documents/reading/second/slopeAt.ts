import type { Box, Turn, Word } from '@amtsbote/contract'

/** Shorter lines, in fractions of the page, say little about a slope. */
const LEAST_LENGTH = 0.08

/** Lines this far away, in fractions of the page, count half: on photos lines fan out. */
const NEAR = 0.1

interface SlopingLine {
  readonly slope: number
  readonly weight: number
}

/**
 * How the lines of a page slope at a place: the weighted median of the lines around, long and near ones counting
 * more. Taken from where words stand, not from what they say. 0 where there are no lines.
 */
export function slopeAt(box: Box, words: readonly Word[], turn: Turn): number {
  const isLying = turn === 90 || turn === 270
  const middleOf = ({ x, y, width, height }: Box) =>
    isLying
      ? { along: y + height / 2, across: x + width / 2 }
      : { along: x + width / 2, across: y + height / 2 }
  const here = middleOf(box).across
  const lines = [...Map.groupBy(words, ({ line }) => line).values()].flatMap((line): SlopingLine[] => {
    const middles = line.map((word) => middleOf(word.box))
    const fitted = fit(middles)
    if (!fitted || fitted.length < LEAST_LENGTH) return []
    const distance = Math.abs(fitted.across - here)
    return [{ slope: fitted.slope, weight: fitted.length ** 2 / (NEAR + distance) }]
  })
  return weightedMedian(lines)
}

/** A straight line through the middles of words, by least squares. */
function fit(points: readonly { readonly along: number; readonly across: number }[]) {
  if (points.length < 2) return null
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const alongs = points.map(({ along }) => along)
  const [along, across] = [mean(alongs), mean(points.map((point) => point.across))]
  const spread = points.reduce((sum, point) => sum + (point.along - along) ** 2, 0)
  if (spread === 0) return null
  const slope =
    points.reduce((sum, point) => sum + (point.along - along) * (point.across - across), 0) / spread
  return { slope, across, length: Math.max(...alongs) - Math.min(...alongs) }
}

function weightedMedian(lines: readonly SlopingLine[]): number {
  const half = lines.reduce((sum, { weight }) => sum + weight, 0) / 2
  let sum = 0
  for (const { slope, weight } of lines.toSorted((a, b) => a.slope - b.slope)) {
    sum += weight
    if (sum >= half) return Math.min(1, Math.max(-1, slope))
  }
  return 0
}
