import type { Box } from '@amtsbote/contract'
import type { PageSource, RasterArea } from '#pages'
import type { Look, OcrZones, Zone, ZoneReading } from '../engine.ts'
import { after, scaling, translation } from '../geometry/projection.ts'
import { drawThrough } from '../preparation/drawThrough.ts'
import { brightestChannel, type GreyPicture, luminance } from '../preparation/greyPicture.ts'
import { onPage, round } from '../recognition/onPage.ts'
import type { LineRecogniser } from '../recognition/recogniser.ts'
import { meanConfidence } from '../recognition/table.ts'
import { cutOf, levelSheetAt } from './levelling.ts'

/**
 * The second look has other pixels than the first reading's 240 dpi, and more room above and below; the third is cut
 * closer. What the one misreads the other seldom does.
 */
const looks = {
  second: { dpi: 300, margin: { along: 0.18, across: 0.33 } },
  third: { dpi: 240, margin: { along: 0.18, across: 0.18 } },
} as const satisfies Record<Look, unknown>

/** White around a line, as recognition wants it. */
const MARGIN_PIXELS = 12

/** Of blank paper tesseract says "a", with confidence 0. */
const LEAST_CONFIDENCE = 0.05

/** Reads zones of one page, each as a single level line. Only the part of the page around them is drawn. */
export async function recogniseZones(
  recogniser: LineRecogniser,
  job: OcrZones,
  source: PageSource,
): Promise<readonly ZoneReading[]> {
  if (job.zones.length === 0) return []
  const area = areaAround(job.zones.map(({ box }) => box))
  const raster = await source.rasterArea(job.page, { dpi: looks[job.look].dpi, area })
  const picture = brightestChannel(raster)
  const readings: ZoneReading[] = []
  for (const zone of job.zones) {
    const reading = await recogniseZone(recogniser, { job, zone, raster, picture })
    // Print in a pure colour is white where the brightest channel counts.
    const isColourless = reading.words.length > 0 || raster.channels === 1
    readings.push(
      isColourless
        ? reading
        : await recogniseZone(recogniser, { job, zone, raster, picture: luminance(raster) }),
    )
  }
  return readings
}

/** The boxes with room for turning and for accents, as one part of the page. */
function areaAround(boxes: readonly Box[]): Omit<Box, 'page'> {
  const room = Math.max(...boxes.map(({ width, height }) => Math.min(width, height)))
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))]
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - y
  return { x: x - room, y: y - room, width: width + 2 * room, height: height + 2 * room }
}

async function recogniseZone(
  recogniser: LineRecogniser,
  {
    job: { page, turn, look },
    zone: { box, slope },
    raster,
    picture,
  }: {
    readonly job: OcrZones
    readonly zone: Zone
    readonly raster: RasterArea
    readonly picture: GreyPicture
  },
): Promise<ZoneReading> {
  const size = raster.page
  const onPicture = {
    x: box.x * size.width,
    y: box.y * size.height,
    width: box.width * size.width,
    height: box.height * size.height,
  }
  const cut = cutOf(levelSheetAt(slope, turn, size), onPicture, looks[look].margin)
  const toSheet = after(cut.toPicture, translation(-MARGIN_PIXELS, -MARGIN_PIXELS))
  const line = drawThrough(after(translation(-raster.left, -raster.top), toSheet), picture, {
    width: cut.width + 2 * MARGIN_PIXELS,
    height: cut.height + 2 * MARGIN_PIXELS,
    rim: MARGIN_PIXELS,
  })
  const read = await recogniser.readLine(line, Math.round(raster.dpi * cut.factor))
  const words = read.filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
  const toPage = after(scaling(1 / size.width, 1 / size.height), toSheet)
  return {
    box,
    words: words.flatMap((word) => onPage(page, word, toPage) ?? []),
    confidence: words.length === 0 ? 0 : round(meanConfidence(words)),
    engine: `${recogniser.name} (${look === 'second' ? 'lines' : 'close lines'})`,
  }
}
