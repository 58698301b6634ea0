import { type Html, html } from '../html.ts'
import type { PrintedRecipient } from '../sheet.ts'

/** Enclosure to a certificate: all participants in a ruled table. */
export function developmentEnclosure(participants: readonly PrintedRecipient[]): Html {
  const rows = participants.map(
    (other, index) => html`<tr><td>${index + 1}<td>${other.lastName}, ${other.firstNames}<td>${other.office}`,
  )
  return html`<h3>Anlage: Teilnehmende</h3><table style="border-collapse:collapse" cellpadding="6" border="1">${rows}</table>`
}
