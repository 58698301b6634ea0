import { emblem, hiddenText, html, names, paper, salutedName, signatureBlock } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** A diploma in a wooden frame with a mount around it: what a phone sends from the office wall. */
export const framedDiploma: Layout = {
  id: 'framed-diploma',
  set: 'development',
  purpose: 'certificate',
  documentType: 'certificate',
  fields: ['leadership', 'computing', 'childcare', 'social', 'building', 'wellbeing'],
  proofPlaces: ['birth-date'],
  shows: ['lecturer', 'signatory'],
  framed: true,
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const lecturers = names(sheet.lecturers, ' und ')
    return paper({
      title: 'Diplom',
      style,
      pages: [
        html`<div class="frame"><div class="mount">${emblem(sheet, 18)}<h1>${random.pick(['Urkunde', 'Zertifikat'])}</h1><p class="name">${salutedName(recipient)}</p>
<p>${[recipient.birthName && `geb. ${recipient.birthName}`, recipient.birthDate && `${random.pick(['geboren am', 'geb.', '*'])} ${recipient.birthDate}`].filter(Boolean).join(', ')}</p>
<p>${random.pick(['erhält diese Auszeichnung für die Teilnahme an der Weiterbildung', 'hat erfolgreich teilgenommen an der Weiterbildung'])}</p><p class="course">${course.title}</p>
<p>${sheet.period}<br>${course.units} Unterrichtseinheiten</p><p class="contents">${course.contents.join(' · ')}</p>${sheet.remark && html`<p><b>${sheet.remark}</b></p>`}${sheet.note && html`<p>${sheet.note}</p>`}
${lecturers && html`<p class="${sheet.lecturerProminent ? 'prominent' : ''}">Kursleitung: ${lecturers}</p>`}<p>${sheet.venue}, ${sheet.issuedOn}</p>${signatureBlock(sheet)}<p class="small">${issuer.name}</p></div></div>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { font: 12pt/1.4 'URW Bookman'; text-align: center } .frame { height: 100%; border: 11mm solid #5d3a1a; border-image: linear-gradient(135deg, #7a4d25, #4a2c12 40%, #8a5a2e 60%, #4f3015) 1; background: #efe9dc; padding: 9mm } .mount { height: 100%; background: #fffdf8; border: .6pt solid #b9ab8c; padding: 12mm 14mm }
h1 { font: 46pt 'Z003'; margin: 4mm 0 8mm } p { margin: 0 0 4mm } .name { font-size: 19pt; font-weight: bold } .course { font-size: 16pt; font-weight: bold } .contents { font-size: 10pt } .prominent { font-size: 22pt; font-weight: bold } .small { font-size: 9.5pt; margin-top: 6mm }
.signatures { display: flex; justify-content: center; gap: 12mm; font-size: 10pt } .line { border-top: .5pt solid #000; width: 52mm } .role { font-size: 8.5pt }`
