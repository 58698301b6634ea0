import { barePeriod } from '../../wording/days.ts'
import { hiddenText, html, names, officeMail, paper, recipientName, signatureBlock } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Extract of a register of participants: one numbered line about the person, the course in the heading. */
export const personRow: Layout = {
  id: 'evaluation-person-row',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: [],
  proofPlaces: ['birth-date', 'employee-number'],
  shows: ['lecturer', 'signatory', 'contact'],
  nameStyle: 'last-name-first',
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const columns: readonly (readonly [string, string])[] = [
      [random.pick(['geb. am', 'Geb.-Datum', 'Geburtstag']), recipient.birthDate],
      ['Geburtsname', recipient.birthName],
      [random.pick(['Personal-Nr.', 'Pers.Nr.']), recipient.employeeNumber],
      ['entsandt von', recipient.office],
      ['UE', String(course.units)],
    ]
    const shown = columns.filter(([, value]) => value !== '')
    return paper({
      title: 'Auszug',
      style,
      pages: [
        html`<p class="issuer">${issuer.name}</p><p class="small">${issuer.street}, ${issuer.place}, ${officeMail(issuer, 'verwaltung')}</p><h1>${course.title}</h1><p>${barePeriod(sheet.period)} in ${sheet.venue}${sheet.lecturers.length > 0 && !sheet.lecturerProminent && `, Dozent/in: ${names(sheet.lecturers)}`}</p>${sheet.lecturerProminent && html`<p class="prominent">Dozent/in: ${names(sheet.lecturers)}</p>`}<h2>${random.pick(['Teilnahmenachweis (Auszug aus dem Teilnahmeverzeichnis)', 'Nachweis der Teilnahme – Einzelblatt'])}</h2>
<table><tr><th>lfd. Nr.</th><th>Name</th>${shown.map(([label]) => html`<th>${label}</th>`)}</tr><tr><td>${random.integer(1, 24)}</td><td class="name">${recipientName(recipient)}</td>${shown.map(([, value]) => html`<td>${value}</td>`)}</tr></table><p>${random.pick(['Die oben eingetragene Person hat an der gesamten Veranstaltung teilgenommen.', 'Für die eingetragene Person wird die Teilnahme bescheinigt.'])}</p><p>Lehrinhalte: ${course.contents.join(', ')}</p>${sheet.remark && html`<p><b>${sheet.remark}</b></p>`}${sheet.note && html`<p>${sheet.note}</p>`}
<p>Für die Richtigkeit des Auszugs: ${sheet.issuedOn}</p>${signatureBlock(sheet)}${sheet.contact && html`<p class="small">Verzeichnis geführt von ${sheet.contact.name}, ${sheet.contact.mailAddress}</p>`}${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 20mm 20mm; font: 11pt/1.45 'C059' } .issuer { font-weight: bold; margin: 0 } .small { font-size: 9pt } h1 { font-size: 17pt; margin: 16mm 0 2mm } h2 { font-size: 12.5pt; margin: 12mm 0 3mm } table { width: 100%; border-collapse: collapse; margin-bottom: 6mm; font-size: 10.5pt } th, td { border-top: .6pt solid #000; border-bottom: .6pt solid #000; padding: 2.5mm 2mm; text-align: left; vertical-align: top } th { font-weight: normal; font-style: italic } .name { font-weight: bold } p { margin: 0 0 4mm } .prominent { font-size: 20pt; font-weight: bold }
.signatures { display: flex; gap: 18mm; margin: 6mm 0 10mm } .line { border-top: .5pt solid; width: 58mm } .role { font-size: 9pt }`
