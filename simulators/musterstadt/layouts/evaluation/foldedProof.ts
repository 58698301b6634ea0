import { barePeriod } from '../../wording/days.ts'
import {
  emblem,
  factsAbout,
  hiddenText,
  html,
  inLine,
  names,
  paper,
  recipientName,
  sentences,
  signature,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Leaflet of a first-aid trainer folded twice: cover, person and course, then practised topics and signature. */
export const foldedProof: Layout = {
  id: 'evaluation-folded-proof',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'qualification-certificate',
  fields: ['first-aid'],
  issuers: [
    'Helferkreuz Elbtal',
    'Lebensretter Uferland',
    'Rotes Herz Ausbildungszentrum',
    'Notfallschule Norderhafen',
    'Lehrrettungswache Hohenginst',
  ],
  proofPlaces: ['birth-date', 'employee-number'],
  shows: ['lecturer', 'signatory'],
  expires: true,
  language: 'de',
  orientation: 'landscape',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const [signer] = sheet.signatories
    const about = factsAbout(recipient, {
      birthDate: random.pick(['geb. am', 'geboren', 'Geburtsdatum:']),
      birthName: 'Geburtsname:',
      employeeNumber: random.pick(['Personalnummer:', 'Pers.-Nr.']),
      office: random.pick(['Betrieb:', 'Unternehmen:']),
    })
    const mark = sheet.remark ? '☐' : '☒'
    return paper({
      title: 'Nachweis Erste Hilfe',
      orientation: 'landscape',
      style,
      pages: [
        html`<div class="panel cover" style="color:${issuer.colour}">${emblem(sheet, 40)}<p class="title">${random.pick(['Mein Nachweis in Erster Hilfe', 'Ich kann helfen'])}</p><p>${issuer.name}</p><p class="small">${issuer.street}<br>${issuer.place}<br>Stelle ${random.integer(1, 9)}.${random.integer(1000, 9999)} der Liste ermächtigter Stellen</p></div><div class="panel"><p class="small">${random.pick(['Ausgestellt für', 'Name'])}</p><p class="name">${recipientName(recipient)}</p>${about.map((fact) => html`<p>${inLine([fact])}</p>`)}<p class="small gap">${sheet.remark ? 'Gebuchter Lehrgang' : random.pick(['Besuchter Lehrgang', 'Hat teilgenommen an'])}</p><p class="course">${course.title}</p><p class="small gap">Lehrgangstag(e)</p><p>${barePeriod(sheet.period)}, ${course.units} Unterrichtseinheiten</p>${sheet.lecturers.length > 0 && html`<p class="small gap">${random.pick(['Lehrkraft', 'Trainer/in'])}</p><p class="${sheet.lecturerProminent ? 'prominent' : ''}">${names(sheet.lecturers, ', ')}</p>`}</div><div class="panel"><p class="small">${random.pick(['Geübt wurde', 'Praktische Übungen'])}</p>${course.contents.map((item) => html`<p>${mark} ${item}</p>`)}<p class="small gap">${random.pick(['Fortbildung fällig bis', 'Im Betrieb gültig bis'])}</p><p class="course">${sheet.validUntil}</p>${sentences(sheet)}<p class="small gap">Ausgestellt</p><p>${sheet.venue}, ${sheet.issuedOn}</p>${signature(sheet, 'fold')}<p>${signer?.name}<br><span class="small">${signer?.role}</span></p></div>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { display: flex; font: 12.5pt/1.4 'Linux Biolinum O' } .panel { width: 99mm; padding: 24mm 11mm } .panel + .panel { border-left: .4pt dashed #999 } .cover { text-align: center; padding-top: 34mm } .cover .title { font-size: 23pt; font-weight: bold; line-height: 1.2; margin: 14mm 0 } p { margin: 0 0 1.4mm } .small { font-size: 9.5pt; color: #444 } .gap { margin-top: 7mm } .name { font-size: 17pt; font-weight: bold; line-height: 1.2; margin-bottom: 3mm } .course { font-size: 13pt; font-weight: bold; line-height: 1.25 } .prominent { font-size: 20pt; font-weight: bold; line-height: 1.2 }`
