import { createHash } from 'node:crypto'
import { FormatError } from '../formatError.ts'
import { loadPdf } from './loadPdf.ts'
import { openPdfium, type Pdfium } from './openPdfium.ts'

/** A file that unpacks to more is meant to do harm, or is no attachment of a letter. */
const ATTACHMENT_MAX_BYTES = 256 * 1024 * 1024

/** What stands in a PDF. */
export interface Pdf {
  /** The text of each page, lines divided by `\n`, hyphens at their ends as they stand. Empty where a page is a picture: scans carry no text. */
  readonly pages: readonly string[]
  readonly attachments: readonly PdfAttachment[]
}

/** A file inside a PDF. */
export interface PdfAttachment {
  /** As the sender wrote it: not fit for a path unchecked. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

/**
 * Reads text and attached files of a PDF. Scans are not read by recognition here. Time grows with the pages (about 10 ms each).
 * @throws FormatError no PDF, cut, with a password, damaged
 */
export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const pdfium = await openPdfium()
  const { document, pageCount } = loadPdf(pdfium, bytes)
  return {
    pages: Array.from({ length: pageCount }, (_, index) => textOf(pdfium, document, index)),
    attachments: attachmentsOf(pdfium, document),
  }
}

/** The attached files alone: pages are not opened. @throws FormatError as `readPdf` */
export async function readPdfAttachments(bytes: Uint8Array): Promise<readonly PdfAttachment[]> {
  const pdfium = await openPdfium()
  return attachmentsOf(pdfium, loadPdf(pdfium, bytes).document)
}

function textOf(pdfium: Pdfium, document: number, index: number): string {
  const { call } = pdfium
  const page = call.FPDF_LoadPage(document, index)
  if (page === 0) throw new FormatError(`Seite ${index + 1} des PDF ist beschädigt. Bitte neu anfordern.`)
  const text = call.FPDFText_LoadPage(page)
  const count = Math.max(0, call.FPDFText_CountChars(text))
  // One more for the zero at the end; two bytes each.
  const units = pdfium.take((count + 1) * 2, (address) => call.FPDFText_GetText(text, 0, count, address))
  call.FPDFText_ClosePage(text)
  call.FPDF_ClosePage(page)
  return tidy(utf16(units))
}

/** Where a word goes on in the next line, pdfium swallows the line's end and puts U+FFFE: the page shows a hyphen there. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\ufffe', '-\n')
    .replace(/[ \t]+$/gm, '')
    .trim()
}

function attachmentsOf(pdfium: Pdfium, document: number): readonly PdfAttachment[] {
  const { call } = pdfium
  return Array.from({ length: call.FPDFDoc_GetAttachmentCount(document) }, (_, index) => {
    const attachment = call.FPDFDoc_GetAttachment(document, index)
    const nameBytes = call.FPDFAttachment_GetName(attachment, 0, 0)
    const name = utf16(pdfium.take(nameBytes, (at) => call.FPDFAttachment_GetName(attachment, at, nameBytes)))
    const bytes = fileOf(pdfium, attachment)
    if (!bytes)
      throw new FormatError(`Die Anlage „${name}“ des PDF ist beschädigt oder zu groß. Bitte neu anfordern.`)
    return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
  })
}

/** Two calls: the first gives the size. Null where the file cannot be unpacked, or would fill the memory. */
function fileOf(pdfium: Pdfium, attachment: number): Uint8Array | null {
  const { call } = pdfium
  let isThere = false
  const size = pdfium.take(4, (out) => {
    isThere = call.FPDFAttachment_GetFile(attachment, 0, 0, out)
  })
  if (!isThere) return null
  const sizeBytes = new DataView(size.buffer).getUint32(0, true)
  if (sizeBytes > ATTACHMENT_MAX_BYTES) return null
  if (sizeBytes === 0) return new Uint8Array()
  return pdfium.take(sizeBytes, (address) =>
    pdfium.take(4, (out) => call.FPDFAttachment_GetFile(attachment, address, sizeBytes, out)),
  )
}

function utf16(bytes: Uint8Array): string {
  return new TextDecoder('utf-16le').decode(bytes).replace(/\0[\s\S]*$/, '')
}
