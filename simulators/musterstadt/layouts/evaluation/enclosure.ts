import { type Html, html } from '../html.ts'
import type { PrintedRecipient } from '../sheet.ts'

/** Enclosure to a certificate: the group in lines. */
export function evaluationEnclosure(participants: readonly PrintedRecipient[]): Html {
  return html`<p><b>Kursgruppe (Verteiler)</b></p>${participants.map(
    (other) => html`<p style="margin:0 0 1.5mm">${other.firstNames} ${other.lastName}, ${other.office}</p>`,
  )}`
}
