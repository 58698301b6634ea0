import { barePeriod } from '../../wording/days.ts'
import {
  factsAbout,
  hiddenText,
  html,
  names,
  paper,
  recipientName,
  sentences,
  signature,
  tableRows,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Sheet of a driving ground: striped head, exercises marked one by one, who practised and on what in a table at the foot. */
export const drivingSafety: Layout = {
  id: 'evaluation-driving-safety',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'qualification-certificate',
  fields: ['safety'],
  issuers: ['Fahrsicherheitszentrum Sandtal', 'Prüfstelle Ostfeld'],
  proofPlaces: ['birth-date', 'employee-number'],
  shows: ['lecturer', 'signatory'],
  expires: true,
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const about = factsAbout(recipient, {
      birthDate: random.pick(['Geboren', 'Geburtsdatum']),
      birthName: 'Geburtsname',
      employeeNumber: random.pick(['Personalnummer', 'Personal-Nr.']),
      office: 'Halter',
    })
    const mark = () => (sheet.remark ? '–' : random.pick(['gut', 'sicher', 'sehr sicher', 'mit Hilfe']))
    return paper({
      title: 'Trainingsblatt',
      style,
      pages: [
        html`<div class="stripes" style="background:repeating-linear-gradient(115deg,${issuer.colour} 0 9mm,#fff 9mm 14mm)"></div><p class="issuer">${issuer.name}</p><p class="small">${issuer.street}, ${issuer.place}</p><h1>${random.pick(['Trainingsblatt', 'Ergebnisblatt Praxistraining'])}</h1><h2>${course.title}</h2><p>${barePeriod(sheet.period)}, ${course.units} Einheiten (45 min) ${random.pick(['Theorie und Praxis', 'auf dem Gelände'])}</p><table class="marks"><tr><th>Übung</th><th>Beobachtung</th></tr>${course.contents.map((item) => html`<tr><td>${item}</td><td>${mark()}</td></tr>`)}</table>${sentences(sheet)}<p>${!sheet.remark && random.pick(['Alle Übungen absolviert. Bleiben Sie sicher unterwegs.', 'Training vollständig absolviert.'])} Auffrischung spätestens ${sheet.validUntil}.</p>
${sheet.lecturers.length > 0 && html`<p class="${sheet.lecturerProminent ? 'prominent' : ''}">${random.pick(['Instruktion', 'Am Funk'])}: ${names(sheet.lecturers, ' / ')}</p>`}<table class="who"><tr><td>${random.pick(['Geübt hat', 'Auf dem Gelände war'])}</td><td><b>${recipientName(recipient)}</b></td></tr>${tableRows(about)}<tr><td>Fahrzeug/Gerät</td><td>${random.pick(['Dienstfahrzeug', 'Schulungsfahrzeug'])} Nr. ${random.integer(1, 48)}</td></tr></table><div class="end"><p>${sheet.venue}<br>${sheet.issuedOn}</p><div>${signature(sheet, 'ground')}<br>${sheet.signatories[0]?.name}</div></div>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 30mm 22mm 14mm; font: 11.5pt/1.4 'Open Sans Condensed' } .stripes { position: absolute; left: 0; right: 0; top: 0; height: 18mm } .issuer { font-size: 14pt; font-weight: bold; margin: 0 } h1 { font-size: 24pt; margin: 10mm 0 2mm } h2 { font-size: 15pt; margin: 0 0 4mm } p { margin: 0 0 3mm } table { width: 100%; border-collapse: collapse } .marks { margin: 4mm 0 6mm } th { text-align: left; background: #eee } th, td { padding: 1.6mm 3mm; border: .4pt solid #888 } .who { margin-top: 8mm } .who td:first-child { width: 45mm; color: #333 } .prominent { font-size: 21pt; font-weight: bold } .end { display: flex; justify-content: space-between; margin-top: 9mm } .small { font-size: 9.5pt }`
