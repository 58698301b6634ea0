import { barePeriod } from '../../wording/days.ts'
import {
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

/** Half a sheet of printed text with gaps, the gaps filled in and underlined; the lower half stays empty. */
export const halfSlip: Layout = {
  id: 'evaluation-half-slip',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['language', 'computing', 'wellbeing', 'childcare', 'administration', 'safety'],
  proofPlaces: ['birth-date', 'employee-number'],
  shows: ['lecturer', 'signatory'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const [signer] = sheet.signatories
    const about = factsAbout(recipient, {
      birthDate: random.pick(['geb. am', 'geboren am']),
      birthName: 'Geburtsname',
      employeeNumber: random.pick(['Pers.-Nr.', 'Personalnummer']),
      office: 'beschäftigt bei',
    })
    const gaps = about.map(([caption, value]) => html`, ${caption} <u>${value}</u>`)
    return paper({
      title: 'Zur Vorlage',
      style,
      pages: [
        html`<p class="stamp">${issuer.name}<br>${issuer.street}<br>${issuer.place}</p><h1>${random.pick(['Zur Vorlage bei der Dienststelle', 'Kursbestätigung zur Vorlage'])}</h1><p class="text">${random.pick(['Wir bestätigen, dass', 'Es wird bestätigt, dass'])} <u class="name">${recipientName(recipient)}</u>${gaps}, den Kurs <u>${course.title}</u> in der Zeit / am <u>${barePeriod(sheet.period)}</u> im Umfang von <u>${course.units}</u> Unterrichtsstunden besucht hat.</p><p class="text">Stoffgebiete: <u>${course.contents.join(', ')}</u></p>
${sheet.lecturers.length > 0 && html`<p class="${sheet.lecturerProminent ? 'prominent' : 'text'}">Kursleitung: <u>${names(sheet.lecturers)}</u></p>`}${sentences(sheet)}<div class="end"><p>${sheet.venue}, den ${sheet.issuedOn}</p><div>${signature(sheet, 'slip')}<br>${inLine([['i. A.', signer?.name ?? '']])}</div></div><p class="cut">Vordruck ${random.integer(100, 999)} – nur mit Unterschrift gültig</p>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 10mm 18mm; font: 11pt/1.6 'Carlito' } .stamp { float: right; border: .6pt solid #555; padding: 2mm 4mm; font-size: 9pt; line-height: 1.3; margin: 0 } h1 { font-size: 15pt; margin: 4mm 0 18mm } p { margin: 0 0 3mm } u { text-decoration-thickness: .5pt; text-underline-offset: 1mm } .name { font-weight: bold } .prominent { font-size: 19pt; font-weight: bold; line-height: 1.2 } .end { display: flex; justify-content: space-between; align-items: flex-end } .cut { border-bottom: .7pt dashed #555; font-size: 8pt; margin-top: 4mm }`
