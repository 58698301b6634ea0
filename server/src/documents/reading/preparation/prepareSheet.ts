import type { Raster } from '#pages'
import { scaling } from '../geometry/projection.ts'
import { straightenSheet } from '../photo/straightenSheet.ts'
import { eraseDottedLines } from './dottedLines.ts'
import { brightestChannel, type GreyPicture, luminance } from './greyPicture.ts'
import type { Sheet } from './sheet.ts'

/** Takes a page picture for what it is, a scan or a photograph, and cleans it for recognition. */
export function prepareSheet(raster: Raster): Sheet {
  const sheet = straightenSheet(raster) ?? asScanned(raster)
  eraseDottedLines(sheet.picture, sheet.dpi)
  return sheet
}

function asScanned(raster: Raster): Sheet {
  return sheetOf(raster, brightestChannel(raster))
}

/** The picture as it is, in grey: nothing straightened, cleaned or faded. */
export function untouched(raster: Raster): Sheet {
  return sheetOf(raster, luminance(raster))
}

function sheetOf({ width, height, dpi }: Raster, picture: GreyPicture): Sheet {
  return { picture, dpi, toPage: scaling(1 / width, 1 / height) }
}
