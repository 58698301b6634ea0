import { barePeriod } from '../../wording/days.ts'
import {
  emblem,
  factsAbout,
  hiddenText,
  html,
  names,
  paper,
  recipientName,
  sentences,
  signatureBlock,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Proof of duty to keep learning before a professional chamber: lettered paragraphs of officialese, points at the end. */
export const creditPoints: Layout = {
  id: 'development-credit-points',
  set: 'development',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['building', 'administration', 'finance', 'computing'],
  proofPlaces: ['birth-date', 'employee-number'],
  shows: ['lecturer', 'signatory'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const about = factsAbout(recipient, {
      birthDate: random.pick(['geboren am', 'geb. am']),
      birthName: 'Geburtsname:',
      employeeNumber: 'Personalnummer',
      office: 'tätig bei:',
    })
    return paper({
      title: 'Fortbildungspunkte',
      style,
      pages: [
        html`<header><div>${issuer.name}<br><small>${issuer.street}<br>${issuer.place}</small></div>${emblem(sheet, 22)}</header><h1>${random.pick(['Anerkennung von Fortbildungspunkten', 'Nachweis gemäß Fortbildungsordnung'])}</h1><dl><dt>a)</dt><dd>${random.pick(['Mitglied oder Gast', 'Fortbildungspflichtige Person'])}<br><b>${recipientName(recipient)}</b>${about.map(([caption, value]) => html`<br>${caption} ${value}`)}</dd><dt>b)</dt><dd>${random.pick(['Anerkannte Maßnahme', 'Maßnahme im Sinne der Fortbildungsordnung'])}<br><b class="course">${course.title}</b></dd><dt>c)</dt><dd>Zeitlicher Rahmen<br>${barePeriod(sheet.period)} – ${course.units} Fortbildungsstunden zu je 45 Minuten</dd><dt>d)</dt><dd>Sachgebiete<br>${course.contents.join(' · ')}</dd>
${sheet.lecturers.length > 0 && html`<dt>e)</dt><dd class="${sheet.lecturerProminent ? 'prominent' : ''}">${sheet.lecturerProminent ? '' : 'Vortragende '}${names(sheet.lecturers)}</dd>`}</dl>${sentences(sheet)}<div class="points" style="border-color:${issuer.colour}">${sheet.remark ? 0 : course.units}<br><small>Punkte</small></div><p>${sheet.remark ? 'Über die Anerkennung wird gesondert entschieden.' : random.pick(['Die Maßnahme wird im genannten Umfang anerkannt; die Teilnahme ist durch Unterschrift belegt.', 'Die persönliche Anwesenheit wurde festgestellt.'])}</p><p>Erteilt am ${sheet.issuedOn}</p>${signatureBlock(sheet)}${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 20mm 28mm; font: 11pt/1.45 'DejaVu Serif' } header { display: flex; justify-content: space-between; font-size: 12pt } header div { max-width: 110mm } small { font-size: 9pt } h1 { font-size: 17pt; margin: 16mm 0 9mm; line-height: 1.25 } dl { display: grid; grid-template-columns: 10mm 1fr; row-gap: 4mm; margin: 0 0 5mm } dd { margin: 0 } .course { font-size: 14pt } p { margin: 0 0 3mm } .points { float: right; width: 30mm; height: 30mm; border: 1.5mm solid; border-radius: 50%; text-align: center; font-size: 18pt; line-height: 1.1; padding-top: 6mm } .prominent { font-size: 20pt; font-weight: bold; line-height: 1.2 }
.signatures { display: flex; gap: 12mm; margin-top: 5mm } .line { border-top: .5pt solid; width: 50mm } .role { font-size: 9pt }`
