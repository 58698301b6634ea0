import { barePeriod } from '../../wording/days.ts'
import {
  emblem,
  type Html,
  hiddenText,
  html,
  names,
  officeMail,
  paper,
  recipientName,
  signatureBlock,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Two ruled tables: the participant in one row under its column heads, the course in another. */
export const rowTable: Layout = {
  id: 'row-table',
  set: 'development',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: [],
  proofPlaces: ['birth-date', 'employee-number'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const together = ['handwritten', 'broken', 'letter-spaced'].includes(recipient.style)
    const capitals = ['upper-case', 'surname-capitals'].includes(recipient.style)
    const surname = capitals ? recipient.lastName.toLocaleUpperCase('de') : recipient.lastName
    const columns: readonly (readonly [string, string | Html])[] = [
      ['Name', together ? recipientName(recipient) : surname],
      ['Vorname', together ? '' : `${recipient.academicTitle} ${recipient.firstNames}`.trim()],
      ['Geburtsname', recipient.birthName],
      [random.pick(['Geburtsdatum', 'geb. am', 'Geb.-Dat.']), recipient.birthDate],
      [random.pick(['Personalnr.', 'Pers.-Nr.', 'PersNr']), recipient.employeeNumber],
      ['Dienststelle', recipient.office],
    ]
    const shown = columns.filter(([, value]) => value !== '')
    return paper({
      title: 'Teilnahmebescheinigung',
      style,
      pages: [
        html`<header><div><b>${issuer.name}</b><br>${issuer.street}<br>${issuer.place}<br>${officeMail(issuer, 'seminare')}</div>${emblem(sheet, 22)}</header>
<h1>${random.pick(['Teilnahmebescheinigung', 'Bestätigung über den Seminarbesuch'])}</h1><p>${random.pick(['Wir bescheinigen die Teilnahme von', 'Die Teilnahme der nachstehenden Person wird bescheinigt:'])}</p>
<table><tr>${shown.map(([label]) => html`<th>${label}</th>`)}</tr><tr>${shown.map(([, value]) => html`<td>${value}</td>`)}</tr></table>
<p>an der folgenden Veranstaltung:</p>
<table><tr><th>Titel</th><th>Termin</th><th>UE</th><th>${random.pick(['Dozent/in', 'Referent/in'])}</th></tr><tr><td><b>${course.title}</b></td><td>${barePeriod(sheet.period)}</td><td>${course.units}</td><td class="${sheet.lecturerProminent ? 'prominent' : ''}">${names(sheet.lecturers)}</td></tr></table>
<p>Themen: ${course.contents.join('; ')}</p>${sheet.remark && html`<p><b>${sheet.remark}</b></p>`}${sheet.note && html`<p>${sheet.note}</p>`}
<p>${sheet.venue}, ${sheet.issuedOn}</p>${signatureBlock(sheet)}${sheet.contact && html`<p class="small">Ihre Ansprechperson: ${sheet.contact.name} · ${sheet.contact.phone} · ${sheet.contact.mailAddress}</p>`}${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 18mm 20mm; font: 10.5pt/1.4 'Switzera ADF' } header { display: flex; justify-content: space-between; margin-bottom: 16mm } h1 { font-size: 20pt; margin: 0 0 8mm } p { margin: 0 0 4mm }
table { width: 100%; border-collapse: collapse; margin: 2mm 0 8mm } th, td { border: .6pt solid #000; padding: 2mm; text-align: left; vertical-align: top } th { background: #eee; font-size: 9pt } .prominent { font-size: 17pt; font-weight: bold }
.signatures { display: flex; gap: 16mm; margin-top: 8mm } .line { border-top: .5pt solid #000; width: 56mm } .role, .small { font-size: 8.5pt } .small { margin-top: 10mm }`
