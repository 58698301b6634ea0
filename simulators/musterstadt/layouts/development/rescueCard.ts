import { barePeriod } from '../../wording/days.ts'
import {
  emblem,
  factsAbout,
  hiddenText,
  html,
  inLine,
  lecturersLine,
  paper,
  recipientName,
  sentences,
  signatureBlock,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Letter sheet of a first-aid school with a card to break out; the card alone says who. */
export const rescueCard: Layout = {
  id: 'development-rescue-card',
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
      birthDate: random.pick(['Geb.-Dat.', 'geb. am', 'geb.']),
      birthName: 'Geburtsname',
      employeeNumber: 'Pers.-Nr.',
      office: 'Betrieb:',
    })
    return paper({
      title: 'Ersthelferausweis',
      style,
      pages: [
        html`<header><div><b>${issuer.name}</b><br>${issuer.street}, ${issuer.place}</div>${emblem(sheet, 18)}</header><h1>${random.pick(['Ihr Ausweis als betriebliche Ersthelferin oder betrieblicher Ersthelfer', 'Ersthelferausweis'])}</h1><p>${random.pick(['Mit dem Ausweis weisen Sie die Ausbildung gegenüber dem Betrieb nach. Bitte heraustrennen.', 'Der untenstehende Ausweis bescheinigt die Ausbildung. Bitte an der Linie abtrennen.'])}</p>
<div class="card"><p class="kind" style="color:${issuer.colour}">${random.pick(['ERSTE HILFE IM BETRIEB', 'BETRIEBLICHE ERSTHELFER'])}</p><p class="name">${recipientName(recipient)}</p>${about.map((fact) => html`<p>${inLine([fact])}</p>`)}<p class="course">${course.title}</p><p>${barePeriod(sheet.period)} | ${course.units} UE</p><p>${random.pick(['gültig bis', 'nächste Fortbildung bis'])} ${sheet.validUntil}</p></div>
${sentences(sheet)}<p>Geübt wurden: ${course.contents.join(', ')}.</p>${lecturersLine(sheet, 'Kurs gehalten von')}<p>${sheet.venue}, ${sheet.issuedOn}</p>${signatureBlock(sheet)}${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 18mm 24mm; font: 11.5pt/1.45 'Switzera ADF' } header { display: flex; justify-content: space-between; font-size: 10pt } h1 { font-size: 16pt; margin: 18mm 0 5mm } p { margin: 0 0 3.5mm } .card { width: 120mm; border: .8pt dashed #333; border-radius: 4mm; padding: 6mm 8mm; margin: 10mm auto } .card p { margin: 0 0 1mm } .kind { font-weight: bold; letter-spacing: .05em } .card .name { font-size: 15pt; margin-top: 3mm } .card .course { font-weight: bold; margin-top: 3mm } .prominent { font-size: 20pt; font-weight: bold }
.signatures { display: flex; gap: 18mm; margin-top: 4mm } .line { border-top: .5pt solid; width: 56mm } .role { font-size: 9pt }`
