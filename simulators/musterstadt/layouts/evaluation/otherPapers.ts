import { each, type Html, html, paper, recipientName, salutedName, signatureBlock } from '../html.ts'
import type { Layout, Purpose, Sheet } from '../sheet.ts'

/** Papers of the same issuers that no file may take without a person. */
function notice(
  id: string,
  purpose: Purpose,
  documentType: Layout['documentType'],
  text: (sheet: Sheet) => Html,
): Layout {
  return {
    id: `evaluation-${id}`,
    set: 'evaluation',
    purpose,
    documentType,
    fields: purpose === 'medical' ? ['health'] : [],
    proofPlaces: ['birth-date', 'employee-number'],
    shows: ['signatory', 'contact'],
    language: 'de',
    orientation: 'portrait',
    render: (sheet) => paper({ title: sheet.issuer.short, style, pages: [text(sheet)] }),
  }
}

function head(sheet: Sheet, heading: string): Html {
  return html`<div class="head"><b>${sheet.issuer.name}</b><span>${sheet.issuedOn}</span></div><h1>${heading}</h1>`
}

function person(sheet: Sheet): Html {
  const { recipient } = sheet
  return html`<p class="person">${salutedName(recipient)}${recipient.birthDate && `, geb. am ${recipient.birthDate}`}${recipient.employeeNumber && `, Personalnummer ${recipient.employeeNumber}`}</p>`
}

function end(sheet: Sheet): Html {
  return html`${signatureBlock(sheet)}<p class="small">${sheet.issuer.street}, ${sheet.issuer.place}${sheet.contact && ` · ${sheet.contact.name}, ${sheet.contact.mailAddress}`}</p>`
}

export const invitation = notice(
  'invitation',
  'invitation',
  'invitation',
  (sheet) =>
    html`${head(sheet, 'Seminareinladung')}${person(sheet)}<p>Sie sind eingeplant für das Seminar <b>${sheet.course.title}</b>. Termin: ${sheet.period}. Beginn 9:00 Uhr, Seminarraum ${sheet.random.integer(1, 20)}, ${sheet.venue}.</p><p>Wir freuen uns auf Ihr Kommen. Themen: ${sheet.course.contents.join(', ')}.</p>${end(sheet)}`,
)

export const registration = notice(
  'registration',
  'registration',
  'registration',
  (sheet) =>
    html`${head(sheet, 'Buchungsbestätigung')}${person(sheet)}<p>Ihre Buchung ist bei uns eingegangen und verbindlich.</p><table><tr><td>Kurs</td><td>${sheet.course.title}</td></tr><tr><td>Zeit</td><td>${sheet.period}</td></tr><tr><td>Ort</td><td>${sheet.venue}</td></tr></table><p>Es gelten unsere Teilnahmebedingungen.</p>${end(sheet)}`,
)

export const booking = notice(
  'booking',
  'booking',
  'registration',
  (sheet) =>
    html`${head(sheet, 'Platzzusage')}${person(sheet)}<p>für Sie wurde über das Bildungsportal ein Platz gebucht:</p><p><b>${sheet.course.title}</b>, ${sheet.period}, ${sheet.issuer.place}</p><p>Nach Abschluss der Veranstaltung wird Ihnen die Bescheinigung übersandt. Bei Verhinderung benennen Sie bitte eine Ersatzperson.</p>${end(sheet)}`,
)

export const invoice = notice(
  'invoice',
  'invoice',
  'invoice',
  (sheet) =>
    html`${head(sheet, `Gebührenbescheid / Rechnung ${sheet.serialNumber}`)}${person(sheet)}<table><tr><td>Teilnahmeentgelt ${sheet.course.title} (${sheet.period})</td><td>${sheet.course.units * 19},00 EUR</td></tr><tr><td>Zahlbar bis</td><td>30 Tage nach Erhalt</td></tr></table><p>IBAN DE00 0000 0000 0000 0000 00 (Muster)</p>${end(sheet)}`,
)

export const medical = notice(
  'medical',
  'medical',
  'medical',
  (sheet) =>
    html`${head(sheet, sheet.random.pick(['Ärztliche Eignungsbeurteilung', 'Stufenplan zur Wiedereingliederung', 'Befundbericht']))}${person(sheet)}<p>${sheet.course.title}, ${sheet.period}. ${sheet.random.pick(['Der Patient ist aus ärztlicher Sicht nur eingeschränkt belastbar.', 'Befund: Einschränkung der Hörfähigkeit; Kontrolle in sechs Monaten.', 'Die Behandlung dauert an; eine Teilnahme an Lehrgängen ist derzeit nicht zu empfehlen.'])}</p>${end(sheet)}`,
)

export const signingSheet: Layout = {
  id: 'evaluation-signing-sheet',
  set: 'evaluation',
  purpose: 'attendance-list',
  documentType: 'unknown',
  fields: [],
  proofPlaces: [],
  shows: ['lecturer'],
  omits: ['issued-on'],
  language: 'de',
  orientation: 'landscape',
  render: (sheet) =>
    paper({
      title: 'Unterschriftenblatt',
      orientation: 'landscape',
      style,
      pages: [
        html`<div class="head"><b>${sheet.course.title}</b><span>${sheet.period}</span></div><p>${sheet.issuer.name} – Unterschriftenblatt der Teilnehmenden</p><div class="names">${each(sheet.participants, (other) => html`<p>${recipientName(other)}${other.birthDate && ` (${other.birthDate})`} ____________________</p>`)}</div>`,
      ],
    }),
}

const style = `
.page { padding: 20mm; font: 11.5pt/1.5 'Open Sans' } .head { display: flex; justify-content: space-between; border-bottom: 2pt solid #444; padding-bottom: 3mm } h1 { font-size: 18pt; margin: 16mm 0 8mm } .person { font-size: 13pt; margin-bottom: 6mm } table { border-collapse: collapse; margin: 4mm 0 } td { border: .5pt solid #555; padding: 2mm 4mm } .names { columns: 2; font-size: 10.5pt } .small { font-size: 8.5pt; margin-top: 12mm }
.signatures { display: flex; gap: 18mm; margin-top: 8mm } .line { display: none } .role { font-size: 9pt }`
