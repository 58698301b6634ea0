import type { Area, RasterArea } from '../pageSource.ts'
import type { Raster } from '../raster.ts'
import { UnreadablePage } from '../unreadablePage.ts'
import { wholePixels } from '../wholePixels.ts'
import type { Pdfium } from './pdfium.ts'

const POINTS_PER_INCH = 72
const BITMAP_BGR = 2
const CHANNELS = 3
const WHITE = 0xffffffff

/** FPDF_ANNOT: draw form fields and notes, as a person sees them. FPDF_REVERSE_BYTE_ORDER: RGB instead of BGR. */
const RENDER_FLAGS = 0x01 | 0x10

interface Drawn {
  /** Of the page, in points. */
  readonly width: number
  readonly height: number
  readonly dpi: number
}

/** Draws a page that is already known to be within the limits. Throws when pdfium has no memory left. */
export function rasterPage(pdfium: Pdfium, page: number, drawn: Drawn): Raster {
  const { left, top, page: size, ...raster } = rasterPart(pdfium, page, drawn, WHOLE)
  return raster
}

const WHOLE: Area = { x: 0, y: 0, width: 1, height: 1 }

/** Draws a part of a page; pdfium leaves out what does not touch it. Throws as `rasterPage` does. */
export function rasterPart(
  pdfium: Pdfium,
  page: number,
  { width, height, dpi }: Drawn,
  area: Area,
): RasterArea {
  const size = {
    width: Math.max(1, Math.round((width * dpi) / POINTS_PER_INCH)),
    height: Math.max(1, Math.round((height * dpi) / POINTS_PER_INCH)),
  }
  const { left, top, columns, rows } = wholePixels(area, size)
  const { call } = pdfium
  const bitmap = call.FPDFBitmap_CreateEx(columns, rows, BITMAP_BGR, 0, 0)
  if (bitmap === 0) throw new UnreadablePage('page-too-large')
  try {
    call.FPDFBitmap_FillRect(bitmap, 0, 0, columns, rows, WHITE)
    call.FPDF_RenderPageBitmap(bitmap, page, -left, -top, size.width, size.height, 0, RENDER_FLAGS)
    const start = call.FPDFBitmap_GetBuffer(bitmap)
    const stride = call.FPDFBitmap_GetStride(bitmap)
    const data = new Uint8Array(columns * rows * CHANNELS)
    const memory = pdfium.bytes()
    for (let row = 0; row < rows; row += 1) {
      const from = start + row * stride
      data.set(memory.subarray(from, from + columns * CHANNELS), row * columns * CHANNELS)
    }
    return { data, width: columns, height: rows, channels: CHANNELS, dpi, left, top, page: size }
  } finally {
    call.FPDFBitmap_Destroy(bitmap)
  }
}
