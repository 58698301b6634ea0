import { FormatError } from '../formatError.ts'
import { parseXml, type XmlElement } from '../xml/parseXml.ts'
import { checkSums } from './checkSums.ts'
import type { InvoiceFields } from './fields.ts'
import { fromCii } from './fromCii.ts'
import { fromUbl } from './fromUbl.ts'
import { type Invoice, InvoiceError, type InvoiceFault } from './invoice.ts'
import { toInvoice } from './toInvoice.ts'

const ubl = 'urn:oasis:names:specification:ubl:schema:xsd:'

/** Root elements by namespace and name. */
const syntaxes = new Map<string, (root: XmlElement) => InvoiceFields>([
  [`${ubl}Invoice-2 Invoice`, fromUbl],
  [`${ubl}CreditNote-2 CreditNote`, fromUbl],
  ['urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100 CrossIndustryInvoice', fromCii],
])

/**
 * Reads an electronic invoice after EN 16931: XRechnung in UBL or CII.
 *
 * Required values, days, the account and all sums are checked, so that what comes can be booked; code lists and the rest of the
 * standard's rules are not. Cost grows with the size of the file, see `parseXml`.
 * @throws InvoiceError rules that are broken, all at once, by their names in the standard
 * @throws FormatError not an invoice
 */
export function readInvoiceXml(bytes: Uint8Array): Invoice {
  const root = parseXml(bytes)
  const fieldsOf = syntaxes.get(`${root.namespace} ${root.name}`)
  if (!fieldsOf)
    throw new FormatError(
      `Die Datei ist keine Rechnung nach EN 16931: Sie beginnt mit „${root.name}“. Erwartet wird XRechnung in UBL oder CII.`,
    )
  const fields = fieldsOf(root)
  const faults: InvoiceFault[] = []
  const invoice = toInvoice(fields, faults)
  if (fields.lines.length === 0)
    faults.push({
      rule: 'BR-16',
      message: `Es gibt keine Positionen (Profil ${invoice.profile}); das ist eine Buchungshilfe, keine Rechnung.`,
    })
  // Sums over values that are missing would only repeat what was found already.
  const sums = faults.length === 0 ? checkSums(invoice, fields.lines) : []
  if (faults.length + sums.length > 0) throw new InvoiceError([...faults, ...sums])
  return invoice
}
