import { emblem, hiddenText, html, paper, recipientName, signature } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Proof of qualification laid out like a licence: photo frame, data lines in typewriter, landscape. */
export const qualificationCard: Layout = {
  id: 'development-qualification-card',
  set: 'development',
  purpose: 'certificate',
  documentType: 'qualification-certificate',
  fields: ['safety', 'fire', 'first-aid'],
  issuers: ['Kranschule Kamenau', 'Helferruf Auebrück'],
  proofPlaces: ['birth-date', 'employee-number'],
  shows: ['lecturer', 'signatory'],
  expires: true,
  language: 'de',
  orientation: 'landscape',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const [leader] = sheet.signatories
    const lines: readonly (readonly [string, string])[] = [
      ['Geburtsdatum', recipient.birthDate],
      ['Geburtsname', recipient.birthName],
      ['PersNr.', recipient.employeeNumber],
      ['Arbeitgeber', recipient.office],
      ['Lehrgang', sheet.period.replace(/^(am|vom|in der Zeit vom|im Zeitraum) /, '')],
      ['Umfang', `${course.units} LE`],
      ['Gültig bis', sheet.validUntil],
    ]
    return paper({
      title: 'Befähigungsnachweis',
      orientation: 'landscape',
      style,
      pages: [
        html`<div class="card"><div class="left" style="background:${issuer.colour}"><div class="photo">Lichtbild</div>${{ html: emblem(sheet, 24).html.replaceAll(issuer.colour, '#fff') }}</div><div class="right"><p class="issuer">${issuer.name}</p><h1>${random.pick(['Befähigungsnachweis', 'Qualifikationsnachweis'])}</h1><p class="course">${course.title}</p>
<p class="caption">Inhaberin / Inhaber</p><p class="name">${recipientName(recipient)}</p><table>${lines.filter(([, value]) => value !== '').map(([label, value]) => html`<tr><td>${label}</td><td>${value}</td></tr>`)}</table>
${(sheet.remark || sheet.note) && html`<p>${sheet.remark || sheet.note}</p>`}${sheet.lecturers[0] && html`<p class="${sheet.lecturerProminent ? 'prominent' : 'caption'}">Ausbildung durch ${sheet.lecturers[0].name}</p>`}
<div class="sign">${signature(sheet, 'card')}<div>${leader?.name}, ${leader?.role}<br>${sheet.venue}, ${sheet.issuedOn}</div></div></div></div>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 22mm; font: 12pt/1.35 'Quicksand'; background: #fff } .card { display: flex; height: 100%; border: .6pt solid #333; border-radius: 5mm; overflow: hidden } .left { width: 60mm; padding: 12mm; display: flex; flex-direction: column; gap: 20mm; align-items: center } .photo { width: 35mm; height: 45mm; background: #eee; border: .5pt solid #fff; display: grid; place-items: center; font-size: 8pt; color: #777 }
.right { padding: 10mm 14mm; flex: 1 } h1 { font: bold 22pt 'Quicksand'; margin: 3mm 0 1mm } .course { font-size: 14pt } p { margin: 0 0 2mm } .issuer { font-size: 10pt } .caption { font-size: 9pt; margin-top: 3mm } .name { font: bold 17pt 'Liberation Mono' } table { font: 11pt 'Liberation Mono'; margin: 3mm 0 } td { padding: .6mm 8mm .6mm 0 } .prominent { font: bold 22pt 'Quicksand' } .sign { display: flex; gap: 8mm; align-items: flex-end; margin-top: 4mm; font-size: 9.5pt }`
