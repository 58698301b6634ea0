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
  signatureBlock,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Sheet of a portfolio: headed sections, the heading in a narrow column at the left, what it heads at the right. */
export const portfolioSheet: Layout = {
  id: 'evaluation-portfolio-sheet',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['childcare', 'social', 'language', 'leadership', 'wellbeing', 'computing'],
  proofPlaces: ['birth-date', 'employee-number', 'mail-address'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const about = factsAbout(recipient, {
      birthDate: random.pick(['geboren am', 'Geburtsdatum:', 'geb. am']),
      birthName: 'Geburtsname',
      employeeNumber: random.pick(['Personalnummer', 'Personal-Nr.']),
      mailAddress: 'erreichbar unter',
      office: 'tätig bei:',
    })
    const organisation: readonly Captioned[] = [
      [random.pick(['Zeit', 'Termin']), barePeriod(sheet.period)],
      ['Ort', sheet.venue],
      ['Umfang', `${course.units} Fortbildungseinheiten je 45 Minuten`],
      ['Leitung', sheet.lecturerProminent ? '' : names(sheet.lecturers)],
    ]
    return paper({
      title: 'Fortbildungsportfolio',
      style,
      pages: [
        html`<header><span>Fortbildungsportfolio</span><span>Blatt ${random.integer(1, 30)}</span></header><h1>${random.pick(['Nachweis einer Fortbildung', 'Bescheinigte Fortbildung'])}</h1>${sheet.lecturerProminent && html`<p class="prominent">${names(sheet.lecturers)}</p>`}
<div class="part"><h2>Veranstaltung</h2><div><p class="course">${course.title}</p>${said(organisation).map(([caption, value]) => html`<p>${caption}: ${value}</p>`)}</div></div><div class="part"><h2>Anbieter</h2><div><p>${issuer.name}</p><p>${issuer.street}, ${issuer.place}</p>${sheet.contact && html`<p>Rückfragen: ${sheet.contact.name}, ${sheet.contact.phone}</p>`}</div></div>
<div class="part"><h2>Schwerpunkte</h2><div>${course.contents.map((item) => html`<p>– ${item}</p>`)}</div></div><div class="part"><h2>${random.pick(['Fortgebildete Person', 'Teilgenommen hat'])}</h2><div><p class="name">${recipient.style === 'last-name-first' ? '' : recipient.salutation} ${recipientName(recipient)}</p>${about.map((fact) => html`<p>${inLine([fact])}</p>`)}</div></div>
<div class="part"><h2>Bestätigung</h2><div><p>${sheet.remark ? 'Vermerk des Anbieters:' : random.pick(['Die Anwesenheit wird für die gesamte Dauer bestätigt.', 'Die Fortbildung wurde vollständig besucht.'])}</p>${sentences(sheet)}<p>${sheet.issuedOn}</p>${signatureBlock(sheet)}</div></div>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 16mm 20mm; font: 11.5pt/1.4 'Gentium' } header { display: flex; justify-content: space-between; font-size: 9.5pt; border-bottom: .5pt solid } h1 { font-size: 19pt; margin: 9mm 0 6mm } .part { display: flex; gap: 6mm; border-top: .4pt solid #888; padding: 3.5mm 0 } .part > h2 { width: 42mm; flex: none; font-size: 10.5pt; font-weight: normal; font-style: italic; margin: .6mm 0 0 } p { margin: 0 0 1mm } .course, .name { font-size: 14pt } .prominent { font-size: 22pt; font-weight: bold }
.signatures { display: flex; gap: 12mm; margin-top: 4mm } .line { border-top: .5pt solid; width: 50mm } .role { font-size: 9pt }`
