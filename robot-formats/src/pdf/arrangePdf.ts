import { AuthorError } from '@amtsbote/robot-sdk'
import { FormatError } from '../formatError.ts'
import { loadPdf } from './loadPdf.ts'
import { openPdfium, type Pdfium } from './openPdfium.ts'

/** Pages from 1, both included. */
export interface PageRange {
  readonly from: number
  readonly to: number
}

/**
 * One PDF of several, in their order. Time and memory grow with the sum of their sizes.
 *
 * Pages are copied as they look. Signatures, bookmarks, attached files, working forms and the mark of PDF/A stay behind: the
 * originals remain what counts.
 * @throws FormatError one of them is no PDF, cut, with a password, damaged; it is named by its position
 */
export async function joinPdfs(files: readonly Uint8Array[]): Promise<Uint8Array> {
  const pdfium = await openPdfium()
  const sources = files.map((bytes, index) => {
    try {
      return loadPdf(pdfium, bytes)
    } catch (error) {
      if (!(error instanceof FormatError)) throw error
      throw new FormatError(`Datei ${index + 1} von ${files.length}: ${error.message}`, { cause: error })
    }
  })
  if (sources.length === 0) throw new AuthorError('joinPdfs needs at least one file')
  return written(
    pdfium,
    sources.map(({ document, pageCount }) => ({ document, from: 1, to: pageCount })),
  )
}

/**
 * One PDF for each range; ranges may overlap and leave pages out. What stays behind: see `joinPdfs`.
 * @throws FormatError no PDF, cut, with a password, damaged; a range outside of its pages
 */
export async function cutPdf(
  bytes: Uint8Array,
  ranges: readonly PageRange[],
): Promise<readonly Uint8Array[]> {
  const pdfium = await openPdfium()
  const { document, pageCount } = loadPdf(pdfium, bytes)
  const wrong = ranges.find(({ from, to }) => !(from >= 1 && from <= to && to <= pageCount))
  if (wrong)
    throw new FormatError(
      `Die Seiten ${wrong.from} bis ${wrong.to} gibt es nicht: Das PDF hat ${pageCount} Seiten.`,
    )
  return ranges.map((range) => written(pdfium, [{ document, ...range }]))
}

function written(pdfium: Pdfium, parts: readonly ({ readonly document: number } & PageRange)[]): Uint8Array {
  const { call } = pdfium
  const target = call.FPDF_CreateNewDocument()
  for (const { document, from, to } of parts) {
    const isCopied = call.FPDF_ImportPages(target, document, `${from}-${to}`, call.FPDF_GetPageCount(target))
    if (!isCopied) throw new FormatError(`Die Seiten ${from} bis ${to} lassen sich nicht kopieren.`)
  }
  const writer = call.PDFiumExt_OpenFileWriter()
  call.PDFiumExt_SaveAsCopy(target, writer)
  const sizeBytes = call.PDFiumExt_GetFileWriterSize(writer)
  const copy = pdfium.take(sizeBytes, (at) => call.PDFiumExt_GetFileWriterData(writer, at, sizeBytes))
  call.PDFiumExt_CloseFileWriter(writer)
  call.FPDF_CloseDocument(target)
  return copy
}
