import { NAMESPACE } from './order.ts'

/** What the e-file answers to an order. Fields that do not apply are left out of the file. */
export interface Receipt {
  readonly orderId: string
  readonly result: 'abgelegt' | 'abgelehnt' | 'zurueckgezogen'
  /** What the e-file calls the document. */
  readonly documentId?: string
  readonly fileReference?: string
  readonly employeeNumber?: string
  readonly register?: string
  /** Computed over the bytes as they lie in the store, not copied from the order. */
  readonly sha256?: string
  /** When it was filed or withdrawn, ISO 8601. */
  readonly at?: string
  readonly code?: string
  readonly reason?: string
}

/** Writes a receipt as XML. The same receipt always gives the same bytes. */
export function renderReceipt(receipt: Receipt): string {
  const attributes = [
    ['xmlns', NAMESPACE],
    ['auftrag', receipt.orderId],
    ['ergebnis', receipt.result],
    ['dokument', receipt.documentId],
    ['aktenzeichen', receipt.fileReference],
    ['personalnummer', receipt.employeeNumber],
    ['register', receipt.register],
    ['sha256', receipt.sha256],
    [receipt.result === 'zurueckgezogen' ? 'zurueckgezogen' : 'abgelegt', receipt.at],
    ['code', receipt.code],
    ['grund', receipt.reason],
  ]
  const written = attributes.flatMap(([name, value]) =>
    value === undefined ? [] : `${name}="${escapeXml(value)}"`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<quittung ${written.join(' ')}/>\n`
}

/** Escapes text for an XML or HTML attribute or text node. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
