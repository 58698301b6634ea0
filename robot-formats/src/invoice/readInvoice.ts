import { FormatError } from '../formatError.ts'
import { isPdf } from '../pdf/loadPdf.ts'
import { readPdfAttachments } from '../pdf/readPdf.ts'
import type { Invoice } from './invoice.ts'
import { readInvoiceXml } from './readInvoiceXml.ts'

/** ZUGFeRD 2.1 and later, ZUGFeRD 2.0, and XRechnung as a profile of ZUGFeRD. */
const names = new Set(['factur-x.xml', 'zugferd-invoice.xml', 'xrechnung.xml'])

/**
 * Reads an electronic invoice: XRechnung (UBL or CII) or ZUGFeRD, a PDF with the invoice as a file inside.
 *
 * Of a ZUGFeRD the file inside counts, as in law; whether the page shows the same is not checked. For what is checked, and for
 * the cost, see `readInvoiceXml`.
 * @throws InvoiceError rules that are broken, all at once, by their names in the standard
 * @throws FormatError not an invoice; a PDF without one inside
 */
export async function readInvoice(bytes: Uint8Array): Promise<Invoice> {
  if (!isPdf(bytes)) return readInvoiceXml(bytes)
  const attachments = await readPdfAttachments(bytes)
  const [invoice, second] = attachments.filter(({ name }) => names.has(name.toLowerCase()))
  if (!invoice)
    throw new FormatError(
      'Das PDF ist keine elektronische Rechnung: Es enthält keine „factur-x.xml“. Bitte wie einen Scan bearbeiten.',
    )
  if (second)
    throw new FormatError('Das PDF enthält mehrere elektronische Rechnungen. Bitte beim Absender nachfragen.')
  return readInvoiceXml(invoice.bytes)
}
