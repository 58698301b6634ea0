import type { Raster } from '#pages'
import { type Projection, scaling } from '../geometry/projection.ts'
import { straightenSheet } from '../photo/straightenSheet.ts'
import { eraseDottedLines } from './dottedLines.ts'
import { brightestChannel, type GreyPicture } from './greyPicture.ts'

/** What tesseract's models were trained on; less costs names, more costs time. */
export const READING_DPI = 300

/** A flat sheet in grey, and the way from its pixels to fractions of the page that it was made from. */
export interface Sheet {
  readonly picture: GreyPicture
  readonly dpi: number
  readonly toPage: Projection
}

/** Takes a page picture for what it is, a scan or a photograph, and cleans it for recognition. */
export function sheetOf(raster: Raster): Sheet {
  const sheet = straightenSheet(raster) ?? asScanned(raster)
  eraseDottedLines(sheet.picture, sheet.dpi)
  return sheet
}

function asScanned(raster: Raster): Sheet {
  const toPage = scaling(1 / raster.width, 1 / raster.height)
  return { picture: brightestChannel(raster), dpi: raster.dpi, toPage }
}
