import type { EmployeeNumber } from '@amtsbote/contract'
import { XMLBuilder } from 'fast-xml-parser'
import type { Delivery } from '#filing'

/** Namespace of the exchange; see docs/connectors/hot-folder.md. */
export const NAMESPACE = 'urn:amtsbote:ablage:1'

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  format: true,
  suppressEmptyNode: true,
  attributesGroupName: '$',
})

/** File number of a personnel file: the department's number and the employee's. */
export function fileReference(employeeNumber: EmployeeNumber): string {
  return `10-${employeeNumber}`
}

/** The sidecar: where the document goes, what it is, how it was decided. No file name carries personal data. */
export function sidecarXml(
  delivery: Delivery,
  { tenant, payloadName }: { tenant: string; payloadName: string },
): string {
  return build('ablage', {
    $: { xmlns: NAMESPACE, auftrag: delivery.orderId, erzeugt: delivery.orderedAt.toISOString() },
    ziel: {
      $: {
        mandant: tenant,
        system: 'akte',
        aktenart: 'Personalakte',
        aktenzeichen: fileReference(delivery.employeeNumber),
        personalnummer: delivery.employeeNumber,
        register: delivery.register,
        dokumentart: delivery.documentType,
      },
    },
    dokument: {
      $: {
        typ: delivery.mediaType,
        datei: payloadName,
        sha256: delivery.sha256,
        seiten: delivery.pages,
        groesse: delivery.sizeBytes,
      },
    },
    metadaten: {
      $: {
        betreff: delivery.title,
        datumDesSchreibens: delivery.documentDate,
        posteingang: delivery.receivedAt.toISOString().slice(0, 10),
        vertraulichkeit: 'PERSONAL',
        aufbewahrung: 'MIT_AKTE',
      },
    },
    herkunft: {
      $: {
        verfahren: 'attendance-certificate',
        version: '1',
        entscheidung: delivery.decidedBy === 'program' ? 'automatik' : 'mensch',
      },
    },
  })
}

/** Asks the receiving side to take an order back. */
export function withdrawalXml(delivery: Delivery, why: string): string {
  return build('rueckzug', { $: { xmlns: NAMESPACE, auftrag: delivery.orderId, grund: why } })
}

function build(root: string, content: unknown): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ [root]: content })}`
}
