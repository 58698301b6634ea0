import {
  each,
  emblem,
  hiddenText,
  html,
  names,
  officeMail,
  paper,
  salutedName,
  signatureBlock,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Letterhead in a narrow right margin; the certificate runs as short centred-left lines beside it. */
export const rightHead: Layout = {
  id: 'evaluation-right-head',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: [],
  proofPlaces: ['birth-date', 'employee-number'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const about = [
      recipient.birthName && `Geburtsname: ${recipient.birthName}`,
      recipient.birthDate && `${random.pick(['geb.', 'geboren am', 'Geburtsdatum:'])} ${recipient.birthDate}`,
      recipient.employeeNumber &&
        `${random.pick(['Pers.Nr.', 'Personalnummer', 'PersNr.:'])} ${recipient.employeeNumber}`,
      recipient.office,
    ].filter((fact) => fact !== '')
    return paper({
      title: 'Bescheinigung',
      style,
      pages: [
        html`<aside>${emblem(sheet, 28)}<p><b>${issuer.name}</b></p><p>${issuer.street}<br>${issuer.place}</p><p>${officeMail(issuer, 'post')}</p>${sheet.contact && html`<p>Ansprechpartner/in<br>${sheet.contact.name}<br>${sheet.contact.phone}<br>${sheet.contact.mailAddress}</p>`}<p>Datum<br>${sheet.issuedOn}</p></aside>
<main><h1>${random.pick(['Bescheinigung', 'Seminarbescheinigung'])}</h1><p class="name">${salutedName(recipient)}</p>${each(about, (line) => html`<p class="about">${line}</p>`)}
<p class="gap">war ${sheet.period.replace(/^(?=\d)/, 'am ')} Teilnehmerin bzw. Teilnehmer der Veranstaltung</p><p class="course">${course.title}</p><p>${course.units} Unterrichtseinheiten à 45 min</p>
${sheet.lecturers.length > 0 && html`<p class="${sheet.lecturerProminent ? 'prominent' : ''}">${random.pick(['Vortragende:', 'Durchführung:'])} ${names(sheet.lecturers)}</p>`}<p class="gap">Programm</p><ol>${each(course.contents, (item) => html`<li>${item}</li>`)}</ol>${sheet.remark && html`<p><b>${sheet.remark}</b></p>`}${sheet.note && html`<p>${sheet.note}</p>`}${signatureBlock(sheet)}</main>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { font: 11.5pt/1.45 'P052' } aside { position: absolute; right: 14mm; top: 18mm; width: 46mm; font-size: 8.5pt } main { padding: 40mm 66mm 20mm 25mm } h1 { font-size: 24pt; font-weight: normal; margin: 0 0 14mm } p { margin: 0 0 3mm } .name { font-size: 15pt; font-weight: bold } .about { margin: 0 0 1mm } .gap { margin-top: 9mm } .course { font-size: 14.5pt; font-weight: bold } .prominent { font-size: 21pt; font-weight: bold; line-height: 1.2 } ol { margin: 0 0 6mm; padding-left: 6mm }
.signatures { margin-top: 8mm } .signatory { margin-bottom: 5mm } .line { border-top: .5pt solid; width: 60mm } .role { font-size: 9pt }`
