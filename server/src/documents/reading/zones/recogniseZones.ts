import type { Box } from '@amtsbote/contract'
import type { Raster } from '#pages'
import type { OcrZones, ZoneReading } from '../engine.ts'
import { after, scaling, translation } from '../geometry/projection.ts'
import { drawThrough } from '../preparation/drawThrough.ts'
import { luminance } from '../preparation/greyPicture.ts'
import { onPage, round } from '../recognition/onPage.ts'
import type { SecondRecogniser } from '../recognition/recogniser.ts'
import { meanConfidence } from '../recognition/table.ts'
import { cutOf, type Levelling, levelPage } from './levelling.ts'

/** Other pixels than the first reading's 300 dpi, and fewer: rasterising is most of the cost. */
export const ZONE_DPI = 240

/** White around a line, as recognition wants it. */
const MARGIN_PIXELS = 12

/** Of blank paper tesseract says "a", with confidence 0. */
const LEAST_CONFIDENCE = 0.05

/** Reads zones of one page picture, each as a single level line. */
export async function recogniseZones(
  recogniser: SecondRecogniser,
  { page, turn, boxes }: OcrZones,
  raster: Raster,
): Promise<readonly ZoneReading[]> {
  const levelling = levelPage(raster, turn)
  const zones: ZoneReading[] = []
  for (const box of boxes) {
    const onIt = { ...box, page }
    const zone = await recogniseZone(recogniser, levelling, onIt, raster.dpi)
    if (zone.words.length > 0 || raster.channels === 1) zones.push(zone)
    else {
      // Print in a pure colour is white where the brightest channel counts.
      const seen = { ...levelling, picture: luminance(raster) }
      zones.push(await recogniseZone(recogniser, seen, onIt, raster.dpi))
    }
  }
  return zones
}

async function recogniseZone(
  recogniser: SecondRecogniser,
  { picture, toPicture }: Levelling,
  box: Box,
  dpi: number,
): Promise<ZoneReading> {
  const cut = cutOf(toPicture, {
    x: box.x * picture.width,
    y: box.y * picture.height,
    width: box.width * picture.width,
    height: box.height * picture.height,
  })
  const toOld = after(cut.toPicture, translation(-MARGIN_PIXELS, -MARGIN_PIXELS))
  const size = {
    width: cut.width + 2 * MARGIN_PIXELS,
    height: cut.height + 2 * MARGIN_PIXELS,
    rim: MARGIN_PIXELS,
  }
  const line = drawThrough(toOld, picture, size)
  const read = await recogniser.readLine(line, Math.round(dpi * cut.factor))
  const words = read.filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
  const toPage = after(scaling(1 / picture.width, 1 / picture.height), toOld)
  return {
    box,
    words: words.flatMap((word) => onPage(box.page, word, toPage) ?? []),
    confidence: words.length === 0 ? 0 : round(meanConfidence(words)),
    engine: `${recogniser.name} (lines)`,
  }
}
