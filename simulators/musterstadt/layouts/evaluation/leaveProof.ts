import { periodInSentence } from '../../wording/days.ts'
import {
  emblem,
  factsAbout,
  hiddenText,
  html,
  inLine,
  lecturersLine,
  paper,
  salutedName,
  sentences,
  signature,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Proof under the law on educational leave: duty to show it, recognition, then a grid with every day's lessons. */
export const leaveProof: Layout = {
  id: 'evaluation-leave-proof',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['administration', 'wellbeing', 'leadership', 'social'],
  issuers: [
    'Bildungszentrum am Deich',
    'Bildungswerk der Verwaltungsbeschäftigten',
    'Diakonische Fortbildungsstelle',
  ],
  proofPlaces: ['birth-date', 'employee-number'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const [signer] = sheet.signatories
    const about = factsAbout(recipient, {
      birthDate: random.pick(['geboren am', 'geb. am']),
      birthName: 'Geburtsname',
      employeeNumber: random.pick(['Personalnummer', 'Personal-Nr.']),
      office: random.pick(['beschäftigt bei', 'freigestellt von']),
    })
    const lessons = lessonsPerDay(course.days, course.units)
    return paper({
      title: 'Bildungszeit',
      style,
      pages: [
        html`<header><div class="logo">${emblem(sheet, 17)}</div><p><b>${issuer.name}</b><br>${issuer.street}, ${issuer.place}</p></header><h1>${random.pick(['Bescheinigung nach dem Bildungszeitgesetz', 'Teilnahmenachweis zur Freistellung'])}</h1><p class="small">${random.pick(['Von der oder dem Beschäftigten unverzüglich dem Arbeitgeber vorzulegen', 'Zur Vorlage beim Arbeitgeber – gebührenfrei'])}</p><p>Veranstaltung${random.pick([' mit Anerkennungsbescheid', ', anerkannt unter'])} Az. ${random.integer(20, 59)}.${random.integer(1, 9)}-${random.integer(1000, 9999)}:</p><p class="course">${course.title}</p><p>${random.pick(['Thematischer Rahmen', 'Seminarplan'])}: ${course.contents.join(' – ')}</p>${lecturersLine(sheet, random.pick(['Teamende:', 'Seminarteam:']))}<p class="gap">${sheet.remark ? 'Gemeldet für die Veranstaltung' : random.pick(['An allen Seminartagen anwesend', 'Ohne Unterbrechung teilgenommen'])} ${periodInSentence(sheet.period)}:</p><p class="name">${salutedName(recipient)}</p><p>${inLine(about, ', ')}</p><table><tr><td>Tag</td>${lessons.map((_, index) => html`<td>${index + 1}</td>`)}<td>Summe</td></tr><tr><td>Unterrichtsstunden</td>${lessons.map((amount) => html`<td>${amount}</td>`)}<td>${course.units}</td></tr><tr><td>anwesend</td>${lessons.map(() => html`<td>${sheet.remark ? '' : '✓'}</td>`)}<td></td></tr></table>
${sentences(sheet)}<p>${!sheet.remark && random.pick(['Die Freistellung wurde zweckentsprechend verwendet.', 'Versäumt wurde kein Seminartag.'])}</p><div class="end"><div>${signature(sheet, 'leave')}<br>${signer?.name}<br><small>${signer?.role}</small></div><p>${sheet.venue}, am ${sheet.issuedOn}</p></div>${sheet.contact && html`<p class="small">Seminarverwaltung: ${sheet.contact.name}, ${sheet.contact.phone}</p>`}${hiddenText(sheet)}`,
      ],
    })
  },
}

/** The lessons of a course spread over its days, the first days one more where they do not divide evenly. */
function lessonsPerDay(days: number, units: number): number[] {
  return Array.from({ length: days }, (_, day) => Math.floor(units / days) + (day < units % days ? 1 : 0))
}

const style = `
.page { padding: 18mm 24mm; font: 11.5pt/1.45 'Cantarell' } header { display: flex; gap: 6mm; align-items: center } header p { margin: 0 } h1 { font-size: 19pt; line-height: 1.25; margin: 10mm 0 1mm } p { margin: 0 0 3mm } .course { font-size: 16pt; font-weight: bold } .name { font-size: 16pt; font-weight: bold; margin-bottom: 1mm } .gap { margin-top: 9mm } table { border-collapse: collapse; margin: 6mm 0 } td { border: .5pt solid #444; padding: 1.4mm 3mm; text-align: center } td:first-child { text-align: left } .prominent { font-size: 21pt; font-weight: bold } .end { display: flex; justify-content: space-between; align-items: flex-end; margin: 6mm 0 } small, .small { font-size: 9.5pt }`
