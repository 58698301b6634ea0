/**
 * Files that robots read and write: tables of offices, bank statements, payments, mails, invoices, letters, account numbers,
 * XML, PDF.
 *
 * In: bytes. Out: checked values, or what is wrong with which row, in words for a clerk.
 * Not here: what a robot does with them.
 */
export { type BankEntry, type BankStatement, readBankStatements } from './bank/readBankStatements.ts'
export { fillTemplate, TemplateError, type TemplateFault } from './document/fillTemplate.ts'
export type { TemplateFields, TemplateValue } from './document/templateField.ts'
export { FormatError } from './formatError.ts'
export { type Iban, readIban } from './iban/readIban.ts'
export {
  type Invoice,
  type InvoiceAdjustment,
  InvoiceError,
  type InvoiceFault,
  type InvoiceLine,
  type InvoiceParty,
  type InvoicePayment,
  type InvoiceTax,
  type InvoiceTaxKey,
  type InvoiceTotals,
} from './invoice/invoice.ts'
export { readInvoice } from './invoice/readInvoice.ts'
export { type Mail, type MailAddress, type MailAttachment, readMail } from './mail/readMail.ts'
export {
  type Payment,
  PaymentError,
  type PaymentFault,
  type PaymentFile,
  type PaymentOrder,
} from './pain/payments.ts'
export { type WrittenPayments, writePayments } from './pain/writePayments.ts'
export { cutPdf, joinPdfs, type PageRange } from './pdf/arrangePdf.ts'
export { type Pdf, type PdfAttachment, readPdf } from './pdf/readPdf.ts'
export { readTable, type TableFault, type TableReading, type TableRow } from './table/readTable.ts'
export { parseXml, type XmlElement } from './xml/parseXml.ts'
export { validateXml, type XmlFault, type XmlSchema } from './xml/validateXml.ts'
export { xmlAll, xmlAt } from './xml/xmlAt.ts'
