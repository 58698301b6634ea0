import { hiddenText, html, names, paper, recipientName, signature } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Record of a briefing as numbered paragraphs, signed by both sides. */
export const briefing: Layout = {
  id: 'development-briefing',
  set: 'development',
  purpose: 'certificate',
  documentType: 'instruction-record',
  fields: ['safety', 'fire', 'building'],
  proofPlaces: ['birth-date', 'employee-number'],
  shows: ['lecturer', 'signatory'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const [signer] = sheet.signatories
    const teacher = names(sheet.lecturers) || (signer?.name ?? '')
    const about = [
      recipient.birthName && `Geburtsname ${recipient.birthName}`,
      recipient.birthDate && `${random.pick(['geb.', 'geb. am', 'Geburtsdatum'])} ${recipient.birthDate}`,
      recipient.employeeNumber &&
        `${random.pick(['Personalnummer', 'Pers.-Nr.'])} ${recipient.employeeNumber}`,
      recipient.office,
    ].filter((fact) => fact !== '')
    return paper({
      title: 'Nachweis der Unterweisung',
      style,
      pages: [
        html`<p class="top">${issuer.name} · ${issuer.street} · ${issuer.place}</p><h1>${random.pick(['Nachweis der Unterweisung', 'Unterweisungsbestätigung'])}</h1><h2>${course.title}</h2><p>1. Unterwiesen wurde: <b>${recipientName(recipient)}</b>${about.length > 0 && ` (${about.join('; ')})`}</p><p>2. Zeit: ${sheet.period}, Dauer ${course.units} UE</p><p class="${sheet.lecturerProminent ? 'prominent' : ''}">3. Unterweisung durch: ${teacher}</p><p>4. Gegenstand:</p><ol>${course.contents.map((item) => html`<li>${item}</li>`)}</ol>
<p>5. Rechtsgrundlage: § 12 ArbSchG, DGUV Vorschrift 1. Die Unterweisung ist jährlich zu wiederholen.</p><p>6. ${sheet.remark || sheet.note || random.pick(['Rückfragen wurden beantwortet.', 'Eine Verständniskontrolle fand statt.'])}</p><p>${sheet.venue}, ${sheet.issuedOn}</p>
<div class="signing"><div>${signature(sheet, 'person')}<hr>unterwiesene Person</div><div>${signature(sheet, 'teacher')}<hr>${signer?.name}<br><small>${signer?.role}</small></div></div>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 20mm 25mm; font: 11.5pt/1.5 'Liberation Sans' } .top { font-size: 9pt; border-bottom: .5pt solid; padding-bottom: 2mm } h1 { font-size: 18pt; margin: 14mm 0 2mm } h2 { font-size: 14pt; margin: 0 0 10mm } p { margin: 0 0 4mm } ol { list-style: lower-alpha; margin: 0 0 4mm } .prominent { font-size: 19pt; font-weight: bold; line-height: 1.25 } .signing { display: flex; gap: 18mm; margin-top: 14mm } .signing > div { width: 66mm } small { font-size: 9pt }`
