import { readFile, stat } from 'node:fs/promises'
import type { ReasonCode } from '@amtsbote/contract'
import {
  MAXIMUM_FILE_BYTES,
  MAXIMUM_PAGE_SIDE_POINTS,
  MAXIMUM_PAGES,
  MAXIMUM_RASTER_PIXELS,
  MINIMUM_PICTURE_SIDE_PIXELS,
} from '../limits.ts'
import type { PageShape } from '../pageSource.ts'
import { UnreadablePage } from '../unreadablePage.ts'
import { displayOf } from './display.ts'
import { readLetters } from './letters.ts'
import { hideText, pictureAreas } from './pageObjects.ts'
import type { Pdfium } from './pdfium.ts'
import type { PdfSource } from './pdfSource.ts'
import { rasterPage, rasterPart } from './rasterPage.ts'

const POINTS_PER_INCH = 72

/** Dpi that even the largest page must allow: below, small print of a plan or poster cannot be read. */
const LEAST_DPI = 150

/** FPDF_GetLastError: 4 password required or wrong, 5 unsupported protection. */
const PASSWORD_ERRORS: readonly number[] = [4, 5]

/** A complete file ends with `startxref`, a number and `%%EOF`; some writers append empty lines or zeros. */
const END_MARK = /startxref|%%EOF/
const TAIL_BYTES = 2048

/** Opens a PDF and checks the count and size of its pages; files with only an owner password open. */
export async function openPdf(
  pdfium: Pdfium,
  path: string,
): Promise<{ kind: 'pdf'; source: PdfSource } | { kind: 'unreadable'; code: ReasonCode }> {
  const { size } = await stat(path)
  if (size === 0) return unreadable('file-empty')
  if (size > MAXIMUM_FILE_BYTES) return unreadable('file-too-large')
  const bytes = await readFile(path)
  if (!endsProperly(bytes)) return unreadable('file-damaged')
  const address = pdfium.allocate(bytes.length)
  if (address === 0) return unreadable('file-too-large')
  pdfium.bytes().set(bytes, address)
  const document = pdfium.call.FPDF_LoadMemDocument(address, bytes.length, '')
  const close = () => {
    if (document !== 0) pdfium.call.FPDF_CloseDocument(document)
    pdfium.release(address)
  }
  const source = document === 0 ? undefined : sourceOf(pdfium, document, close)
  const fault = source ? faultOf(pdfium, document, source) : loadFault(pdfium)
  if (source && fault === null) return { kind: 'pdf', source }
  close()
  return unreadable(fault ?? 'file-damaged')
}

function unreadable(code: ReasonCode): { kind: 'unreadable'; code: ReasonCode } {
  return { kind: 'unreadable', code }
}

/** A transfer that broke off loses the end. pdfium would repair it and show the lost pages as blank. */
function endsProperly(bytes: Buffer): boolean {
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] ?? 0) <= 0x20) end -= 1
  return END_MARK.test(bytes.subarray(Math.max(0, end - TAIL_BYTES), end).toString('latin1'))
}

function loadFault(pdfium: Pdfium): ReasonCode {
  return PASSWORD_ERRORS.includes(pdfium.call.FPDF_GetLastError()) ? 'file-encrypted' : 'file-damaged'
}

function faultOf(pdfium: Pdfium, document: number, source: PdfSource): ReasonCode | null {
  if (source.count < 1) return 'file-damaged'
  if (source.count > MAXIMUM_PAGES) return 'too-many-pages'
  for (let page = 1; page <= source.count; page += 1) {
    const size = pageSize(pdfium, document, page)
    if (!size) return 'file-damaged'
    const { width, height } = size
    if (Math.max(width, height) > MAXIMUM_PAGE_SIDE_POINTS) return 'page-too-large'
    if (width * height * (LEAST_DPI / POINTS_PER_INCH) ** 2 > MAXIMUM_RASTER_PIXELS) return 'page-too-large'
    if (Math.min(width, height) * (LEAST_DPI / POINTS_PER_INCH) < MINIMUM_PICTURE_SIDE_PIXELS)
      return 'image-too-small'
  }
  return null
}

function pageSize(pdfium: Pdfium, document: number, page: number): { width: number; height: number } | null {
  return pdfium.withMemory(8, (address) => {
    const known = pdfium.call.FPDF_GetPageSizeByIndexF(document, page - 1, address)
    const [width, height] = [pdfium.float(address), pdfium.float(address + 4)]
    return known && width > 0 && height > 0 ? { width, height } : null
  })
}

function sourceOf(pdfium: Pdfium, document: number, close: () => void): PdfSource {
  const sizeOf = (page: number) => {
    const size = pageSize(pdfium, document, page)
    if (!size) throw new UnreadablePage('file-damaged')
    return size
  }
  const withPage = <Value>(page: number, use: (handle: number) => Value): Value => {
    const handle = pdfium.call.FPDF_LoadPage(document, page - 1)
    if (handle === 0) throw new UnreadablePage('file-damaged')
    try {
      return use(handle)
    } finally {
      pdfium.call.FPDF_ClosePage(handle)
    }
  }
  return {
    count: pdfium.call.FPDF_GetPageCount(document),
    async shape(page): Promise<PageShape> {
      const { width, height } = sizeOf(page)
      return { width, height, unit: 'point', aspectRatio: width / height }
    },
    async raster(page, { dpi }) {
      const size = sizeOf(page)
      return withPage(page, (handle) => rasterPage(pdfium, handle, { ...size, dpi: affordable(size, dpi) }))
    },
    async rasterArea(page, { dpi, area }) {
      const size = sizeOf(page)
      const drawn = { ...size, dpi: affordable(size, dpi) }
      return withPage(page, (handle) => rasterPart(pdfium, handle, drawn, area))
    },
    async content(page, { dpi }) {
      const size = sizeOf(page)
      const options = { ...size, dpi: affordable(size, dpi) }
      return withPage(page, (handle) => {
        const toFractions = displayOf(pdfium, handle)
        const letters = readLetters(pdfium, handle, toFractions)
        const pictures = pictureAreas(pdfium, handle, toFractions)
        const withText = rasterPage(pdfium, handle, options)
        hideText(pdfium, handle)
        const withoutText = letters.length === 0 ? withText : rasterPage(pdfium, handle, options)
        return { letters, pictures, withText, withoutText }
      })
    },
    close,
  }
}

/** The dpi asked for, or what the pixel limit leaves of it on a large page. */
function affordable({ width, height }: { width: number; height: number }, dpi: number): number {
  const inches = (width / POINTS_PER_INCH) * (height / POINTS_PER_INCH)
  return Math.min(dpi, Math.floor(Math.sqrt(MAXIMUM_RASTER_PIXELS / inches)))
}
