import type { Raster } from '#pages'
import { scaling } from '../geometry/projection.ts'
import { straightenSheet } from '../photo/straightenSheet.ts'
import { eraseDottedLines } from './dottedLines.ts'
import { brightestChannel } from './greyPicture.ts'
import type { Sheet } from './sheet.ts'

/** Takes a page picture for what it is, a scan or a photograph, and cleans it for recognition. */
export function prepareSheet(raster: Raster): Sheet {
  const sheet = straightenSheet(raster) ?? asScanned(raster)
  eraseDottedLines(sheet.picture, sheet.dpi)
  return sheet
}

function asScanned(raster: Raster): Sheet {
  const toPage = scaling(1 / raster.width, 1 / raster.height)
  return { picture: brightestChannel(raster), dpi: raster.dpi, toPage }
}
