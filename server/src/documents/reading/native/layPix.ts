import {
  after,
  inverse,
  type Point,
  type Projection,
  quarterTurn,
  type Rectangle,
  rotation,
  scaling,
  translation,
} from '../geometry/projection.ts'
import { inkArea } from '../preparation/inkArea.ts'
import { READING_DPI, type Sheet } from '../preparation/sheet.ts'
import type { Leptonica, Pix } from './leptonica.ts'

/** Near enough to what is read at to save the scaling. */
const SCALE_BELOW_DPI = 232

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

/** Recognition wants some paper around the text. */
const MARGIN_PIXELS = 40

/** Cuts white margins, levels the lines of text and brings the sheet to 240 dpi. The caller frees the picture. */
export function layPix(leptonica: Leptonica, { picture, ...sheet }: Sheet): LaidPix {
  const ink = inkArea(picture) ?? { x: 0, y: 0, ...picture }
  let area = grown(ink, { x: MARGIN_PIXELS, y: MARGIN_PIXELS }, picture)
  let pix = leptonica.fromGrey(picture, area)
  let { toPage, dpi } = sheet
  const replaceBy = (next: Pix, toPrevious: Projection) => {
    leptonica.free(pix)
    pix = next
    toPage = after(toPage, toPrevious)
  }
  const { degrees, confidence } = leptonica.skew(pix)
  const isSkewed = Math.abs(degrees) >= LEAST_SKEW_DEGREES && confidence >= LEAST_SKEW_CONFIDENCE
  const radians = isSkewed ? (degrees * Math.PI) / 180 : 0
  if (isSkewed) {
    leptonica.free(pix)
    area = grown(area, sway(area, radians), picture)
    pix = leptonica.fromGrey(picture, area)
  }
  toPage = after(toPage, translation(area.x, area.y))
  if (isSkewed) {
    // Leptonica turns about the pixel at half the width and height.
    const centre = { x: Math.floor(area.width / 2) + 0.5, y: Math.floor(area.height / 2) + 0.5 }
    replaceBy(leptonica.rotate(pix, radians), rotation(-radians, centre))
  }
  if (dpi < SCALE_BELOW_DPI) {
    const factor = READING_DPI / dpi
    const scaled = leptonica.scale(pix, { x: factor, y: factor })
    replaceBy(scaled, scaling(area.width / leptonica.width(scaled), area.height / leptonica.height(scaled)))
    dpi = READING_DPI
  }
  return { pix, dpi, toPage }
}

/** How far a turn about the middle moves the sides of an area outwards. */
function sway({ width, height }: Rectangle, radians: number): Point {
  const sine = Math.abs(Math.sin(radians))
  return { x: Math.ceil((height / 2) * sine), y: Math.ceil((width / 2) * sine) }
}

/** An area with a margin on all sides, as far as the picture reaches. */
function grown(
  area: Rectangle,
  margin: Point,
  picture: { readonly width: number; readonly height: number },
): Rectangle {
  const [x, y] = [Math.max(0, area.x - margin.x), Math.max(0, area.y - margin.y)]
  return {
    x,
    y,
    width: Math.min(picture.width, area.x + area.width + margin.x) - x,
    height: Math.min(picture.height, area.y + area.height + margin.y) - y,
  }
}

/** The same picture turned clockwise, as a new one. */
export function turnPix(leptonica: Leptonica, { pix, dpi, toPage }: LaidPix, turn: 90 | 180 | 270): LaidPix {
  const size = { width: leptonica.width(pix), height: leptonica.height(pix) }
  return { pix: leptonica.turn(pix, turn), dpi, toPage: after(toPage, inverse(quarterTurn(turn, size))) }
}
