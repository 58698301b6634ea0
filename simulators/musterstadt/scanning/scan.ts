import type { Random } from '../random.ts'
import type { ScannedPage } from './containers.ts'
import { noisy, punched, resampled, shaded, skewed, softened, speckled, toned } from './effects.ts'
import { photographed } from './photo.ts'
import { decode, type Raster, through } from './raster.ts'
import { stamped } from './stamp.ts'

/** Ways from the paper to the file. */
export const DEGRADATIONS = [
  'text-layer',
  'clean-300',
  'skew-jpeg',
  'scan-200',
  'low-contrast',
  'fax',
  'stamp',
  'turned-90',
  'turned-180',
  'turned-270',
  'phone-photo',
  'noise',
] as const
export type Degradation = (typeof DEGRADATIONS)[number]

/** Group 3 fax, fine: 204 x 196 dots per inch. */
const FAX_DPI = { across: 204, down: 196 }

interface ScanOptions {
  readonly degradation: Exclude<Degradation, 'text-layer'>
  readonly random: Random
  readonly receivedOn: string
  /** Stamps go on the first page only. */
  readonly first: boolean
}

/** Sends a printed page (PNG, 300 dpi) through one way of scanning. */
export async function scanned(picture: Buffer, options: ScanOptions): Promise<ScannedPage> {
  const { degradation, random } = options
  const colour =
    degradation === 'stamp' || degradation === 'phone-photo' || (degradation !== 'fax' && random.chance(0.25))
  const sheet = await decode(picture, { dpi: 300, grey: !colour })
  switch (degradation) {
    case 'clean-300':
      return page(await fed(sheet, random, { skew: 0.35, blur: 0.5, noise: 0.6 }), 72)
    case 'skew-jpeg':
      return page(await fed(sheet, random, { skew: 3, blur: 0.7, noise: 1.5 }), random.integer(38, 58))
    case 'scan-200':
      return page(await fed(await resampled(sheet, 200), random, { skew: 0.8, blur: 0.5, noise: 1.2 }), 62)
    case 'low-contrast': {
      const pale = toned(sheet, { black: random.integer(105, 138), white: random.integer(205, 232) })
      return page(await fed(pale, random, { skew: 0.8, blur: 0.9, noise: 2 }), 60)
    }
    case 'fax':
      return page(await faxed(sheet, random), 60)
    case 'stamp': {
      const inked = options.first ? await stamped(sheet, random, options.receivedOn) : sheet
      return page(await fed(inked, random, { skew: 0.7, blur: 0.5, noise: 1 }), 62)
    }
    case 'turned-90':
    case 'turned-180':
    case 'turned-270': {
      const fedSheet = await fed(await resampled(sheet, random.pick([200, 300])), random, {
        skew: 0.6,
        blur: 0.5,
        noise: 1,
      })
      return page(await through(fedSheet, (image) => image.rotate(Number(degradation.slice(7)))), 62)
    }
    case 'phone-photo':
      return page(await photographed(sheet, random), 68)
    case 'noise': {
      const dusty = speckled(noisy(await skewed(sheet, tilt(random, 0.8)), random, 11), random, 14)
      return page(shaded(dusty, { from: 0.8, to: 1, angle: random.pick([0, Math.PI / 2]) }), 48)
    }
  }
}

/** An empty back: the print of the front shines through faintly, mirrored. */
export async function blankBack(picture: Buffer, random: Random): Promise<ScannedPage> {
  const front = await through(await decode(picture, { dpi: 300, grey: true }), (image) =>
    image.flop().blur(6),
  )
  const faint = toned(await resampled(front, 200), { black: 238, white: 251 })
  return page(await fed(faint, random, { skew: 0.5, blur: 0.4, noise: 1 }), 40)
}

async function fed(
  sheet: Raster,
  random: Random,
  amounts: { skew: number; blur: number; noise: number },
): Promise<Raster> {
  const holes = random.chance(0.22) ? punched(sheet) : sheet
  const paper = toned(holes, { black: random.integer(8, 34), white: random.integer(246, 254) })
  const laid = await skewed(paper, tilt(random, amounts.skew))
  return noisy(await softened(laid, amounts.blur), random, amounts.noise)
}

function tilt(random: Random, most: number): number {
  return (random.fraction() * 2 - 1) * most
}

/** Thresholded at fax resolution with dropped dots and a few torn lines, resolution kept unequal as received. */
async function faxed(sheet: Raster, random: Random): Promise<Raster> {
  const width = Math.round((sheet.width / 300) * FAX_DPI.across)
  const height = Math.round((sheet.height / 300) * FAX_DPI.down)
  const grey = await through(sheet, (image) => image.resize(width, height, { fit: 'fill' }))
  const laid = noisy(await skewed(grey, tilt(random, 0.6)), random, 16)
  const limit = random.integer(140, 185)
  const dirty = speckled(bilevel(laid, limit), random, 1.2)
  return { ...bilevel(dirty, 128), dpi: FAX_DPI.across, dpiDown: FAX_DPI.down }
}

function bilevel(raster: Raster, limit: number): Raster {
  const data = new Uint8Array(raster.data.length)
  for (let index = 0; index < data.length; index += 1)
    data[index] = (raster.data[index] ?? 0) < limit ? 0 : 255
  return { ...raster, data }
}

function page(raster: Raster, jpegQuality: number): ScannedPage {
  return { raster, jpegQuality }
}
