import { barePeriod } from '../../wording/days.ts'
import {
  factsAbout,
  hiddenText,
  html,
  inLine,
  lecturersLine,
  paper,
  salutedName,
  sentences,
  signatureBlock,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

const LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2']

/** Confirmation of a language school: name in a coloured band, a scale of levels, the course beneath. */
export const languageLevels: Layout = {
  id: 'development-language-levels',
  set: 'development',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['language'],
  proofPlaces: ['birth-date', 'mail-address'],
  shows: ['lecturer', 'signatory'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const about = factsAbout(recipient, {
      birthDate: random.pick(['geboren:', 'Geburtsdatum:']),
      birthName: 'Geburtsname:',
      mailAddress: 'Kontakt:',
      office: 'Auftraggeber:',
    })
    const reached = random.integer(0, LEVELS.length - 1)
    return paper({
      title: 'Kursbestätigung',
      style,
      pages: [
        html`<div class="band" style="background:${issuer.colour}"><span>${issuer.name}</span></div><p class="small">${issuer.street} – ${issuer.place} – ${random.pick(['Einzel- und Gruppenunterricht', 'Firmenkurse, Prüfungsvorbereitung, Übersetzungen'])}</p><h1>${random.pick(['Sprachkurs-Bestätigung', 'Kursbestätigung'])}</h1><div class="who" style="border-color:${issuer.colour}"><p class="name">${salutedName(recipient)}</p><p>${inLine(about, ' – ')}</p></div><p>${sheet.remark ? 'war eingeschrieben in' : random.pick(['lernte bei uns', 'nahm Unterricht in der Gruppe'])}</p><p class="course">${course.title}</p><p>${barePeriod(sheet.period)}<br>${course.units} ${random.pick(['Lektionen zu 45 Minuten', 'Unterrichtsstunden (à 45 Min.)'])}</p>${sentences(sheet)}
<p class="scale">${LEVELS.map((level, index) => html`<span class="${index === reached && !sheet.remark ? 'on' : ''}">${level}</span>`)}</p><p class="small">${random.pick(['Einstufung durch die Lehrkraft, nicht durch eine Prüfung', 'Stufen nach dem Gemeinsamen europäischen Referenzrahmen'])}</p><p>Im Mittelpunkt standen: ${course.contents.join(', ')}.</p>${lecturersLine(sheet, random.pick(['Unterrichtet von', 'Ihre Lehrkraft:']))}<p>${sheet.issuedOn}</p>${signatureBlock(sheet)}${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 0 24mm; font: 11.5pt/1.5 'Comfortaa' } .band { margin: 0 -24mm; padding: 14mm 24mm 8mm; color: #fff; font-size: 19pt; font-weight: bold } h1 { font-size: 16pt; letter-spacing: .04em; margin: 14mm 0 8mm } p { margin: 0 0 3mm } .who { border-left: 2mm solid; padding: 2mm 6mm; margin-bottom: 6mm } .name { font-size: 19pt; margin: 0 } .course { font-size: 16pt; font-weight: bold } .scale span { display: inline-block; width: 15mm; text-align: center; border: .5pt solid #777; padding: 1.5mm 0; color: #777 } .scale .on { background: #222; color: #fff; font-weight: bold } .small { font-size: 9pt } .prominent { font-size: 21pt; font-weight: bold; line-height: 1.2 }
.signatures { display: flex; gap: 16mm; margin-top: 4mm } .line { border-top: .5pt solid; width: 52mm } .role { font-size: 9pt }`
