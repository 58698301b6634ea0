import { stat } from 'node:fs/promises'
import type { ReasonCode } from '@amtsbote/contract'
import type { Metadata, Sharp as Picture } from 'sharp'
import { MAXIMUM_PAGES, MAXIMUM_PICTURE_PIXELS, MINIMUM_PICTURE_SIDE_PIXELS } from '../limits.ts'
import type { Area, PageShape, PageSource, RasterArea } from '../pageSource.ts'
import type { Raster } from '../raster.ts'
import { UnreadablePage } from '../unreadablePage.ts'
import { wholePixels } from '../wholePixels.ts'
import { resolutionOf } from './resolution.ts'
import { loadSharp, type Sharp } from './sharp.ts'

/** A picture's page before anything is decoded: pixels as displayed, with the dpi of each axis. */
interface PictureShape {
  readonly width: number
  readonly height: number
  readonly dpiX: number
  readonly dpiY: number
  readonly grey: boolean
}

/** Opens a TIFF, JPEG or PNG and checks every page's size by its header. */
export async function openPicture(
  path: string,
): Promise<{ kind: 'picture'; source: PageSource } | { kind: 'unreadable'; code: ReasonCode }> {
  if ((await stat(path)).size === 0) return { kind: 'unreadable', code: 'file-empty' }
  const sharp = await loadSharp()
  const first = await sharp.header(path, 0)
  if (!first) return { kind: 'unreadable', code: 'file-damaged' }
  const count = first.pages ?? 1
  if (count > MAXIMUM_PAGES) return { kind: 'unreadable', code: 'too-many-pages' }
  const shapes: PictureShape[] = []
  for (let index = 0; index < count; index += 1) {
    const header = index === 0 ? first : await sharp.header(path, index)
    if (!header) return { kind: 'unreadable', code: 'file-damaged' }
    if (header.width * header.height > MAXIMUM_PICTURE_PIXELS)
      return { kind: 'unreadable', code: 'page-too-large' }
    if (Math.min(header.width, header.height) < MINIMUM_PICTURE_SIDE_PIXELS)
      return { kind: 'unreadable', code: 'image-too-small' }
    shapes.push(await shapeOf(path, index, header))
  }
  return { kind: 'picture', source: sourceOf(sharp, path, shapes) }
}

/** EXIF orientations 5 to 8 lie on their side: width and height change places when displayed. */
const FIRST_LYING_ORIENTATION = 5

async function shapeOf(path: string, index: number, header: Metadata): Promise<PictureShape> {
  const { width, height } = header
  const { x, y } = await resolutionOf({ path, index, width, height, density: header.density ?? null })
  const grey = header.channels === 1
  return (header.orientation ?? 1) >= FIRST_LYING_ORIENTATION
    ? { width: height, height: width, dpiX: y, dpiY: x, grey }
    : { width, height, dpiX: x, dpiY: y, grey }
}

function sourceOf(sharp: Sharp, path: string, shapes: readonly PictureShape[]): PageSource {
  const at = (page: number): PictureShape => {
    const shape = shapes[page - 1]
    if (!shape) throw new Error(`there is no page ${page}`)
    return shape
  }
  const part = (page: number, dpi: number, area: Area) =>
    decodePart(sharp.open(path, page - 1), at(page), dpi, area)
  return {
    count: shapes.length,
    async shape(page): Promise<PageShape> {
      const { width, height, dpiX, dpiY } = at(page)
      return { width, height, unit: 'pixel', aspectRatio: width / dpiX / (height / dpiY) }
    },
    async raster(page, { dpi }): Promise<Raster> {
      const { left, top, page: size, ...raster } = await part(page, dpi, { x: 0, y: 0, width: 1, height: 1 })
      return raster
    },
    rasterArea: (page, { dpi, area }) => part(page, dpi, area),
    close() {},
  }
}

/** Cuts before it enlarges or shrinks, so that a part begins with a whole pixel of the file. */
async function decodePart(
  opened: Picture,
  shape: PictureShape,
  dpi: number,
  area: Area,
): Promise<RasterArea> {
  const target = Math.min(dpi, Math.max(shape.dpiX, shape.dpiY))
  const [scaleX, scaleY] = [target / shape.dpiX, target / shape.dpiY]
  const { left, top, columns, rows } = wholePixels(area, shape)
  const [width, height] = [Math.max(1, Math.round(columns * scaleX)), Math.max(1, Math.round(rows * scaleY))]
  const channels = shape.grey ? 1 : 3
  const picture = opened
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace(shape.grey ? 'b-w' : 'srgb')
  if (columns !== shape.width || rows !== shape.height)
    picture.extract({ left, top, width: columns, height: rows })
  if (width !== columns || height !== rows) picture.resize(width, height, { fit: 'fill' })
  const { data, info } = await decode(picture)
  if (info.channels !== channels) throw new UnreadablePage('file-damaged')
  const [growthX, growthY] = [info.width / columns, info.height / rows]
  return {
    ...{ data, width: info.width, height: info.height, channels, dpi: target },
    left: left * growthX,
    top: top * growthY,
    page: { width: shape.width * growthX, height: shape.height * growthY },
  }
}

async function decode(picture: Picture) {
  try {
    return await picture.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  } catch (error) {
    throw new UnreadablePage('file-damaged', { cause: error })
  }
}
