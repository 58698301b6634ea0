import { barePeriod } from '../../wording/days.ts'
import {
  type Captioned,
  factsAbout,
  hiddenText,
  html,
  names,
  paper,
  recipientName,
  sentences,
  signature,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Internal slip of a county's administration: from, to, about, then ticks and a signature, as files travel. */
export const countySlip: Layout = {
  id: 'evaluation-county-slip',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['administration', 'computing', 'leadership', 'safety', 'social', 'language'],
  issuers: ['Landkreis Moselau'],
  proofPlaces: ['employee-number', 'birth-date'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'de',
  orientation: 'portrait',
  nameStyle: 'last-name-first',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const [signer] = sheet.signatories
    const about = factsAbout(recipient, {
      employeeNumber: random.pick(['Pers.-Nr.', 'Personalnummer']),
      birthDate: 'geb.',
      birthName: 'Geburtsname',
      office: 'Entsendende Stelle',
    })
    const rows: readonly Captioned[] = [
      ['Thema', course.title],
      ['Termin', barePeriod(sheet.period)],
      ['Umfang', `${course.units} U-Std.`],
      ['Gegenstand', course.contents.join(', ')],
      ['Durchführung', sheet.lecturerProminent ? '' : names(sheet.lecturers)],
      ['Bearbeitung', sheet.contact ? `${sheet.contact.name}, App. ${sheet.contact.phone}` : ''],
    ]
    const row = ([caption, value]: Captioned) =>
      value !== '' && html`<tr><th>${caption}</th><td>${value}</td></tr>`
    return paper({
      title: 'Laufzettel',
      style,
      pages: [
        html`<header><div>${issuer.name}<br><small>${issuer.street}, ${issuer.place}</small></div><div class="right">Az. ${random.integer(10, 13)}-${random.integer(100, 999)}/${random.integer(1, 60)}<br>${sheet.issuedOn}</div></header><h1>${random.pick(['Fortbildungs-Laufzettel', 'Mitteilung über dienstliche Fortbildung'])}</h1><table><tr><th>An</th><td>${random.pick(['Personalstelle der entsendenden Verwaltung', 'die personalaktenführende Stelle'])}</td></tr><tr><th>Betrifft</th><td><b>${recipientName(recipient)}</b></td></tr>${about.map((fact) => row(fact) || html``)}${rows.map((pair) => row(pair) || html``)}</table>${sheet.lecturerProminent && html`<p class="prominent">Durchführung: ${names(sheet.lecturers)}</p>`}
<p class="ticks">${sheet.remark ? '☐' : '☒'} anwesend laut Liste<br>☐ entschuldigt<br>${sheet.remark ? '☒ siehe Anmerkung' : '☐ siehe Anmerkung'}</p>${sentences(sheet)}<p>${random.pick(['mit der Bitte um Kenntnisnahme und Aufnahme in die Akte', 'zum dortigen Verbleib'])}</p><p>i. A.</p>${signature(sheet, 'slip')}<p>${signer?.name}<br><small>${signer?.role}</small></p>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 14mm 20mm; font: 11pt/1.35 'Courier Prime' } header { display: flex; justify-content: space-between; border-bottom: 1pt solid #000; padding-bottom: 3mm } .right { text-align: right } small { font-size: 9pt } h1 { font-size: 15pt; margin: 10mm 0 6mm; text-decoration: underline } table { border-collapse: collapse; width: 100% } th { text-align: left; font-weight: normal; width: 42mm; vertical-align: top } th, td { padding: 1mm 3mm 1mm 0 } .ticks { margin: 7mm 0; line-height: 1.6 } p { margin: 0 0 3mm } .prominent { font-size: 19pt; font-weight: bold; margin-top: 4mm }`
