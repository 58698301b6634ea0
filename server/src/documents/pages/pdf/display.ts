import type { Pdfium } from './pdfium.ts'

const FLOAT_BYTES = 4

/** A point of the page's own coordinates (points, origin at the bottom left) as fractions of the page displayed. */
export type ToFractions = (x: number, y: number) => readonly [x: number, y: number]

/** pdfium turns page coordinates into whole pixels only; on a very large device that is exact enough. */
const DEVICE_SIDE = 1_000_000
const PROBE_POINTS = 1_000

/** The map from page coordinates to the page as displayed: crop box, rotation and mirrored axis in one. */
export function displayOf(pdfium: Pdfium, page: number): ToFractions {
  const at = (x: number, y: number): readonly [number, number] =>
    pdfium.withMemory(2 * FLOAT_BYTES, (address) => {
      pdfium.call.FPDF_PageToDevice(
        page,
        0,
        0,
        DEVICE_SIDE,
        DEVICE_SIDE,
        0,
        x,
        y,
        address,
        address + FLOAT_BYTES,
      )
      return [pdfium.integer(address) / DEVICE_SIDE, pdfium.integer(address + FLOAT_BYTES) / DEVICE_SIDE]
    })
  const [originX, originY] = at(0, 0)
  const [rightX, rightY] = at(PROBE_POINTS, 0)
  const [upX, upY] = at(0, PROBE_POINTS)
  return (x, y) => [
    originX + ((rightX - originX) * x + (upX - originX) * y) / PROBE_POINTS,
    originY + ((rightY - originY) * x + (upY - originY) * y) / PROBE_POINTS,
  ]
}
