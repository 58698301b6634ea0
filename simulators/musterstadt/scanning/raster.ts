import sharp, { type Sharp } from 'sharp'

/** An uncompressed page picture: one byte per pixel (grey) or three (colour), row by row. */
export interface Raster {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3
  readonly dpi: number
  /** Down the page, where it differs: faxes. */
  readonly dpiDown?: number
}

/** Decodes a PNG or JPEG; `grey` drops colour. */
export async function decode(picture: Buffer, options: { dpi: number; grey: boolean }): Promise<Raster> {
  const image = sharp(picture).flatten({ background: '#fff' })
  const { data, info } = await (options.grey ? image.toColourspace('b-w') : image.toColourspace('srgb'))
    .raw()
    .toBuffer({ resolveWithObject: true })
  return {
    data,
    width: info.width,
    height: info.height,
    channels: info.channels === 1 ? 1 : 3,
    dpi: options.dpi,
  }
}

/** Hands a raster to sharp for resizing, turning or encoding. */
export function toSharp(raster: Raster): Sharp {
  const { data, width, height, channels } = raster
  return sharp(data, { raw: { width, height, channels } }).toColourspace(channels === 1 ? 'b-w' : 'srgb')
}

/** Runs a sharp pipeline and takes its pixels back, keeping the number of channels. */
export async function through(
  raster: Raster,
  change: (image: Sharp) => Sharp,
  dpi: number = raster.dpi,
): Promise<Raster> {
  const image = change(toSharp(raster)).removeAlpha()
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, channels: info.channels === 1 ? 1 : 3, dpi }
}
