import sharp from 'sharp'
import { PAGE } from './drawPages.ts'
import type { Way } from './place.ts'

/** What scanner or camera made of a page, and where its places went. */
export interface Damaged {
  readonly bytes: Buffer
  readonly mediaType: 'image/png' | 'image/jpeg'
  readonly size: { readonly width: number; readonly height: number }
  readonly way: Way
}

type Damage = (png: Buffer, index: number) => Promise<Damaged>

/** The kinds of pages that the goals speak of; `photo` has a goal of its own. */
export const damages: Readonly<Record<string, Damage>> = {
  clean: async (png) => ({ bytes: png, mediaType: 'image/png', size: PAGE, way: (point) => point }),
  skewed,
  grey,
  fax,
  'turned by 90°': (png) => turned(png, 90),
  'turned by 180°': (png) => turned(png, 180),
  'turned by 270°': (png) => turned(png, 270),
  photo,
}

/** Laid crookedly by up to 4 degrees, 200 dpi, JPEG. */
async function skewed(png: Buffer, index: number): Promise<Damaged> {
  const degrees = [1.3, -2.1, 3.6, -0.7, 2.4, -3.9][index % 6] ?? 1
  const part = 200 / PAGE.dpi
  const [width, height] = [Math.round(PAGE.width * part), Math.round(PAGE.height * part)]
  const small = await sharp(png).resize(width, height).png().toBuffer()
  const { data, info } = await sharp(small)
    .rotate(degrees, { background: '#fff' })
    .withMetadata({ density: 200 })
    .jpeg({ quality: 75 })
    .toBuffer({ resolveWithObject: true })
  const [cosine, sine] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  return {
    bytes: data,
    mediaType: 'image/jpeg',
    size: info,
    way: ({ x, y }) => {
      const [dx, dy] = [x * part - width / 2, y * part - height / 2]
      return { x: info.width / 2 + dx * cosine - dy * sine, y: info.height / 2 + dx * sine + dy * cosine }
    },
  }
}

/** Grey recycled paper with grain, faint print, 200 dpi. */
async function grey(png: Buffer, index: number): Promise<Damaged> {
  const part = 200 / PAGE.dpi
  const { data, info } = await sharp(png)
    .resize(Math.round(PAGE.width * part))
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const random = repeatable(index + 1)
  const pixels = data.map((value) => 90 + (value * 120) / 255 + (random() - 0.5) * 24)
  return packed(pixels, info, 200, part)
}

/** Black and white at 200 dpi, with specks. */
async function fax(png: Buffer, index: number): Promise<Damaged> {
  const part = 204 / PAGE.dpi
  const { data, info } = await sharp(png)
    .resize(Math.round(PAGE.width * part))
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const random = repeatable(index + 1)
  const pixels = data.map((value) => (random() < 0.0008 ? 0 : value < 140 ? 0 : 255))
  return packed(pixels, info, 204, part)
}

async function packed(
  pixels: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
  dpi: number,
  part: number,
): Promise<Damaged> {
  const bytes = await sharp(pixels, { raw: { width, height, channels: 1 } })
    .withMetadata({ density: dpi })
    .png()
    .toBuffer()
  const way: Way = ({ x, y }) => ({ x: x * part, y: y * part })
  return { bytes, mediaType: 'image/png', size: { width, height }, way }
}

async function turned(png: Buffer, degrees: 90 | 180 | 270): Promise<Damaged> {
  const bytes = await sharp(png).rotate(degrees).withMetadata({ density: PAGE.dpi }).png().toBuffer()
  const { width, height } = PAGE
  const ways: Readonly<Record<typeof degrees, Way>> = {
    90: ({ x, y }) => ({ x: height - y, y: x }),
    180: ({ x, y }) => ({ x: width - x, y: height - y }),
    270: ({ x, y }) => ({ x: y, y: width - x }),
  }
  const size = degrees === 180 ? PAGE : { width: height, height: width }
  return { bytes, mediaType: 'image/png', size, way: ways[degrees] }
}

/** The phone's picture: 2000 x 2700 pixels. */
const PHOTO = { width: 2_000, height: 2_700 }
const DESK = [118, 84, 52] as const

/** From the side, on a brown desk, one half in shadow. */
async function photo(png: Buffer, index: number): Promise<Damaged> {
  const tilt = (index % 2 === 0 ? 1 : -1) * (1 + (index % 3) * 0.4)
  const [a, b, c] = [0.66, 0.012 * tilt, 190]
  const [d, e, f] = [-0.018 * tilt, 0.655, 210]
  const [g, h] = [0.000_006 * tilt, 0.000_008]
  const way: Way = ({ x, y }) => {
    const depth = g * x + h * y + 1
    return { x: (a * x + b * y + c) / depth, y: (d * x + e * y + f) / depth }
  }
  const back: Way = ({ x: u, y: v }) => {
    // Two linear equations in x and y, from u = (ax + by + c) / (gx + hy + 1) and the same for v.
    const [p, q, r] = [a - g * u, b - h * u, u - c]
    const [s, t, w] = [d - g * v, e - h * v, v - f]
    const determinant = p * t - q * s
    return { x: (r * t - q * w) / determinant, y: (p * w - r * s) / determinant }
  }
  const { data } = await sharp(png).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  const random = repeatable(index + 1)
  const pixels = new Uint8Array(PHOTO.width * PHOTO.height * 3)
  for (let v = 0; v < PHOTO.height; v += 1)
    for (let u = 0; u < PHOTO.width; u += 1) {
      const { x, y } = back({ x: u + 0.5, y: v + 0.5 })
      const paper = sample(data, x - 0.5, y - 0.5)
      const light = 0.95 - 0.35 * (u / PHOTO.width) + (random() - 0.5) * 0.03
      for (const [channel, desk] of DESK.entries())
        pixels[(v * PHOTO.width + u) * 3 + channel] = (paper === null ? desk : 15 + paper * 0.9) * light
    }
  const bytes = await sharp(pixels, { raw: { ...PHOTO, channels: 3 } })
    .jpeg({ quality: 82 })
    .toBuffer()
  return { bytes, mediaType: 'image/jpeg', size: PHOTO, way }
}

/** Between four pixels; null beside the sheet. */
function sample(data: Uint8Array, x: number, y: number): number | null {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  if (left < 0 || top < 0 || left >= PAGE.width - 1 || top >= PAGE.height - 1) return null
  const at = top * PAGE.width + left
  const value = (offset: number) => data[at + offset] ?? 0
  const upper = value(0) + (value(1) - value(0)) * (x - left)
  const lower = value(PAGE.width) + (value(PAGE.width + 1) - value(PAGE.width)) * (x - left)
  return upper + (lower - upper) * (y - top)
}

/** The same noise every time (Lehmer 1951). */
function repeatable(seed: number): () => number {
  let state = seed * 7_919
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
