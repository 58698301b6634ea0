import type { Raster } from '#pages'

/** Brightness of every pixel, rows from the top, without padding. */
export interface GreyPicture {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/**
 * The brightest of red, green and blue for every pixel: coloured stamps and lines fade, black print stays.
 * Measured (OCR.md 2f): errors on stamped pages 3.97 -> 2.82 %, and coloured letterheads stay legible, which
 * turning saturated colours white does not achieve.
 */
export function brightestChannel({ data, width, height, channels }: Raster): GreyPicture {
  if (channels === 1) return { data, width, height }
  const grey = new Uint8Array(width * height)
  for (let pixel = 0, at = 0; pixel < grey.length; pixel += 1, at += 3) {
    const [red, green, blue] = [data[at] as number, data[at + 1] as number, data[at + 2] as number]
    grey[pixel] = red > green ? (red > blue ? red : blue) : green > blue ? green : blue
  }
  return { data: grey, width, height }
}
