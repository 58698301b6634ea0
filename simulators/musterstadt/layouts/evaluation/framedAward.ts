import { emblem, hiddenText, html, names, paper, salutedName, signatureBlock } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Award in landscape behind glass in a narrow black frame, photographed on the wall. */
export const framedAward: Layout = {
  id: 'evaluation-framed-award',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'certificate',
  fields: ['leadership', 'computing', 'childcare', 'social', 'building', 'finance', 'wellbeing'],
  proofPlaces: ['birth-date'],
  shows: ['lecturer', 'signatory'],
  framed: true,
  language: 'de',
  orientation: 'landscape',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    return paper({
      title: 'Auszeichnung',
      orientation: 'landscape',
      style,
      pages: [
        html`<div class="frame"><div class="inside"><div class="left">${emblem(sheet, 34)}<p>${issuer.name}</p></div><div class="right"><h1>${random.pick(['ZERTIFIKAT', 'URKUNDE'])}</h1><p class="name">${salutedName(recipient)}</p><p>${[recipient.birthDate && `${random.pick(['geb. am', 'geboren am'])} ${recipient.birthDate}`, recipient.birthName && `Geburtsname ${recipient.birthName}`].filter(Boolean).join(', ')}</p><p>${random.pick(['hat teilgenommen an', 'hat mit Erfolg absolviert:'])}</p><p class="course">${course.title}</p><p>${sheet.period} – ${course.units} Unterrichtsstunden</p><p class="small">${course.contents.join(', ')}</p>${sheet.remark && html`<p><b>${sheet.remark}</b></p>`}${sheet.note && html`<p>${sheet.note}</p>`}
${sheet.lecturers.length > 0 && html`<p class="${sheet.lecturerProminent ? 'prominent' : ''}">Dozent/in: ${names(sheet.lecturers)}</p>`}<p>${sheet.venue}, ${sheet.issuedOn}</p>${signatureBlock(sheet)}</div></div></div>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { font: 12.5pt/1.4 'URW Gothic' } .frame { height: 100%; border: 6mm solid #1b1b1b; box-shadow: inset 0 0 4mm #0007; padding: 10mm; background: #fff } .inside { display: flex; height: 100%; gap: 14mm } .left { width: 56mm; text-align: center; border-right: .5pt solid #999; padding: 20mm 8mm 0 0; font-size: 11pt } .right { flex: 1 } h1 { font-size: 30pt; letter-spacing: .1em; margin: 6mm 0 8mm } p { margin: 0 0 3mm } .name { font-size: 20pt; font-weight: bold } .course { font-size: 16pt; font-weight: bold } .small { font-size: 10.5pt } .prominent { font-size: 22pt; font-weight: bold }
.signatures { display: flex; gap: 14mm; font-size: 10.5pt } .line { border-top: .5pt solid; width: 54mm } .role { font-size: 9pt }`
