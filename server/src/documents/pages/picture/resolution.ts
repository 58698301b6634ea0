import { type Resolution, tiffResolution } from './tiffResolution.ts'

/** The longest paper that offices scan is A3 (16.5 inches), the shortest an A6 card (5.8). */
const PLAUSIBLE_LONG_SIDE_INCHES = { least: 5.5, most: 20 }

const A4_LONG_SIDE_INCHES = 11.69

/** Less is no scan of a sheet but a clipping, as screens show it. */
const LEAST_GUESS = 100

/**
 * The file's own resolution when it gives a plausible sheet of paper. Otherwise (cameras write 72, some
 * scanners nothing) the picture is taken for an A4 sheet, which recognition needs only roughly.
 */
export async function resolutionOf(picture: {
  readonly path: string
  readonly index: number
  readonly width: number
  readonly height: number
  /** What the header says for x, if anything. */
  readonly density: number | null
}): Promise<Resolution> {
  const { density, width, height } = picture
  const stated =
    (await tiffResolution(picture.path, picture.index)) ?? (density ? { x: density, y: density } : null)
  if (stated && isPlausible(Math.max(width / stated.x, height / stated.y))) return stated
  const guess = Math.max(LEAST_GUESS, Math.max(width, height) / A4_LONG_SIDE_INCHES)
  return { x: guess, y: guess }
}

function isPlausible(longSideInches: number): boolean {
  return (
    longSideInches >= PLAUSIBLE_LONG_SIDE_INCHES.least && longSideInches <= PLAUSIBLE_LONG_SIDE_INCHES.most
  )
}
