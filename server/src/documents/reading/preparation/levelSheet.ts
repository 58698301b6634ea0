import { after, rotation, scaling } from '../geometry/projection.ts'
import { drawThrough } from './drawThrough.ts'
import { READING_DPI, type Sheet } from './sheet.ts'
import { skewDegrees } from './skew.ts'

/** Near enough to what is read at to save the scaling. */
const SCALE_BELOW_DPI = 232

/** Smaller angles cost sharpness and gain nothing. */
const LEAST_SKEW_DEGREES = 0.2

/** Levels the lines of text and brings the sheet to 240 dpi in one drawing. */
export function levelSheet(sheet: Sheet): Sheet {
  const degrees = skewDegrees(sheet.picture)
  const factor = sheet.dpi < SCALE_BELOW_DPI ? READING_DPI / sheet.dpi : 1
  if (Math.abs(degrees) < LEAST_SKEW_DEGREES && factor === 1) return sheet
  const { width, height } = sheet.picture
  const size = { width: Math.round(width * factor), height: Math.round(height * factor), rim: 0 }
  const toOld = after(
    rotation((-degrees * Math.PI) / 180, { x: width / 2, y: height / 2 }),
    scaling(width / size.width, height / size.height),
  )
  return {
    picture: drawThrough(toOld, sheet.picture, size),
    dpi: sheet.dpi * factor,
    toPage: after(sheet.toPage, toOld),
  }
}
