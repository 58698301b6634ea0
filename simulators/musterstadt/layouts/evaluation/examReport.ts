import { barePeriod, periodInSentence } from '../../wording/days.ts'
import {
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

/** Report of an examination in numbered parts as an ordinance asks for, with points in words and figures. */
export const examReport: Layout = {
  id: 'evaluation-exam-report',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'exam-certificate',
  fields: ['administration', 'finance', 'computing', 'building', 'social'],
  issuers: [
    'Verwaltungsschule Südmark',
    'Technikschule Weserburg',
    'Fachkolleg Mainfeld',
    'Kommunalkolleg Sandtal',
  ],
  proofPlaces: ['birth-date'],
  shows: ['lecturer', 'signatory'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const points = () => (sheet.remark ? random.integer(18, 46) : random.integer(58, 98))
    const about = factsAbout(recipient, {
      birthDate: random.pick(['geboren am', 'geb. am']),
      birthName: 'Geburtsname',
      office: '',
    })
    return paper({
      title: 'Zeugnis',
      style,
      pages: [
        html`<p class="issuer">${issuer.name}</p><p class="small">${issuer.street}, ${issuer.place}</p><h1>${random.pick(['Zeugnis über eine Abschlussprüfung', 'Lehrgangszeugnis'])}</h1><p class="name">${recipient.style === 'last-name-first' ? '' : recipient.salutation} ${recipientName(recipient)}${about.length > 0 && `, ${inLine(about)},`}</p><p>hat sich ${periodInSentence(sheet.period)} nach ${course.units} Unterrichtsstunden der Prüfung im Lehrgang</p><p class="course">${course.title}</p><p>unterzogen${sheet.remark ? '.' : random.pick([' und sie bestanden.', ' und die Prüfung bestanden.'])}</p>${sentences(sheet)}
<ol>${course.contents.map((item) => html`<li><span>${item}</span><span>${points()} von 100 Punkten</span></li>`)}</ol>${lecturersLine(sheet, random.pick(['Lehrgangsleitung:', 'Betreuende Lehrkraft:']))}<p>Lehrgangszeit: ${barePeriod(sheet.period)}</p><p>${sheet.venue}, ${sheet.issuedOn}</p><p class="board">${random.pick(['Für den Prüfungsausschuss', 'Die Prüfungskommission'])}</p>${signatureBlock(sheet)}<p class="small">Punkte: 100–92 sehr gut, 91–81 gut, 80–67 befriedigend, 66–50 ausreichend.</p>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 24mm 30mm; font: 12pt/1.5 'Gentium' } .issuer { font-size: 14pt; font-weight: bold; margin: 0 } h1 { font-size: 22pt; margin: 14mm 0 10mm } p { margin: 0 0 3.5mm } .name { font-size: 13.5pt } .course { font-size: 16pt; font-weight: bold; padding-left: 10mm } ol { padding: 0 0 0 6mm; margin: 6mm 0 } li span { display: inline-block; width: 68mm } .prominent { font-size: 21pt; font-weight: bold } .board { margin-top: 8mm }
.signatures { display: flex; gap: 18mm; margin-bottom: 8mm } .line { border-top: .5pt solid; width: 56mm } .role, .small { font-size: 9pt }`
