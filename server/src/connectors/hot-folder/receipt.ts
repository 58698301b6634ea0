import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'

/** A receipt is a handful of attributes; anything larger is none. */
const MAX_LENGTH = 64 * 1024

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  processEntities: true,
})

const receiptSchema = z.object({
  quittung: z.object({
    auftrag: z.string(),
    ergebnis: z.enum(['abgelegt', 'abgelehnt', 'zurueckgezogen']),
    dokument: z.string().default(''),
    aktenzeichen: z.string().default(''),
    personalnummer: z.string().default(''),
    register: z.string().default(''),
    sha256: z.string().default(''),
    code: z.string().default(''),
    grund: z.string().default(''),
  }),
})

/** What the receiving side says it did. */
export interface Receipt {
  readonly orderId: string
  readonly result: 'abgelegt' | 'abgelehnt' | 'zurueckgezogen'
  readonly documentId: string
  readonly fileReference: string
  readonly employeeNumber: string
  readonly register: string
  readonly sha256: string
  readonly code: string
  readonly reason: string
}

/**
 * Reads a receipt. Its content is foreign: limited in size, no document type, checked by a schema.
 * @throws Error when it is no receipt; the order then stays open and is asked for again
 */
export function parseReceipt(xml: string): Receipt {
  if (xml.length > MAX_LENGTH || xml.includes('<!DOCTYPE'))
    throw new Error('receipt is too large or declares a document type')
  const { quittung } = receiptSchema.parse(parser.parse(xml))
  return {
    orderId: quittung.auftrag,
    result: quittung.ergebnis,
    documentId: quittung.dokument,
    fileReference: quittung.aktenzeichen,
    employeeNumber: quittung.personalnummer,
    register: quittung.register,
    sha256: quittung.sha256,
    code: quittung.code,
    reason: quittung.grund,
  }
}
