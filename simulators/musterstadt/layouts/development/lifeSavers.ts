import { periodInSentence } from '../../wording/days.ts'
import {
  factsAbout,
  hiddenText,
  html,
  inLine,
  lecturersLine,
  paper,
  recipientName,
  sentences,
  signature,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Certificate of a rescue school with a cut-off copy: what the employer keeps stands above what the school keeps. */
export const lifeSavers: Layout = {
  id: 'development-life-savers',
  set: 'development',
  purpose: 'certificate',
  documentType: 'qualification-certificate',
  fields: ['first-aid'],
  proofPlaces: ['birth-date', 'employee-number'],
  shows: ['lecturer', 'signatory'],
  expires: true,
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const about = factsAbout(recipient, {
      birthDate: random.pick(['geb. am', 'geboren']),
      birthName: 'Geburtsname',
      employeeNumber: random.pick(['Pers.-Nr.', 'Personalnummer']),
      office: random.pick(['Unternehmen:', 'Betrieb:']),
    })
    return paper({
      title: 'Ausbildungsschein',
      style,
      pages: [
        html`<p class="corner">${random.pick(['Ausfertigung für den Betrieb', 'Original – Teilnehmende'])}</p><p class="issuer" style="color:${issuer.colour}">${issuer.name}</p><p class="small">${issuer.street}, ${issuer.place} – Stelle Nr. ${random.integer(2, 9)}.${random.integer(1000, 9999)}</p><h1>${random.pick(['Ausbildungsschein', 'Schein über Ausbildung und Training'])}</h1><p>${random.pick(['Diesen Schein hat erworben:', 'Inhaberin oder Inhaber:'])}</p><p class="name">${recipientName(recipient)}</p><p>${inLine(about, ' – ')}</p><p class="course">${course.title}</p><p>${sheet.remark ? 'Gemeldet' : random.pick(['Ausgebildet', 'Trainiert'])} ${periodInSentence(sheet.period)}, ${course.units} UE. ${random.pick(['Gilt', 'Anerkannt'])} bis ${sheet.validUntil}.</p>${sentences(sheet)}<p>Praktisch geübt: ${course.contents.join(', ')}.</p>${lecturersLine(sheet, random.pick(['Lehrkraft Erste Hilfe:', 'Ausbildende:']))}<div class="end"><span>${sheet.venue}, ${sheet.issuedOn}</span><span>${signature(sheet, 'school')}<br>${sheet.signatories[0]?.name}<br><small>${sheet.signatories[0]?.role}</small></span></div>
<p class="cut">✂ – – – ${random.pick(['Abschnitt für die Abrechnung mit dem Unfallversicherungsträger', 'Abschnitt verbleibt bei der Ausbildungsstelle'])}</p><p class="small">Schein ${sheet.serialNumber || random.integer(10_000, 99_999)} / ${course.title} / ${sheet.issuedOn} / Betrag ${random.integer(38, 55)},00 EUR</p>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 16mm 22mm; font: 12pt/1.45 'Switzera ADF' } .corner { position: absolute; right: 12mm; top: 10mm; font-size: 8.5pt; border: .5pt solid #444; padding: 1mm 3mm } .issuer { font-size: 16pt; font-weight: bold; margin: 8mm 0 0 } h1 { font-size: 25pt; margin: 12mm 0 8mm } p { margin: 0 0 3mm } .name { font-size: 20pt; margin: 0 } .course { font-size: 16pt; font-weight: bold; margin-top: 8mm } .end { display: flex; justify-content: space-between; margin: 8mm 0 16mm } .cut { border-bottom: 1pt dashed #444; font-size: 9pt } small, .small { font-size: 9pt } .prominent { font-size: 22pt; font-weight: bold; line-height: 1.2 }`
