import { periodInSentence } from '../../wording/days.ts'
import { each, emblem, type Html, html, paper, salutedName, signatureBlock } from '../html.ts'
import type { Layout, PrintedRecipient, Purpose, Sheet } from '../sheet.ts'

/** Letters about courses that prove nothing, and a medical paper: all alike in shape, different in meaning. */
function letter(
  id: string,
  purpose: Purpose,
  documentType: Layout['documentType'],
  text: (sheet: Sheet) => Html,
): Layout {
  return {
    id,
    set: 'development',
    purpose,
    documentType,
    fields: purpose === 'medical' ? ['health'] : [],
    proofPlaces:
      purpose === 'medical' || purpose === 'registration' || purpose === 'booking'
        ? ['birth-date', 'employee-number']
        : ['employee-number'],
    shows: ['contact', 'signatory'],
    language: 'de',
    orientation: 'portrait',
    render: (sheet) => paper({ title: sheet.issuer.name, style, pages: [page(sheet, text(sheet))] }),
  }
}

function page(sheet: Sheet, text: Html): Html {
  const { issuer, recipient } = sheet
  return html`<header style="color:${issuer.colour}">${emblem(sheet, 13)}<b>${issuer.name}</b></header>
<div class="address"><small>${issuer.name} · ${issuer.street} · ${issuer.place}</small><br>${salutedName(recipient)}<br>${recipient.office || 'Stadt Musterstadt'}<br>Rathausplatz 1<br>49999 Musterstadt</div>
<p class="date">${sheet.venue}, ${sheet.issuedOn}</p>${text}<p>Mit freundlichen Grüßen</p>${signatureBlock(sheet)}
${sheet.contact && html`<p class="contact">Rückfragen: ${sheet.contact.name}, Tel. ${sheet.contact.phone}, ${sheet.contact.mailAddress}</p>`}`
}

function greeting(recipient: PrintedRecipient): string {
  if (recipient.salutation === '') return `Guten Tag ${recipient.firstNames} ${recipient.lastName},`
  const title = recipient.academicTitle ? ` ${recipient.academicTitle.split(' ')[0]}` : ''
  return `Sehr geehrte${recipient.salutation === 'Herr' ? 'r' : ''} ${recipient.salutation}${title} ${recipient.lastName},`
}

function facts(sheet: Sheet): Html {
  const { recipient } = sheet
  const lines = [
    recipient.birthDate && `Geburtsdatum: ${recipient.birthDate}`,
    recipient.employeeNumber && `Personalnummer: ${recipient.employeeNumber}`,
  ]
  return html`${each(
    lines.filter((line) => line !== ''),
    (line) => html`<p>${line}</p>`,
  )}`
}

export const invitation = letter(
  'invitation',
  'invitation',
  'invitation',
  (
    sheet,
  ) => html`<h1>Einladung zur Fortbildung „${sheet.course.title}“</h1><p>${greeting(sheet.recipient)}</p>
<p>wir laden Sie herzlich zu der oben genannten Veranstaltung ein. Sie findet ${periodInSentence(sheet.period)} in ${sheet.venue} statt und umfasst ${sheet.course.units} Unterrichtseinheiten.</p>${facts(sheet)}
<p>Bitte bringen Sie diese Einladung zur Anmeldung mit. Nach dem Seminar erhalten Sie eine Teilnahmebescheinigung.</p>`,
)

export const registration = letter(
  'registration',
  'registration',
  'registration',
  (sheet) => html`<h1>Anmeldebestätigung</h1><p>${greeting(sheet.recipient)}</p>
<p>vielen Dank für Ihre Anmeldung. Wir haben für Sie einen Platz reserviert:</p><p><b>${sheet.course.title}</b><br>${sheet.period}, ${sheet.venue}</p>${facts(sheet)}
<p>Eine Abmeldung ist bis zwei Wochen vor Beginn kostenfrei möglich.</p>`,
)

export const booking = letter(
  'booking',
  'booking',
  'registration',
  (
    sheet,
  ) => html`<h1>Ihre Buchung ${sheet.serialNumber}</h1><p>${greeting(sheet.recipient)}</p><p>Sie haben folgende Veranstaltung verbindlich gebucht:</p>
<table><tr><td>${sheet.course.title}</td><td>1 Platz</td></tr><tr><td>${sheet.period}</td><td>${sheet.course.units} UE</td></tr></table>${facts(sheet)}
<p>Ihre Teilnahmebescheinigung steht nach dem letzten Kurstag im Kundenbereich bereit.</p>`,
)

export const invoice = letter('invoice', 'invoice', 'invoice', (sheet) => {
  const price = sheet.course.units * sheet.random.integer(14, 29)
  return html`<h1>Rechnung Nr. ${sheet.serialNumber || `${sheet.random.integer(10_000, 99_999)}`}</h1><p>${greeting(sheet.recipient)}</p><p>für Ihre Teilnahme erlauben wir uns zu berechnen:</p>${facts(sheet)}
<table><tr><td>Seminar „${sheet.course.title}“, ${sheet.period}</td><td>${price},00 €</td></tr><tr><td>Tagungspauschale</td><td>${sheet.course.days * 32},00 €</td></tr><tr><td><b>Rechnungsbetrag (umsatzsteuerfrei nach § 4 Nr. 21 UStG)</b></td><td><b>${price + sheet.course.days * 32},00 €</b></td></tr></table>
<p>Bitte überweisen Sie den Betrag innerhalb von 14 Tagen unter Angabe der Rechnungsnummer.</p>`
})

export const medical = letter(
  'medical',
  'medical',
  'medical',
  (
    sheet,
  ) => html`<h1>${sheet.random.pick(['Bescheinigung über die arbeitsmedizinische Vorsorge', 'Ärztliche Bescheinigung', 'Bescheinigung zur stufenweisen Wiedereingliederung'])}</h1>
<p>${sheet.recipient.salutation} ${sheet.recipient.firstNames} ${sheet.recipient.lastName}</p>${facts(sheet)}
<p>${sheet.random.pick(['wurde am heutigen Tag untersucht. Gegen eine Teilnahme am Lehrgang bestehen bei eingeschränkter Belastbarkeit ärztliche Bedenken.', 'war wegen Arbeitsunfähigkeit an der Teilnahme gehindert. Diagnose und Verlauf sind der Betriebsärztin bekannt.', 'hat an der arbeitsmedizinischen Vorsorge (Atemschutz) teilgenommen. Der Gesundheitszustand lässt den Einsatz unter Auflagen zu.'])}</p>
<p>Anlass: ${sheet.course.title}, ${sheet.period}</p>`,
)

const style = `
.page { padding: 18mm 25mm; font: 11pt/1.45 'Liberation Sans' } header { display: flex; gap: 5mm; align-items: center; font-size: 13pt; margin-bottom: 18mm }
.address { line-height: 1.3 } .address small { font-size: 7pt; text-decoration: underline } .date { text-align: right; margin: 10mm 0 } h1 { font-size: 13pt; margin: 0 0 6mm } p { margin: 0 0 4mm }
table { width: 100%; border-collapse: collapse; margin: 5mm 0 } td { border-bottom: .5pt solid #666; padding: 2mm 0 } td + td { text-align: right; white-space: nowrap }
.signatures { display: flex; gap: 20mm } .line { display: none } .role, .contact { font-size: 9pt }`
