import type { MediaType } from '@amtsbote/contract'
import sharp from 'sharp'
import {
  after,
  betweenQuadrilaterals,
  identity,
  inverse,
  type Projection,
  type Quadrilateral,
  quarterTurn,
  rotation,
  scaling,
  translation,
} from '../geometry/projection.ts'
import { drawThrough } from '../preparation/drawThrough.ts'
import { certificatePath, certificatePicture } from './certificate.ts'

/** A picture of the certificate, and where its places went: from fractions of the sheet to fractions of the picture. */
export interface Copy {
  readonly bytes: Uint8Array
  readonly mediaType: MediaType
  readonly toPage: Projection
}

const [WIDTH, HEIGHT] = [1654, 2339]

/** As it was printed, at 200 dpi. */
export const asItIs = async (): Promise<Copy> => ({
  bytes: await sharp(certificatePath).png().toBuffer(),
  mediaType: 'image/png',
  toPage: identity,
})

/** Laid crookedly onto the glass: white paper around, nothing cut off. */
export async function skewed(degrees: number): Promise<Copy> {
  const bytes = await sharp(certificatePath)
    .rotate(degrees, { background: '#fff' })
    .withMetadata({ density: 200 })
    .jpeg({ quality: 80 })
    .toBuffer()
  const { width, height } = await sharp(bytes).metadata()
  const toPixels = after(
    translation((width - WIDTH) / 2, (height - HEIGHT) / 2),
    rotation((degrees * Math.PI) / 180, { x: WIDTH / 2, y: HEIGHT / 2 }),
    scaling(WIDTH, HEIGHT),
  )
  return { bytes, mediaType: 'image/jpeg', toPage: after(scaling(1 / width, 1 / height), toPixels) }
}

/** Laid the wrong way round. */
export async function turned(degrees: 90 | 180 | 270): Promise<Copy> {
  const bytes = await sharp(certificatePath).rotate(degrees).withMetadata({ density: 200 }).png().toBuffer()
  return { bytes, mediaType: 'image/png', toPage: quarterTurn(degrees, { width: 1, height: 1 }) }
}

/** With fewer dots per inch. */
export async function coarse(dpi: number): Promise<Copy> {
  const bytes = await sharp(certificatePath)
    .resize({ width: Math.round((WIDTH * dpi) / 200) })
    .withMetadata({ density: dpi })
    .png()
    .toBuffer()
  return { bytes, mediaType: 'image/png', toPage: identity }
}

/** Photographed from the side, lying on a brown desk, under uneven light. */
export async function photographed(): Promise<Copy> {
  const picture = await certificatePicture()
  const [width, height] = [2000, 2600]
  const corners: Quadrilateral = [
    { x: 230, y: 160 },
    { x: 1790, y: 240 },
    { x: 1860, y: 2380 },
    { x: 150, y: 2440 },
  ]
  const sheet: Quadrilateral = [
    { x: 0, y: 0 },
    { x: WIDTH, y: 0 },
    { x: WIDTH, y: HEIGHT },
    { x: 0, y: HEIGHT },
  ]
  const toPhoto = betweenQuadrilaterals(sheet, corners)
  if (!toPhoto) throw new Error('corners on a line')
  const grey = drawThrough(inverse(toPhoto), picture, { width, height, rim: 0 })
  const inside = drawThrough(
    inverse(toPhoto),
    { ...picture, data: new Uint8Array(WIDTH * HEIGHT) },
    { width, height, rim: 0 },
  )
  const desk = [120, 82, 50]
  const data = new Uint8Array(width * height * 3)
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const light = 1 - 0.35 * ((pixel % width) / width)
    for (let channel = 0; channel < 3; channel += 1) {
      const value = inside.data[pixel] === 0 ? (grey.data[pixel] ?? 0) : (desk[channel] ?? 0)
      data[pixel * 3 + channel] = value * light
    }
  }
  const bytes = await sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 85 })
    .toBuffer()
  return {
    bytes,
    mediaType: 'image/jpeg',
    toPage: after(scaling(1 / width, 1 / height), toPhoto, scaling(WIDTH, HEIGHT)),
  }
}

/** A stamp in bright red over name and date of birth; ink on ink stays black. */
export async function stamped(): Promise<Copy> {
  const stamp = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="500" height="260"><g stroke="#f33" stroke-width="9" fill="none"><ellipse cx="250" cy="130" rx="230" ry="110"/><path d="M60 130 H440 M90 90 H410 M90 170 H410"/></g></svg>',
  )
  const bytes = await sharp(certificatePath)
    .toColourspace('srgb')
    .composite([{ input: stamp, left: 560, top: 500, blend: 'multiply' }])
    .withMetadata({ density: 200 })
    .jpeg({ quality: 85 })
    .toBuffer()
  return { bytes, mediaType: 'image/jpeg', toPage: identity }
}

/** A camera that stores pictures lying and says so. */
export async function storedLying(): Promise<Copy> {
  const bytes = await sharp(certificatePath)
    .rotate(270)
    .withMetadata({ density: 200, orientation: 6 })
    .jpeg({ quality: 85 })
    .toBuffer()
  return { bytes, mediaType: 'image/jpeg', toPage: identity }
}
