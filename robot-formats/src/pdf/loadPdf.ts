import { FormatError } from '../formatError.ts'
import type { Pdfium } from './openPdfium.ts'

/** WebAssembly has 4 GB at most, and a page may unpack to many times its size. */
const PDF_MAX_BYTES = 256 * 1024 * 1024

/** FPDF_GetLastError: 4 password required or wrong, 5 unsupported protection. */
const PASSWORD_ERRORS: readonly number[] = [4, 5]

/** A complete file ends with `startxref`, a number and `%%EOF`; some writers append empty lines. */
const TAIL_BYTES = 2048

/** A loaded document; belongs to its instance of pdfium. */
export interface LoadedPdf {
  readonly document: number
  readonly pageCount: number
}

/** @throws FormatError no PDF, cut, with a password, without pages, too large */
export function loadPdf(pdfium: Pdfium, bytes: Uint8Array): LoadedPdf {
  if (!isPdf(bytes)) throw new FormatError('Die Datei ist kein PDF.')
  if (bytes.length > PDF_MAX_BYTES)
    throw new FormatError('Das PDF ist größer als die erlaubten 256 MB. Bitte teilen.')
  // pdfium would repair a file that broke off, and its lost pages would be missing without a word.
  if (!/startxref\s+\d+\s+%%EOF/.test(tailOf(bytes)))
    throw new FormatError('Das PDF ist unvollständig: Das Ende fehlt. Bitte neu anfordern oder abrufen.')
  const document = pdfium.call.FPDF_LoadMemDocument(pdfium.put(bytes), bytes.length, '')
  if (document === 0 && PASSWORD_ERRORS.includes(pdfium.call.FPDF_GetLastError()))
    throw new FormatError('Das PDF ist mit einem Kennwort geschützt. Bitte ohne Kennwort anfordern.')
  const pageCount = document === 0 ? 0 : pdfium.call.FPDF_GetPageCount(document)
  if (pageCount < 1) throw new FormatError('Das PDF ist beschädigt. Bitte neu anfordern oder abrufen.')
  return { document, pageCount }
}

/** Readers accept the mark within the first 1024 bytes. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')
}

function tailOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - TAIL_BYTES)))
}
