import { loadPdfium } from '../pdf/pdfium.ts'

const PRINTING_ONLY = 0b100

/** Protects a PDF with passwords (AES-256); an empty user password lets everybody open and only print it. */
export async function encryptedPdf(
  bytes: Uint8Array,
  { user, owner }: { readonly user: string; readonly owner: string },
): Promise<Buffer> {
  const pdfium = await loadPdfium()
  const { call } = pdfium
  const address = pdfium.allocate(bytes.length)
  pdfium.bytes().set(bytes, address)
  const document = call.FPDF_LoadMemDocument(address, bytes.length, '')
  if (!call.EPDF_SetEncryption(document, user, owner, PRINTING_ONLY)) throw new Error('not encrypted')
  const writer = call.PDFiumExt_OpenFileWriter()
  call.PDFiumExt_SaveAsCopy(document, writer)
  const size = call.PDFiumExt_GetFileWriterSize(writer)
  const copy = pdfium.withMemory(size, (target) => {
    call.PDFiumExt_GetFileWriterData(writer, target, size)
    return Buffer.from(pdfium.bytes().slice(target, target + size))
  })
  call.PDFiumExt_CloseFileWriter(writer)
  call.FPDF_CloseDocument(document)
  pdfium.release(address)
  return copy
}
