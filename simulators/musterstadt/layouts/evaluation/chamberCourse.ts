import { periodInSentence } from '../../wording/days.ts'
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

/** Chamber's course certificate: the name opens the page alone, what was taught follows on the reverse. */
export const chamberCourse: Layout = {
  id: 'evaluation-chamber-course',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'certificate',
  fields: ['administration', 'finance', 'computing', 'leadership', 'building'],
  proofPlaces: ['birth-date'],
  shows: ['lecturer', 'signatory'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const about = factsAbout(recipient, {
      birthDate: random.pick(['geboren am', 'geb. am', 'geb.']),
      birthName: 'Geburtsname',
      office: '',
    })
    return paper({
      title: 'Lehrgangszertifikat',
      style,
      pages: [
        html`<div class="mark">${emblem(sheet, 22)}</div><p class="issuer">${issuer.name}</p><h1>${random.pick(['Lehrgangszertifikat', 'Zertifikat über einen Lehrgang'])}</h1><p class="name">${recipient.style === 'last-name-first' ? '' : recipient.salutation} ${recipientName(recipient)}</p><p>${inLine(about)}</p><p class="gap">${random.pick(['hat den Lehrgang', 'absolvierte den Lehrgang'])}</p><p class="course">${course.title}</p>
<p>${periodInSentence(sheet.period)} mit ${course.units} Unterrichtsstunden ${random.pick(['regelmäßig besucht.', 'besucht.'])}</p><p>${!sheet.remark && random.pick(['Der lehrgangsinterne Test wurde erfolgreich abgelegt.', 'Die Leistungen im Lehrgang entsprachen den Anforderungen.'])}</p>${sentences(sheet)}${lecturersLine(sheet, random.pick(['Lehrgangsbetreuung:', 'Fachdozentur:']))}<p class="gap">${sheet.venue}, den ${sheet.issuedOn}</p>${signatureBlock(sheet)}<p class="small">Inhalte des Lehrgangs: ${course.contents.join('; ')}. Dieses Zertifikat ist kein Prüfungszeugnis. ${sheet.serialNumber && `Registriert unter ${sheet.serialNumber}.`}</p>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 20mm 34mm; font: 12pt/1.5 'Linux Libertine O' } .mark { position: absolute; right: 20mm; top: 18mm } .issuer { font-size: 12pt; margin: 0 40mm 0 0 } h1 { font-size: 29pt; font-weight: normal; margin: 26mm 0 14mm } p { margin: 0 0 3mm } .name { font-size: 21pt; margin-bottom: 1mm } .course { font-size: 17pt; line-height: 1.25 } .gap { margin-top: 10mm } .prominent { font-size: 23pt; font-weight: bold }
.signatures { display: flex; gap: 20mm; margin: 4mm 0 8mm } .line { border-top: .5pt solid; width: 58mm } .role { font-size: 9.5pt } .small { position: absolute; left: 34mm; right: 34mm; bottom: 18mm; font-size: 9pt }`
