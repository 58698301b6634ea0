import { periodInSentence } from '../../wording/days.ts'
import {
  type Captioned,
  factsAbout,
  hiddenText,
  html,
  inLine,
  names,
  officeMail,
  paper,
  said,
  salutedName,
  sentences,
  signature,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Modern sheet of an evening school: the course white on a coloured field, then a friendly word to the person, two columns below. */
export const eveningCourse: Layout = {
  id: 'evaluation-evening-course',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['language', 'computing', 'wellbeing', 'childcare'],
  issuers: ['VHS Ostfeld-Land', 'VHS Brunnental', 'KVHS Seenland'],
  proofPlaces: ['birth-date', 'employee-number', 'mail-address'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const [signer] = sheet.signatories
    const about = factsAbout(recipient, {
      birthDate: random.pick(['geb. am', 'geboren am', 'Geburtsdatum']),
      birthName: 'Geburtsname',
      employeeNumber: random.pick(['Personalnummer', 'Personal-Nr.']),
      mailAddress: '',
      office: '',
    })
    const facts: readonly Captioned[] = [
      ['Kurs-Nr.:', `${random.integer(241, 262)}-${random.integer(1000, 6999)}`],
      ['Kursleitung:', sheet.lecturerProminent ? '' : names(sheet.lecturers, ', ')],
      ['Kursort:', sheet.venue],
      ['Umfang:', `${course.units} Ustd. (45 Min.)`],
      ['Beratung:', sheet.contact ? `${sheet.contact.name}, ${sheet.contact.phone}` : ''],
    ]
    return paper({
      title: 'Kursnachweis',
      style,
      pages: [
        html`<div class="field" style="background:${issuer.colour}"><p>${random.pick(['Kursnachweis', 'Nachweis über einen Kursbesuch'])}</p><h1>${course.title}</h1></div><main><p class="name">${salutedName(recipient)}</p><p>${inLine(about, ' | ')}</p><p class="text">Guten Tag,<br>${sheet.remark ? html`für Sie war ${periodInSentence(sheet.period)} ein Platz in unserem Kurs vorgemerkt.` : html`${random.pick(['schön, dass Sie dabei waren! Sie haben unseren Kurs', 'herzlichen Dank fürs Mitmachen! Sie haben unseren Kurs'])} ${periodInSentence(sheet.period)} ${course.days === 1 ? 'besucht.' : random.pick(['regelmäßig besucht.', 'bis zum letzten Termin besucht.'])}`}</p>${sentences(sheet)}${sheet.lecturerProminent && html`<p class="prominent">Kursleitung: ${names(sheet.lecturers)}</p>`}<div class="columns"><div><h2>${random.pick(['Das haben Sie gelernt und geübt', 'Das war unser Kursprogramm'])}</h2><ul>${course.contents.map((item) => html`<li>${item}</li>`)}</ul></div><div><h2>Rund um den Kurs</h2>${said(facts).map((fact) => html`<p>${inLine([fact])}</p>`)}</div></div>
<p class="text">${sheet.venue}, ${sheet.issuedOn}</p>${signature(sheet, 'school')}<p>${signer?.name}<br>${signer?.role}</p></main><footer style="color:${issuer.colour}"><b>${issuer.name}</b><span>${issuer.street}, ${issuer.place}</span><span>${officeMail(issuer, 'kurse')}</span></footer>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { font: 12pt/1.45 'Lato' } .field { color: #fff; padding: 30mm 22mm 9mm; min-height: 92mm; display: flex; flex-direction: column; justify-content: flex-end } .field p { margin: 0; font-size: 13pt } h1 { font-size: 29pt; line-height: 1.15; margin: 2mm 0 0; font-weight: 900 } main { padding: 12mm 22mm } p { margin: 0 0 1.5mm } .name { font-size: 17pt; font-weight: bold } .text { margin: 6mm 0 4mm } .columns { display: flex; gap: 10mm; margin-top: 8mm } .columns > div { flex: 1 } h2 { font-size: 12pt; margin: 0 0 2mm } ul { margin: 0; padding-left: 5mm } .prominent { font-size: 22pt; font-weight: bold; line-height: 1.2 } footer { position: absolute; bottom: 12mm; left: 22mm; right: 22mm; display: flex; justify-content: space-between; font-size: 9.5pt }`
