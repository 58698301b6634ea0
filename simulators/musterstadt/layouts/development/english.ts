import { each, emblem, hiddenText, html, paper, recipientName, signatureBlock } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** English certificate of completion with a coloured head band. */
export const english: Layout = {
  id: 'development-english',
  set: 'development',
  purpose: 'certificate',
  documentType: 'certificate',
  fields: ['international'],
  proofPlaces: ['birth-date', 'mail-address'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'en',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const title = { Frau: 'Ms ', Herr: 'Mr ', '': '' }[
      recipient.style === 'last-name-first' ? '' : recipient.salutation
    ]
    const teachers = sheet.lecturers.map((person) => person.name).join(' and ')
    const remark = sheet.remark || sheet.note
    return paper({
      title: 'Certificate',
      language: 'en',
      style,
      pages: [
        html`<div class="band" style="background:${issuer.colour}"></div><div class="emblem">${emblem(sheet, 26)}</div>
<h1>${random.pick(['Certificate of Completion', 'Certificate of Attendance', 'Certificate of Achievement'])}</h1>
${sheet.lecturerProminent && html`<p class="prominent">with ${teachers}</p>`}
<p>${random.pick(['This is to certify that', 'We hereby certify that'])}</p><p class="name">${title}${recipientName(recipient)}</p>
<p>${[recipient.birthName && `née ${recipient.birthName}`, recipient.birthDate && `${random.pick(['born on', 'date of birth:'])} ${recipient.birthDate}`, recipient.mailAddress].filter(Boolean).join(', ')}</p>
<p>${random.pick(['has successfully completed the course', 'has attended the programme'])}</p><p class="course">${course.title}</p>
<p>${sheet.period} (${course.units} lessons of 45 minutes)</p><p class="topics">Topics: ${course.contents.join(', ')}</p>${remark && html`<p><b>${remark}</b></p>`}
${teachers && !sheet.lecturerProminent && html`<p>${random.pick(['Lecturer', 'Course leader', 'Trainer'])}: ${teachers}</p>`}
<p class="place">${sheet.venue}, ${sheet.issuedOn}</p>${signatureBlock(sheet)}<footer>${issuer.name} · ${issuer.street} · ${issuer.place}${each(sheet.contact ? [sheet.contact] : [], (person) => html`<br>Contact: ${person.name}, ${person.mailAddress}`)}</footer>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 40mm 28mm 20mm; font: 12pt/1.5 'URW Bookman' } .band { position: absolute; left: 0; top: 0; right: 0; height: 14mm } .emblem { position: absolute; right: 26mm; top: 24mm }
h1 { font-size: 25pt; font-weight: normal; border-bottom: 1pt solid; padding-bottom: 3mm; margin: 0 0 14mm } p { margin: 0 0 4mm } .name { font-size: 20pt; margin: 5mm 0 2mm } .course { font-size: 16pt; font-style: italic } .topics { font-size: 10.5pt }
.prominent { font-size: 25pt; font-weight: bold } .place { margin-top: 12mm } .signatures { display: flex; gap: 20mm; margin-top: 6mm; font-size: 10pt } .line { border-top: .5pt solid; width: 56mm } .role { display: none }
footer { position: absolute; bottom: 14mm; font-size: 8pt; color: #555 }`
