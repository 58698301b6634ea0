import { barePeriod } from '../../wording/days.ts'
import {
  factsAbout,
  hiddenText,
  html,
  lecturersLine,
  paper,
  recipientName,
  sentences,
  signature,
  tableRows,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Two open pages of a holder's booklet: the holder at the left, the entry of one course at the right. */
export const bookletPage: Layout = {
  id: 'development-booklet-page',
  set: 'development',
  purpose: 'certificate',
  documentType: 'qualification-certificate',
  fields: ['fire', 'safety', 'building', 'childcare'],
  proofPlaces: ['birth-date', 'employee-number'],
  shows: ['lecturer', 'signatory'],
  language: 'de',
  orientation: 'landscape',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const [signer] = sheet.signatories
    const about = factsAbout(recipient, {
      birthDate: random.pick(['Geburtsdatum', 'geboren am']),
      birthName: 'Geburtsname',
      employeeNumber: random.pick(['Personalnummer', 'Dienstl. Personal-Nr.']),
      office: 'Dienststelle',
    })
    return paper({
      title: 'Nachweisheft',
      orientation: 'landscape',
      style,
      pages: [
        html`<div class="half"><h1>${random.pick(['Fortbildungspass', 'Nachweisheft'])}</h1><p>Dieses Heft gehört</p><p class="name">${recipientName(recipient)}</p><table>${tableRows(about)}</table><p class="foot">Bitte sorgfältig aufbewahren. Nicht übertragbar.</p></div><div class="half right"><p class="number">– ${random.integer(4, 28)} –</p><p class="small">Ausbildende Stelle</p><p>${issuer.name}<br>${issuer.street}, ${issuer.place}</p><p class="small">${random.pick(['Ausbildungsabschnitt', 'Besuchter Lehrgang'])}</p><p class="course">${course.title}</p>
<table class="entry"><tr><th>Tage</th><th>Einheiten</th><th>Eintrag vom</th></tr><tr><td>${barePeriod(sheet.period)}</td><td>${course.units}</td><td>${sheet.issuedOn}</td></tr></table><p class="small">Stoff: ${course.contents.join(', ')}</p>${lecturersLine(sheet, random.pick(['Ausgebildet durch', 'Ausbilder/in:']))}<p>${!sheet.remark && random.pick(['Mit Erfolg teilgenommen.', 'Teilnahme eingetragen.'])}</p>${sentences(sheet)}<div>${signature(sheet, 'booklet')}</div><p>${signer?.name}, ${signer?.role}</p></div>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { display: flex; font: 12pt/1.4 'Nimbus Roman' } .half { width: 50%; padding: 22mm 20mm; position: relative } .right { border-left: .6pt dashed #777 } h1 { font-size: 26pt; margin: 20mm 0 18mm; text-align: center } p { margin: 0 0 3mm } .name { font-size: 18pt; border-bottom: .5pt solid; padding-bottom: 1mm } .small { font-size: 10pt; color: #333 } .number { text-align: center } .course { font-size: 16pt; font-weight: bold; line-height: 1.2 } td { padding: 1.5mm 6mm 1.5mm 0 } .entry { border-collapse: collapse; width: 100%; margin: 3mm 0 } .entry th, .entry td { border: .5pt solid #333; padding: 2mm; text-align: left } .prominent { font-size: 20pt; font-weight: bold; line-height: 1.2 } .foot { position: absolute; bottom: 18mm; font-size: 9pt }`
