import { emblem, hiddenText, html, names, paper, salutedName, signatureBlock } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Landscape sheet with coloured corners, text set left, signatures in one column at the right. */
export const cornerLandscape: Layout = {
  id: 'evaluation-corner-landscape',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'certificate',
  fields: ['leadership', 'administration', 'finance', 'social', 'building', 'computing', 'wellbeing'],
  proofPlaces: ['birth-date', 'employee-number'],
  shows: ['lecturer', 'signatory', 'contact'],
  extent: 'hours',
  language: 'de',
  orientation: 'landscape',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const about = [
      recipient.birthName && `Geburtsname ${recipient.birthName}`,
      recipient.birthDate && `${random.pick(['geboren am', 'geb.'])} ${recipient.birthDate}`,
      recipient.employeeNumber &&
        `${random.pick(['Personal-Nr.:', 'Personalnummer'])} ${recipient.employeeNumber}`,
    ].filter(Boolean)
    return paper({
      title: 'Zertifikat',
      orientation: 'landscape',
      style,
      pages: [
        html`<i class="a" style="border-top-color:${issuer.colour}"></i><i class="b" style="border-bottom-color:${issuer.colour}"></i><main><p class="issuer">${issuer.name}</p><h1>${random.pick(['Zertifikat', 'Qualifizierungszertifikat'])}</h1><p>${random.pick(['Wir verleihen', 'Dieses Zertifikat wird verliehen an'])}</p><p class="name">${salutedName(recipient)}</p><p>${about.join(' · ')}</p>
<p>${random.pick(['als Nachweis der Teilnahme an', 'für die erfolgreiche Teilnahme an'])}</p><p class="course">${course.title}</p><p>${sheet.period}, insgesamt ${String(course.units * 0.75).replace('.', ',')} Stunden</p><p class="topics">${course.contents.join(', ')}</p>${sheet.remark && html`<p><b>${sheet.remark}</b></p>`}${sheet.note && html`<p>${sheet.note}</p>`}
${sheet.lecturers.length > 0 && html`<p class="${sheet.lecturerProminent ? 'prominent' : ''}">Leitung ${names(sheet.lecturers)}</p>`}</main><aside>${emblem(sheet, 30)}<p>${sheet.venue},<br>${sheet.issuedOn}</p>${signatureBlock(sheet)}<p class="small">${issuer.street}<br>${issuer.place}${sheet.contact && html`<br>Rückfragen an ${sheet.contact.name}`}</p></aside>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { font: 12.5pt/1.4 'EB Garamond'; font-variant-numeric: lining-nums; display: flex } .a { position: absolute; left: 0; top: 0; border-top: 40mm solid; border-right: 40mm solid transparent } .b { position: absolute; right: 0; bottom: 0; border-bottom: 40mm solid; border-left: 40mm solid transparent } main { flex: 1; padding: 30mm 10mm 10mm 45mm } aside { width: 78mm; padding: 30mm 10mm 10mm 6mm } p { margin: 0 0 3mm } .issuer { font-size: 13pt; letter-spacing: .04em } h1 { font-size: 36pt; font-weight: normal; margin: 2mm 0 6mm }
.name { font-size: 23pt; font-weight: bold } .course { font-size: 18pt; font-weight: bold; line-height: 1.2 } .topics { font-size: 11.5pt } .prominent { font-size: 24pt; font-weight: bold; line-height: 1.15 } .signatory { margin-bottom: 4mm } .line { border-top: .5pt solid; width: 55mm } .role, .small { font-size: 9.5pt }`
