import type { Raster } from '#pages'
import { brightness, median } from './deskRim.ts'

/** A small picture of how much every place looks like paper; 255 is paper. */
export interface PaperMap {
  readonly values: Uint8Array
  readonly width: number
  readonly height: number
  /** Pixels of the photograph per pixel of the map. */
  readonly step: number
}

/** Edges of paper are found to a tenth of a pixel at this size; more only costs time. */
const LONG_SIDE = 640

/** Whether a pixel belongs to the paper, by one of two signs. */
export interface PaperMask {
  readonly inside: Uint8Array
  readonly width: number
  readonly height: number
  readonly step: number
}

/** Paper as what is bright. Fails where print reaches the edge of the sheet. */
export function brightMask(raster: Raster): PaperMask {
  const map = mapOf(raster, (x, y, step) => {
    let [sum, count] = [0, 0]
    for (let dy = 0; dy < step; dy += 2)
      for (let dx = 0; dx < step; dx += 2) {
        sum += brightness(raster, x + dx, y + dy)
        count += 1
      }
    return sum / count
  })
  const spread = spreadBright(map)
  return threshold(spread, otsu(spread.values))
}

/** Distance from the colours of the desk above which it is paper, at most. */
const FAR_FROM_DESK = 45

/** Paper as what differs in colour from the rim. Fails where the desk has the colour of paper. */
export function colourMask(raster: Raster): PaperMask {
  const desks = deskColours(raster)
  const map = mapOf(raster, (x, y, step) => {
    const at = ((y + (step >> 1)) * raster.width + x + (step >> 1)) * 3
    const red = raster.data[at] as number
    const green = raster.data[at + 1] as number
    const blue = raster.data[at + 2] as number
    let nearest = 255
    for (const desk of desks) {
      const distance =
        Math.abs(red - (desk[0] ?? 0)) + Math.abs(green - (desk[1] ?? 0)) + Math.abs(blue - (desk[2] ?? 0))
      if (distance < nearest) nearest = distance
    }
    return nearest
  })
  const spread = spreadBright(map)
  return threshold(spread, Math.min(FAR_FROM_DESK, otsu(spread.values)))
}

function mapOf(raster: Raster, value: (x: number, y: number, step: number) => number): PaperMap {
  const step = Math.max(1, Math.floor(Math.max(raster.width, raster.height) / LONG_SIDE))
  const [width, height] = [Math.floor(raster.width / step), Math.floor(raster.height / step)]
  const values = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) values[y * width + x] = value(x * step, y * step, step)
  return { values, width, height, step }
}

/** Depth of the rim that is taken for desk, as part of the width. */
const RIM = 0.012

/** The median colour of both halves of every side: light falls off across a desk. */
function deskColours({ data, width, height }: Raster): readonly (readonly number[])[] {
  const rim = Math.max(3, Math.round(width * RIM))
  const [halfWidth, halfHeight] = [width >> 1, height >> 1]
  const strips = [
    [0, 0, rim, halfHeight],
    [0, halfHeight, rim, height],
    [width - rim, 0, width, halfHeight],
    [width - rim, halfHeight, width, height],
    [0, 0, halfWidth, rim],
    [halfWidth, 0, width, rim],
    [0, height - rim, halfWidth, height],
    [halfWidth, height - rim, width, height],
  ] as const
  const stride = Math.max(1, Math.floor(Math.max(width, height) / LONG_SIDE))
  return strips.map(([left, top, right, bottom]) =>
    [0, 1, 2].map((channel) => {
      const values: number[] = []
      for (let y = top; y < bottom; y += stride)
        for (let x = left; x < right; x += stride) values.push(data[(y * width + x) * 3 + channel] ?? 0)
      return median(values)
    }),
  )
}

/** Brightest of the 5 x 5 around every place: print vanishes, the sheet keeps its shape two pixels larger. */
function spreadBright(map: PaperMap): PaperMap {
  return brightestOfThree(brightestOfThree(map))
}

/** Across and then down: the brightest of nine is the brightest of three columns' brightest. */
function brightestOfThree({ values, width, height, step }: PaperMap): PaperMap {
  const across = new Uint8Array(values.length)
  const out = new Uint8Array(values.length)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x
      across[at] = brightestOf(
        values[x > 0 ? at - 1 : at] as number,
        values[at] as number,
        values[x < width - 1 ? at + 1 : at] as number,
      )
    }
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x
      out[at] = brightestOf(
        across[y > 0 ? at - width : at] as number,
        across[at] as number,
        across[y < height - 1 ? at + width : at] as number,
      )
    }
  return { values: out, width, height, step }
}

function brightestOf(a: number, b: number, c: number): number {
  const more = a > b ? a : b
  return more > c ? more : c
}

/** How far `spreadBright` moves the edge of the sheet outwards, in pixels of the map. */
export const SPREAD = 2

function threshold({ values, width, height, step }: PaperMap, limit: number): PaperMask {
  return { inside: values.map((value) => (value > limit ? 1 : 0)), width, height, step }
}

/** The threshold that separates dark and bright best. N. Otsu, IEEE Trans. SMC 9(1), 1979. */
function otsu(values: Uint8Array): number {
  const histogram = new Float64Array(256)
  for (const value of values) histogram[value] = (histogram[value] ?? 0) + 1
  const total = values.length
  const sum = histogram.reduce((all, count, value) => all + count * value, 0)
  let [darkCount, darkSum, best, limit] = [0, 0, 0, 127]
  for (let value = 0; value < 256; value += 1) {
    darkCount += histogram[value] ?? 0
    darkSum += value * (histogram[value] ?? 0)
    if (darkCount === 0 || darkCount === total) continue
    const between =
      darkCount * (total - darkCount) * (darkSum / darkCount - (sum - darkSum) / (total - darkCount)) ** 2
    if (between > best) [best, limit] = [between, value]
  }
  return limit
}
