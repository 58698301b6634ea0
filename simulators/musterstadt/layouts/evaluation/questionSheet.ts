import { periodInSentence } from '../../wording/days.ts'
import {
  emblem,
  factsAbout,
  hiddenText,
  html,
  inLine,
  names,
  officeMail,
  paper,
  salutedName,
  sentences,
  signature,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Proof of an accident insurer in plain language: every part is a question with its answer beneath. */
export const questionSheet: Layout = {
  id: 'evaluation-question-sheet',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['safety', 'wellbeing', 'childcare'],
  issuers: ['Unfallkasse Elbtal', 'ASV Ostfeld'],
  proofPlaces: ['birth-date', 'employee-number'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const [signer] = sheet.signatories
    const about = factsAbout(recipient, {
      birthDate: random.pick(['geboren am', 'Geburtsdatum:', 'geb. am']),
      birthName: 'Geburtsname:',
      employeeNumber: random.pick(['Personalnummer:', 'Personal-Nr.']),
      office: random.pick(['arbeitet bei:', 'Mitgliedsbetrieb:']),
    })
    return paper({
      title: 'Seminarnachweis',
      style,
      pages: [
        html`<header style="background:${issuer.colour}"><p>${issuer.name}</p></header><main><div class="logo">${emblem(sheet, 20)}</div><h1>${random.pick(['Ihr Seminarnachweis', 'Nachweis für Sie und Ihren Betrieb'])}</h1><h2>${random.pick(['Wer war dabei?', 'Für wen gilt der Nachweis?'])}</h2><p class="name">${salutedName(recipient)}</p>${about.map((fact) => html`<p>${inLine([fact])}</p>`)}<h2>${random.pick(['Worum ging es?', 'Welches Seminar war das?'])}</h2><p class="course">${course.title}</p><h2>Was haben wir gemacht?</h2><p>${course.contents.join(', ')}</p>${sheet.lecturers.length > 0 && html`<h2>Wer hat das Seminar geleitet?</h2><p class="${sheet.lecturerProminent ? 'prominent' : ''}">${names(sheet.lecturers, ' und ')}</p>`}
<h2>${random.pick(['Wann war das Seminar und wie lange?', 'Wann und wie lange?'])}</h2><p>${periodInSentence(sheet.period)}, zusammen ${course.units} Unterrichtseinheiten</p><h2>Waren Sie die ganze Zeit da?</h2>${sheet.remark ? html`` : html`<p>${random.pick(['Ja. Sie waren bei allen Teilen des Seminars anwesend.', 'Ja.'])}</p>`}${sentences(sheet)}<h2>Wer bestätigt das?</h2><div class="end"><div>${signature(sheet, 'answer')}<br>${signer?.name}, ${signer?.role}</div><p>${sheet.venue}, ${sheet.issuedOn}</p></div><p class="small">${random.pick(['Die Kosten des Seminars hat die gesetzliche Unfallversicherung getragen.', 'Bitte geben Sie eine Kopie in Ihrem Betrieb ab.'])} ${sheet.contact ? `Noch Fragen? ${sheet.contact.name}, Telefon ${sheet.contact.phone}` : `Noch Fragen? ${officeMail(issuer, 'seminare')}`} · ${issuer.street}, ${issuer.place}</p></main>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { font: 12pt/1.45 'Open Sans' } header { color: #fff; padding: 8mm 24mm; font-size: 13pt } header p { margin: 0 } main { padding: 8mm 24mm; position: relative } .logo { position: absolute; right: 20mm; top: 9mm } h1 { font-size: 22pt; margin: 0 30mm 7mm 0; line-height: 1.2 } h2 { font-size: 11pt; color: #444; font-weight: 600; margin: 5mm 0 .8mm } p { margin: 0 0 .6mm } .name { font-size: 16pt; font-weight: bold } .course { font-size: 15pt; font-weight: bold; line-height: 1.25 } .prominent { font-size: 21pt; font-weight: bold } .end { display: flex; justify-content: space-between; align-items: flex-end } .small { font-size: 9pt; margin-top: 7mm }`
