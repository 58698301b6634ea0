import type { Raster } from '#pages'

/** Where the rim is sampled: 0.8 % of the side, inside the blur of a cut edge. */
const RIM = 0.008
const SAMPLES_PER_SIDE = 99
const SAMPLES_PER_AXIS = 60

/** Three tenths of a photograph of a letter are paper, whatever lies around it. */
const PAPER_SHARE = 0.3

/** A rim darker than this part of the paper is not paper: shadow on white paper stays above. */
const DESK_DARKER_THAN = 0.85
const DESK_SIDES = 3

/**
 * Whether a picture looks like a photograph of a sheet on a desk: at least three sides show something
 * darker than the paper. A scan has bright margins, or one dark band. Costs less than a millisecond.
 */
export function showsDesk(raster: Raster): boolean {
  if (raster.channels !== 3) return false
  const at = (x: number, y: number) =>
    brightness(raster, Math.floor(x * (raster.width - 1)), Math.floor(y * (raster.height - 1)))
  const along = (sample: (part: number) => number) =>
    median(
      Array.from({ length: SAMPLES_PER_SIDE }, (_, index) => sample((index + 1) / (SAMPLES_PER_SIDE + 1))),
    )
  const sides = [
    along((part) => at(RIM, part)),
    along((part) => at(1 - RIM, part)),
    along((part) => at(part, RIM)),
    along((part) => at(part, 1 - RIM)),
  ]
  const grid = Array.from({ length: SAMPLES_PER_AXIS ** 2 }, (_, index) =>
    at(
      (index % SAMPLES_PER_AXIS) / SAMPLES_PER_AXIS,
      Math.floor(index / SAMPLES_PER_AXIS) / SAMPLES_PER_AXIS,
    ),
  )
  const paper = grid.sort((a, b) => b - a)[Math.floor(grid.length * PAPER_SHARE)] ?? 255
  return sides.filter((side) => side < paper * DESK_DARKER_THAN).length >= DESK_SIDES
}

/** Bright only where green is, or red and blue both: wood (red and green) is darker than paper this way. */
export function brightness({ data, width, channels }: Raster, x: number, y: number): number {
  const at = (y * width + x) * channels
  if (channels === 1) return data[at] ?? 0
  return Math.min(data[at + 1] ?? 0, Math.max(data[at] ?? 0, data[at + 2] ?? 0))
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}
