import type { Random } from '../random.ts'
import { noisy, softened } from './effects.ts'
import type { Raster } from './raster.ts'

/** Pixel size of the picture; a cheap phone sends about this through a messenger. */
const WIDTH = 1920
const HEIGHT = 2560

type Point = readonly [x: number, y: number]

/**
 * A phone's picture of the sheet on a desk: perspective, uneven light, a soft shadow, sensor noise.
 * A plain projective warp with bilinear sampling; paper does not curl here.
 */
export async function photographed(raster: Raster, random: Random): Promise<Raster> {
  const landscape = raster.width > raster.height
  const [width, height] = landscape ? [HEIGHT, WIDTH] : [WIDTH, HEIGHT]
  const toSheet = homography(corners(random, width, height), [
    [0, 0],
    [raster.width - 1, 0],
    [raster.width - 1, raster.height - 1],
    [0, raster.height - 1],
  ])
  const source = await softened(raster, 0.9)
  const desk = deskOf(random)
  const light = lightOf(random, width, height)
  const data = new Uint8ClampedArray(width * height * 3)
  const pixel: [number, number, number] = [0, 0, 0]
  for (let y = 0; y < height; y += 1) {
    let brightness = 1
    for (let x = 0; x < width; x += 1) {
      // Light changes slowly: one value for eight pixels is not seen and saves most of the time.
      if (x % 8 === 0) brightness = light(x + 4, y)
      const [u, v] = project(toSheet, x, y)
      if (!sample(source, { u, v, into: pixel })) {
        const rim = nearEdge(source, u, v)
        for (let channel = 0; channel < 3; channel += 1) pixel[channel] = desk(x, y, channel) * rim
      }
      const at = (y * width + x) * 3
      data[at] = pixel[0] * brightness * WARMTH[0]
      data[at + 1] = pixel[1] * brightness * WARMTH[1]
      data[at + 2] = pixel[2] * brightness * WARMTH[2]
    }
  }
  const photo: Raster = {
    data: new Uint8Array(data.buffer),
    width,
    height,
    channels: 3,
    dpi: Math.round((width / 210) * 25.4),
  }
  return noisy(photo, random, 2.2)
}

/** Lamp light is warmer than the scanner's: less blue. */
const WARMTH = [1, 0.985, 0.93] as const

function corners(random: Random, width: number, height: number): readonly Point[] {
  const near = (x: number, y: number): Point => [
    width * (x + (random.fraction() - 0.5) * 0.075),
    height * (y + (random.fraction() - 0.5) * 0.06),
  ]
  return [near(0.1, 0.09), near(0.9, 0.09), near(0.93, 0.92), near(0.07, 0.92)]
}

function deskOf(random: Random): (x: number, y: number, channel: number) => number {
  const tone = random.pick([
    [122, 88, 58],
    [92, 66, 46],
    [150, 116, 82],
    [72, 78, 84],
    [58, 60, 66],
  ] as const)
  const phase = random.fraction() * 100
  return (x, y, channel) => {
    const grain =
      Math.sin((y + 26 * Math.sin(x / 310 + phase)) / 7.3) * 7 + Math.sin(y / 61 + phase + x / 900) * 9
    return (tone[channel] ?? 90) + grain
  }
}

function lightOf(random: Random, width: number, height: number): (x: number, y: number) => number {
  const [lampX, lampY] = [width * random.fraction(), height * (random.fraction() * 0.6 - 0.1)]
  const shadowFrom = random.chance(0.5) ? height * (0.72 + random.fraction() * 0.2) : height * 2
  const slope = random.fraction() * 0.5 - 0.25
  return (x, y) => {
    const away = Math.hypot(x - lampX, y - lampY) / Math.hypot(width, height)
    const depth = (y + slope * x - shadowFrom) / 260
    // The photographer's own shadow: a soft step of a quarter.
    const shadow = 0.25 / (1 + Math.exp(-depth * 4))
    return (1.02 - 0.42 * away ** 1.2) * (1 - shadow)
  }
}

/** The sheet lifts a little: the desk is darker along its rim. */
function nearEdge(raster: Raster, u: number, v: number): number {
  const distance = Math.max(-u, u - raster.width, -v, v - raster.height, 0) / raster.dpi
  return distance > 0.12 ? 1 : 0.72 + distance * 2.3
}

/** Bilinear value of every channel at a point of the sheet; false beside it. */
function sample(
  { data, width, height, channels }: Raster,
  { u, v, into }: { u: number; v: number; into: [number, number, number] },
): boolean {
  if (u < 0 || v < 0 || u >= width - 1 || v >= height - 1) return false
  const [left, top] = [Math.floor(u), Math.floor(v)]
  const [right, down] = [u - left, v - top]
  const upper = (top * width + left) * channels
  const lower = upper + width * channels
  for (let channel = 0; channel < 3; channel += 1) {
    const at = channels === 1 ? 0 : channel
    const above = (data[upper + at] ?? 0) * (1 - right) + (data[upper + channels + at] ?? 0) * right
    const below = (data[lower + at] ?? 0) * (1 - right) + (data[lower + channels + at] ?? 0) * right
    into[channel] = above * (1 - down) + below * down
  }
  return true
}

type Homography = readonly number[]

function project(matrix: Homography, x: number, y: number): Point {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = matrix
  const depth = g * x + h * y + 1
  return [(a * x + b * y + c) / depth, (d * x + e * y + f) / depth]
}

/** The eight numbers that map four points onto four others (direct linear transform, h33 = 1). */
export function homography(from: readonly Point[], to: readonly Point[]): Homography {
  const rows = from.flatMap(([x, y], index) => {
    const [u, v] = to[index] ?? [0, 0]
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ]
  })
  return solved(rows)
}

function solved(rows: number[][]): number[] {
  const size = rows.length
  for (let column = 0; column < size; column += 1) {
    const pivot = rows
      .slice(column)
      .reduce(
        (best, row, index) =>
          Math.abs(row[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0) ? column + index : best,
        column,
      )
    ;[rows[column], rows[pivot]] = [rows[pivot] as number[], rows[column] as number[]]
    const top = rows[column] as number[]
    for (const [index, row] of rows.entries()) {
      if (index === column) continue
      const factor = (row[column] ?? 0) / (top[column] ?? 1)
      for (let cell = column; cell <= size; cell += 1)
        row[cell] = (row[cell] ?? 0) - factor * (top[cell] ?? 0)
    }
  }
  return rows.map((row, index) => (row[size] ?? 0) / (row[index] ?? 1))
}
