import { barePeriod } from '../../wording/days.ts'
import {
  type Captioned,
  factsAbout,
  hiddenText,
  html,
  inLine,
  names,
  paper,
  recipientName,
  said,
  sentences,
  signature,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Card of an evening school, two sides side by side at the head of the sheet: who holds it, what was attended. */
export const coursePass: Layout = {
  id: 'development-course-pass',
  set: 'development',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['language', 'computing', 'wellbeing'],
  proofPlaces: ['birth-date', 'employee-number'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const about = factsAbout(recipient, {
      birthDate: random.pick(['Geburtstag', 'geb.']),
      birthName: 'vormals',
      employeeNumber: random.pick(['PNr.', 'Personal-Nr.']),
      office: 'entsandt durch',
    })
    const visit: readonly Captioned[] = [
      ['Kurs', course.title],
      ['Besucht', barePeriod(sheet.period)],
      ['UStd.', String(course.units)],
      ['Dozent/in', sheet.lecturerProminent ? '' : names(sheet.lecturers)],
      ['Auskunft', sheet.contact ? `${sheet.contact.name}, Tel. ${sheet.contact.phone}` : ''],
    ]
    return paper({
      title: 'Hörerkarte',
      style,
      pages: [
        html`<div class="card"><div class="half" style="background:${issuer.colour}18"><p class="issuer">${issuer.name}</p><h1>${random.pick(['Hörerkarte', 'Hörerinnen- und Hörerkarte'])}</h1><p class="name">${recipientName(recipient)}</p>${about.map((fact) => html`<p>${inLine([fact])}</p>`)}<p class="foot">${issuer.street}, ${issuer.place}</p></div>
<div class="half"><p class="issuer">${random.pick(['Besuchsvermerk', 'Eintrag der Kursleitung'])}</p>${sheet.lecturerProminent && html`<p class="prominent">${names(sheet.lecturers)}</p>`}<table>${said(visit).map(([caption, value]) => html`<tr><td>${caption}</td><td>${value}</td></tr>`)}</table>${sentences(sheet)}<p>${!sheet.remark && random.pick(['Besuch bestätigt', 'Der Besuch wird bestätigt'])} ${sheet.issuedOn}</p>${signature(sheet, 'card')}<p class="foot">${sheet.signatories[0]?.name}</p></div></div>
<p class="below">${random.pick(['Inhalte nach Programmheft', 'Aus dem Programm'])}: ${course.contents.join(' – ')}</p><p class="below">${random.pick(['Die Karte ist nicht übertragbar. Sie berechtigt im laufenden Semester zur Ausleihe in der Stadtbücherei.', 'Bitte Karte aufbewahren; verlorene Karten werden gegen Gebühr ersetzt.'])}</p>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 14mm 12mm; font: 10pt/1.35 'Liberation Sans' } .card { display: flex; border: .8pt solid #333; border-radius: 3mm; overflow: hidden; min-height: 78mm } .half { width: 50%; padding: 6mm; border-right: .5pt dashed #666 } .half:last-child { border: 0 } .issuer { font-weight: bold; font-size: 10.5pt } h1 { font-size: 14pt; margin: 5mm 0 } p { margin: 0 0 1.5mm } .name { font-size: 14pt; font-weight: bold } td { vertical-align: top; padding: 0 3mm 1.2mm 0 } td:first-child { color: #444; width: 18mm } .foot { font-size: 8.5pt; margin-top: 3mm } .below { margin-top: 6mm; font-size: 9.5pt } .prominent { font-size: 18pt; font-weight: bold; line-height: 1.15 }`
