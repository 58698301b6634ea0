import type { GreyPicture } from './greyPicture.ts'

/** Angles that are tried, in degrees: coarse over the whole range, then fine around the best. */
const RANGE = 6
const COARSE_STEP = 0.5
const FINE_STEP = 0.05

/** Every third pixel of every third row has enough of each letter. */
const SAMPLE_EVERY = 3
const DARK_BELOW = 128

/** A level page's rows are either ink or gap; if turning gains less than this, there are no lines of text. */
const LEAST_GAIN = 1.05

/**
 * The angle in degrees that makes the lines of text level (to be turned clockwise); 0 when unsure.
 * Rows of a level page differ most in ink: W. Postl, Detection of linear oblique structures, ICPR 1986.
 */
export function skewDegrees({ data, width, height }: GreyPicture): number {
  const points: (readonly [x: number, y: number])[] = []
  for (let y = 0; y < height; y += SAMPLE_EVERY)
    for (let x = 0; x < width; x += SAMPLE_EVERY)
      if ((data[y * width + x] as number) < DARK_BELOW) points.push([x, y])
  const rows = Math.ceil((height + width * 0.2) / SAMPLE_EVERY)
  const sharpness = (degrees: number): number => {
    const slope = Math.tan((degrees * Math.PI) / 180)
    const offset = width * 0.1
    const ink = new Float64Array(rows + 1)
    for (const [x, y] of points) {
      const row = Math.floor((y + slope * (x - width / 2) + offset) / SAMPLE_EVERY)
      if (row >= 0 && row <= rows) ink[row] = (ink[row] as number) + 1
    }
    let sum = 0
    for (let row = 1; row <= rows; row += 1) sum += ((ink[row] as number) - (ink[row - 1] as number)) ** 2
    return sum
  }
  const best = (from: number, to: number, step: number): number => {
    let [degrees, most] = [0, -1]
    for (let angle = from; angle <= to + step / 2; angle += step) {
      const value = sharpness(angle)
      if (value > most) [degrees, most] = [angle, value]
    }
    return degrees
  }
  const coarse = best(-RANGE, RANGE, COARSE_STEP)
  const fine = best(coarse - COARSE_STEP, coarse + COARSE_STEP, FINE_STEP)
  return sharpness(fine) > LEAST_GAIN * sharpness(0) ? fine : 0
}
