import { courseHours } from '../../catalogue/catalogue.ts'
import {
  type Captioned,
  factsAbout,
  hiddenText,
  html,
  names,
  paper,
  recipientName,
  said,
  sentences,
  signatureBlock,
  tableRows,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** English record of attendance: statement first, then captions above values in a panel. */
export const attendanceRecord: Layout = {
  id: 'development-attendance-record',
  set: 'development',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['international'],
  proofPlaces: ['birth-date', 'mail-address', 'employee-number'],
  shows: ['lecturer', 'signatory', 'contact'],
  extent: 'hours',
  language: 'en',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const panel: readonly Captioned[] = [
      ...factsAbout(recipient, {
        birthDate: random.pick(['Date of birth', 'Born']),
        birthName: 'Name at birth',
        employeeNumber: 'Staff number',
        mailAddress: 'E-mail',
        office: 'Organisation',
      }),
      ['Title of event', course.title],
      ['Dates', sheet.period],
      ['Contact time', `${courseHours(course)} hours`],
      ['Sessions', course.contents.join('; ')],
      [random.pick(['Facilitator', 'Presenter']), sheet.lecturerProminent ? '' : names(sheet.lecturers)],
      ['Enquiries', sheet.contact ? `${sheet.contact.name}, ${sheet.contact.mailAddress}` : ''],
    ]
    return paper({
      title: 'Record of attendance',
      language: 'en',
      style,
      pages: [
        html`<p class="issuer" style="background:${issuer.colour}">${issuer.name}</p><h1>${random.pick(['Record of attendance', 'Confirmation of attendance'])}</h1>${sheet.lecturerProminent && html`<p class="prominent">${names(sheet.lecturers)}</p>`}<p>${random.pick(['We confirm the attendance of the delegate named below.', 'The following person attended the event described here.'])}</p><table><tr><td>${random.pick(['Delegate', 'Attendee'])}</td><td class="name">${recipientName(recipient)}</td></tr>${tableRows(said(panel))}</table>
${sentences(sheet)}<p>Issued on ${sheet.issuedOn} in ${sheet.venue}</p>${signatureBlock(sheet)}<p class="small">${issuer.street}, ${issuer.place}. This record carries no academic credit.</p>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 0 24mm 20mm; font: 11.5pt/1.45 'DejaVu Sans' } .issuer { color: #fff; margin: 0 -24mm 16mm; padding: 8mm 24mm; font-size: 14pt } h1 { font-size: 23pt; font-weight: 600; margin: 0 0 6mm } table { width: 100%; background: #f3f3f3; margin: 4mm 0 8mm } td { padding: 2mm 4mm; vertical-align: top } td:first-child { width: 44mm; font-size: 10pt; color: #444 } .name { font-size: 15pt; font-weight: 600 } p { margin: 0 0 4mm } .prominent { font-size: 23pt; font-weight: bold }
.signatures { display: flex; gap: 18mm } .line { border-top: .5pt solid; width: 56mm } .role, .small { font-size: 9pt }`
