import type { Rectangle } from '../geometry/projection.ts'
import { type GreyPicture, paperBrightness } from './greyPicture.ts'

/** Lighter than this is paper, or too faint to be read; on grey paper the limit lies below the paper. */
const PAPER_FROM = 225
const DARKER_THAN_PAPER = 30

/** Every second pixel of every second row finds any letter. */
const STEP = 2

/** A tenth of an inch at 300 dpi, and what a comma has at least of sampled pixels; a speck of dust has one or two. */
const BLOCK_PIXELS = 32
const FEWEST_SAMPLES = 5

/**
 * The part of a picture that has print, in whole pixels; null when there is none. Leaving out white margins
 * saves a quarter of the time and loses nothing; specks in the margin do not keep it.
 */
export function inkArea(picture: GreyPicture): Rectangle | null {
  const limit = Math.min(PAPER_FROM, paperBrightness(picture) - DARKER_THAN_PAPER)
  const { data, width, height } = picture
  const columns = Math.ceil(width / BLOCK_PIXELS)
  const samples = new Uint16Array(columns)
  let [left, right, top, bottom] = [columns, -1, -1, -1]
  for (let band = 0; band < height; band += BLOCK_PIXELS) {
    samples.fill(0)
    for (let y = band; y < Math.min(height, band + BLOCK_PIXELS); y += STEP)
      for (let x = 0; x < width; x += STEP)
        if ((data[y * width + x] as number) < limit)
          samples[(x / BLOCK_PIXELS) | 0] = (samples[(x / BLOCK_PIXELS) | 0] as number) + 1
    for (let column = 0; column < columns; column += 1) {
      if ((samples[column] as number) < FEWEST_SAMPLES) continue
      if (column < left) left = column
      if (column > right) right = column
      if (top < 0) top = band
      bottom = band + BLOCK_PIXELS
    }
  }
  if (right < 0) return null
  const x = left * BLOCK_PIXELS
  return {
    x,
    y: top,
    width: Math.min(width, (right + 1) * BLOCK_PIXELS) - x,
    height: Math.min(height, bottom) - top,
  }
}
