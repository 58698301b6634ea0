import { access, constants } from 'node:fs/promises'
import type { ReasonCode } from '@amtsbote/contract'
import { Refusal } from '#sandbox'
import type { PageSource } from './pageSource.ts'
import { openPdf } from './pdf/openPdf.ts'
import { loadPdfium, type Pdfium } from './pdf/pdfium.ts'
import type { PdfSource } from './pdf/pdfSource.ts'
import { openPicture } from './picture/openPicture.ts'
import type { PageFile } from './schema.ts'

export type Opened =
  | { readonly kind: 'pdf'; readonly source: PdfSource }
  | { readonly kind: 'picture'; readonly source: PageSource }
  | { readonly kind: 'unreadable'; readonly code: ReasonCode }

export interface PageOpener {
  /** Opens a file after checking its headers against the limits; nothing is decoded yet. Throws `Refusal` when it is gone. */
  open(file: PageFile): Promise<Opened>
}

/**
 * Opens files and keeps the PDF library loaded between them.
 * For child processes only: it trusts native and WebAssembly libraries with foreign bytes.
 */
export function createPageOpener(): PageOpener {
  let pdfium: Promise<Pdfium> | undefined
  return {
    async open({ path, mediaType }) {
      // Not the document's fault, so not one of its reasons: the working copy was taken away.
      if (!(await isThere(path))) throw new Refusal('the file is not there')
      if (mediaType !== 'application/pdf') return openPicture(path)
      pdfium ??= loadPdfium()
      return openPdf(await pdfium, path)
    },
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path, constants.R_OK)
    return true
  } catch {
    return false
  }
}
