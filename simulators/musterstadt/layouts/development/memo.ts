import { barePeriod } from '../../wording/days.ts'
import { hiddenText, html, names, paper, recipientName, signature } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** In-house memo of a municipal enterprise: from, to, subject; colleagues teach and sign. */
export const memo: Layout = {
  id: 'development-memo',
  set: 'development',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['administration', 'computing', 'leadership', 'safety', 'building', 'language', 'wellbeing'],
  issuers: ['Stadt Musterstadt'],
  proofPlaces: ['birth-date', 'employee-number', 'mail-address'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const [signer] = sheet.signatories
    const about = [
      recipient.birthName && `Geburtsname: ${recipient.birthName}`,
      recipient.birthDate && `Geburtstag: ${recipient.birthDate}`,
      recipient.employeeNumber &&
        `${random.pick(['Personalnummer', 'Pers.-Nr.', 'PersNr'])}: ${recipient.employeeNumber}`,
      recipient.mailAddress && `Mail: ${recipient.mailAddress}`,
      recipient.office && `Dienststelle: ${recipient.office}`,
    ].filter((fact) => fact !== '')
    return paper({
      title: 'Hausmitteilung',
      style,
      pages: [
        html`<h1>Hausmitteilung</h1><table><tr><td>Von</td><td>${issuer.name}<br>${sheet.contact ? sheet.contact.name : 'Fortbildungsstelle'}${sheet.contact && `, ${sheet.contact.mailAddress}`}</td></tr><tr><td>An</td><td>Amt für Personal und Organisation, z. d. A.</td></tr><tr><td>Datum</td><td>${sheet.issuedOn}</td></tr><tr><td>Betreff</td><td>${random.pick(['Teilnahme an der hausinternen Schulung', 'Schulungsnachweis'])} „${course.title}“</td></tr></table>
${sheet.lecturerProminent && html`<p class="prominent">Schulung von ${names(sheet.lecturers)}</p>`}<p>${random.pick(['Nachstehende Mitarbeiterin / nachstehender Mitarbeiter hat an der Schulung teilgenommen:', 'Die Teilnahme an der Schulung wird bestätigt für:'])}</p><p class="name">${recipientName(recipient)}</p><p class="about">${about.map((fact) => html`${fact}<br>`)}</p>
<p>Schulungszeit: ${barePeriod(sheet.period)}<br>Umfang: ${course.units} UE<br>Stoff: ${course.contents.join(', ')}${sheet.lecturers.length > 0 && !sheet.lecturerProminent && html`<br>Schulende: ${names(sheet.lecturers)}`}</p>${sheet.remark && html`<p>${sheet.remark}</p>`}${sheet.note && html`<p>${sheet.note}</p>`}<div class="sign">${signature(sheet, 'memo')}<div>${signer?.name}<br>${signer?.role}</div></div>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 22mm 24mm; font: 11.5pt/1.5 'Liberation Mono' } h1 { font-size: 17pt; margin: 0 0 6mm; text-align: right } table { width: 100%; border-collapse: collapse; margin-bottom: 12mm } td { border: .6pt solid #000; padding: 2mm 3mm; vertical-align: top } td:first-child { width: 28mm } p { margin: 0 0 5mm } .name { font-weight: bold; font-size: 13pt; margin: 0 0 1mm } .prominent { font-size: 20pt; font-weight: bold; line-height: 1.2 } .sign { margin-top: 12mm }`
