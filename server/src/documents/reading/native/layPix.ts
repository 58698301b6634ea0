import {
  after,
  inverse,
  type Projection,
  quarterTurn,
  rotation,
  scaling,
  translation,
} from '../geometry/projection.ts'
import { READING_DPI, type Sheet } from '../preparation/sheet.ts'
import type { Leptonica, Pix } from './leptonica.ts'

/** Near enough to 300 to save the scaling. */
const SCALE_BELOW_DPI = 290

/** Smaller angles cost sharpness and gain nothing; tesseract levels them itself. */
const LEAST_SKEW_DEGREES = 0.2

/** Leptonica's own measure; sure angles had 4 to 52, pages without lines below 3. */
const LEAST_SKEW_CONFIDENCE = 3

/** A picture ready for recognition, and the way from its pixels to fractions of the original page. */
export interface LaidPix {
  readonly pix: Pix
  readonly dpi: number
  readonly toPage: Projection
}

/** Levels the lines of text, brings the sheet to 300 dpi and cuts white margins. The caller frees the picture. */
export function layPix(leptonica: Leptonica, { picture, ...sheet }: Sheet): LaidPix {
  let pix = leptonica.fromGrey(picture)
  let { toPage, dpi } = sheet
  const replaceBy = (next: Pix, toPrevious: Projection) => {
    leptonica.free(pix)
    pix = next
    toPage = after(toPage, toPrevious)
  }
  const { degrees, confidence } = leptonica.skew(pix)
  if (Math.abs(degrees) >= LEAST_SKEW_DEGREES && confidence >= LEAST_SKEW_CONFIDENCE) {
    const radians = (degrees * Math.PI) / 180
    // Leptonica turns about the pixel at half the width and height.
    const centre = { x: Math.floor(picture.width / 2) + 0.5, y: Math.floor(picture.height / 2) + 0.5 }
    replaceBy(leptonica.rotate(pix, radians), rotation(-radians, centre))
  }
  if (dpi < SCALE_BELOW_DPI) {
    const factor = READING_DPI / dpi
    const [width, height] = [leptonica.width(pix), leptonica.height(pix)]
    const scaled = leptonica.scale(pix, { x: factor, y: factor })
    replaceBy(scaled, scaling(width / leptonica.width(scaled), height / leptonica.height(scaled)))
    dpi = READING_DPI
  }
  const area = inkArea(leptonica, pix)
  if (area) replaceBy(leptonica.clip(pix, area), translation(area.x, area.y))
  return { pix, dpi, toPage }
}

/** The same picture turned clockwise, as a new one. */
export function turnPix(leptonica: Leptonica, { pix, dpi, toPage }: LaidPix, turn: 90 | 180 | 270): LaidPix {
  const size = { width: leptonica.width(pix), height: leptonica.height(pix) }
  return { pix: leptonica.turn(pix, turn), dpi, toPage: after(toPage, inverse(quarterTurn(turn, size))) }
}

/** Lighter than this is paper, or too faint to be read. */
const PAPER_FROM = 225

/** Every second pixel of every second row finds any letter. */
const STEP = 2

/** Recognition wants some paper around the text. */
const MARGIN_PIXELS = 40

/** Cutting pays only when something is left out. */
const WORTH_CUTTING = 0.95

/** The part of the page that has any ink. Leaving out white margins saves a quarter of the time and loses nothing. */
function inkArea(
  leptonica: Leptonica,
  pix: Pix,
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null {
  const { bytes, stride } = leptonica.rows(pix)
  const [width, height] = [leptonica.width(pix), leptonica.height(pix)]
  let [left, right, top, bottom] = [width, -1, height, -1]
  for (let y = 0; y < height; y += STEP) {
    const row = y * stride
    for (let x = 0; x < width; x += STEP) {
      if ((bytes[row + (x ^ 3)] as number) >= PAPER_FROM) continue
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      bottom = y
    }
  }
  if (right < 0) return null
  const [x, y] = [Math.max(0, left - MARGIN_PIXELS), Math.max(0, top - MARGIN_PIXELS)]
  const area = {
    x,
    y,
    width: Math.min(width, right + MARGIN_PIXELS) - x,
    height: Math.min(height, bottom + MARGIN_PIXELS) - y,
  }
  return area.width * area.height < WORTH_CUTTING * width * height ? area : null
}
