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
  signatureBlock,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Hours of a university's seminar that make one credit: 30 hours of 60 minutes. */
const UNITS_PER_CREDIT = 40

/** Certificate of a university's centre for further studies: seal line, one long sentence, workload and credits. */
export const universityCredits: Layout = {
  id: 'development-university-credits',
  set: 'development',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['administration', 'leadership', 'social', 'finance', 'computing'],
  proofPlaces: ['birth-date'],
  shows: ['lecturer', 'signatory'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const about = factsAbout(recipient, {
      birthDate: random.pick(['geboren am', 'geb.']),
      birthName: 'Geburtsname',
      office: '',
    })
    const credits = String(Math.ceil((course.units / UNITS_PER_CREDIT) * 2) / 2).replace('.', ',')
    const lead = recipient.style === 'last-name-first' ? '' : recipient.salutation
    return paper({
      title: 'Teilnahmeschein',
      style,
      pages: [
        html`<div class="rule" style="background:${issuer.colour}"></div><p class="issuer">${issuer.name}</p><p class="small">${issuer.street} · ${issuer.place}</p><h1>${random.pick(['Teilnahmeschein', 'Schein über den Besuch eines Weiterbildungsseminars'])}</h1><p>${random.pick(['Hiermit wird bescheinigt:', 'Zur Vorlage beim Arbeitgeber wird bescheinigt:'])}</p><p>${lead} <b>${recipientName(recipient)}</b>${about.length > 0 && ` (${inLine(about)})`} war ${periodInSentence(sheet.period)} als ${random.pick(['Gasthörerin oder Gasthörer', 'externe Person'])} zum Seminar</p><p class="course">${course.title}</p><p>zugelassen${!sheet.remark && random.pick([' und hat es regelmäßig besucht', ' und hat an allen Sitzungen aktiv mitgewirkt'])}.</p>${sentences(sheet)}
<table><tr><td>Präsenzzeit</td><td>${course.units} akademische Stunden</td></tr><tr><td>Leistungspunkte (ECTS)</td><td>${sheet.remark ? '0' : credits} CP</td></tr><tr><td>Modulteile</td><td>${course.contents.join('; ')}</td></tr><tr><td>Sprache</td><td>Deutsch</td></tr></table>${lecturersLine(sheet, random.pick(['Verantwortliche Lehrperson:', 'Seminarleitung:']))}<p class="small">${random.pick(['Über die Anrechnung von Leistungspunkten auf ein Studium entscheidet der zuständige Prüfungsausschuss.', 'Für die Anerkennung im Studium ist eine benotete Prüfungsleistung erforderlich.'])}</p><p class="gap">${sheet.venue}, ${sheet.issuedOn}</p>${signatureBlock(sheet)}${sheet.serialNumber && html`<p class="small">Matrikel Weiterbildung W-${sheet.serialNumber}</p>`}${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 22mm 26mm 20mm 38mm; font: 11.5pt/1.5 'Liberation Serif' } .rule { position: absolute; left: 20mm; top: 22mm; bottom: 22mm; width: 3mm } .issuer { font-size: 15pt; margin: 0 } h1 { font-size: 21pt; font-weight: normal; margin: 20mm 0 9mm } p { margin: 0 0 3mm } .course { font-size: 17pt; line-height: 1.25; font-style: italic } table { margin: 7mm 0; border-collapse: collapse } td { padding: 1mm 8mm 1mm 0; border-bottom: .3pt solid #888; vertical-align: top } .gap { margin-top: 10mm } .small { font-size: 9.5pt } .prominent { font-size: 22pt; font-weight: bold; line-height: 1.2 }
.signatures { display: flex; gap: 14mm; margin: 4mm 0 6mm } .line { border-top: .5pt solid; width: 54mm } .role { font-size: 9.5pt }`
