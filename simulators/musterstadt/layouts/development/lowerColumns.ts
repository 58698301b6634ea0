import { barePeriod } from '../../wording/days.ts'
import {
  each,
  emblem,
  hiddenText,
  html,
  names,
  officeMail,
  paper,
  recipientName,
  signatureBlock,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Sentence above, two columns below: the course at the left, organisation and people at the right. */
export const lowerColumns: Layout = {
  id: 'development-lower-columns',
  set: 'development',
  purpose: 'certificate',
  documentType: 'certificate',
  fields: ['computing', 'administration', 'finance', 'building', 'social', 'leadership', 'wellbeing'],
  proofPlaces: ['birth-date', 'employee-number', 'mail-address'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const about = [
      recipient.birthDate && `${random.pick(['geb. am', 'geboren am', '*'])} ${recipient.birthDate}`,
      recipient.birthName && `geb. ${recipient.birthName}`,
      recipient.employeeNumber &&
        `${random.pick(['Personalnr.', 'Pers.-Nr.', 'Personalnummer:'])} ${recipient.employeeNumber}`,
      recipient.mailAddress,
      recipient.office,
    ].filter((fact) => fact !== '')
    return paper({
      title: 'Zertifikat',
      style,
      pages: [
        html`<header>${emblem(sheet, 17)}<h1>${random.pick(['Zertifikat', 'Nachweis der Weiterbildung', 'Weiterbildungsnachweis'])}</h1></header><p class="name">${recipientName(recipient)}</p><p class="about">${about.join(' | ')}</p><p class="lead">hat die Weiterbildung <b>${course.title}</b> ${random.pick(['absolviert.', 'vollständig besucht.', 'erfolgreich abgeschlossen.'])}</p>${sheet.remark && html`<p><b>${sheet.remark}</b></p>`}${sheet.note && html`<p>${sheet.note}</p>`}
${sheet.lecturerProminent && html`<p class="prominent">${names(sheet.lecturers)}</p>`}<div class="columns"><div><h2>Weiterbildung</h2>${each(course.contents, (item) => html`<p>▪ ${item}</p>`)}<h2>Zeit</h2><p>${barePeriod(sheet.period)}</p><h2>Umfang</h2><p>${course.units} Unterrichtseinheiten</p></div>
<div><h2>Veranstalter</h2><p>${issuer.name}<br>${issuer.street}<br>${issuer.place}<br>${officeMail(issuer, 'bildung')}</p>${sheet.lecturers.length > 0 && !sheet.lecturerProminent && html`<h2>Kursleitung</h2><p>${names(sheet.lecturers)}</p>`}${sheet.contact && html`<h2>Organisation</h2><p>${sheet.contact.name}<br>${sheet.contact.mailAddress}</p>`}<h2>Ausgestellt</h2><p>${sheet.venue}, ${sheet.issuedOn}</p></div></div>${signatureBlock(sheet)}${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 22mm 22mm; font: 11pt/1.45 'DejaVu Sans' } header { display: flex; align-items: center; gap: 8mm; border-bottom: 3pt solid #222; padding-bottom: 5mm; margin-bottom: 14mm } h1 { font-size: 24pt; margin: 0 } .name { font-size: 19pt; font-weight: 600; margin: 0 } .about { font-size: 10pt; margin: 1mm 0 8mm } .lead { font-size: 14pt } .prominent { font-size: 24pt; font-weight: bold; line-height: 1.2 } p { margin: 0 0 2mm }
.columns { display: grid; grid-template-columns: 1fr 1fr; gap: 12mm; margin: 12mm 0 8mm; background: #f4f4f4; padding: 6mm } h2 { font-size: 9.5pt; text-transform: uppercase; color: #555; margin: 4mm 0 1mm } .signatures { display: flex; gap: 18mm } .line { border-top: .5pt solid; width: 56mm } .role { font-size: 8.5pt }`
