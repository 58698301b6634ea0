import {
  factsAbout,
  hiddenText,
  html,
  inLine,
  names,
  officeMail,
  paper,
  recipientName,
  sentences,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** English digital credential: a round badge at the left, whom it was awarded to at the right. */
export const digitalCredential: Layout = {
  id: 'evaluation-digital-credential',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'certificate',
  fields: ['international'],
  proofPlaces: ['mail-address', 'birth-date'],
  shows: ['lecturer', 'signatory'],
  language: 'en',
  orientation: 'landscape',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const [signer] = sheet.signatories
    const about = factsAbout(recipient, {
      mailAddress: '',
      birthDate: random.pick(['born on', 'date of birth']),
      birthName: 'born',
      office: '',
    })
    return paper({
      title: 'Credential',
      language: 'en',
      orientation: 'landscape',
      style,
      pages: [
        html`<div class="badge" style="border-color:${issuer.colour}"><b>${issuer.short}</b><span>${random.pick(['COMPLETED', 'PARTICIPANT'])}</span></div><main><h1>${course.title}</h1>${sheet.lecturerProminent && html`<p class="prominent">${names(sheet.lecturers)}</p>`}<p class="caption">${random.pick(['Awarded to', 'Earned by'])}</p><p class="name">${recipientName(recipient)}</p><p>${inLine(about, ' | ')}</p><p class="caption">Earning criteria</p><p>${sheet.remark ? html`Participation recorded ${sheet.period}.` : html`Took part in all units ${sheet.period}, ${course.units} lessons of 45 minutes.`}</p><p class="caption">Skills</p><p class="skills">${course.contents.map((item) => html`<span>${item}</span>`)}</p>${sentences(sheet)}
${sheet.lecturers.length > 0 && !sheet.lecturerProminent && html`<p>Instructor: ${names(sheet.lecturers)}</p>`}<p class="caption">Issued</p><p>${sheet.issuedOn} by ${issuer.name}${signer && html`<br>${signer.name}, ${signer.role}`}</p><p class="small">${issuer.street}, ${issuer.place}. To verify, write to ${officeMail(issuer, 'credentials')} and quote ${random.integer(100_000, 999_999)}-${random.integer(10, 99)}.</p></main>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { display: flex; align-items: center; font: 12pt/1.4 'Lato' } .badge { width: 74mm; height: 74mm; margin: 0 10mm 0 20mm; border: 5mm solid; border-radius: 50%; display: flex; flex-direction: column; align-items: center; justify-content: center; text-align: center; padding: 5mm; font-size: 12pt; flex: none } .badge span { font-size: 9pt; margin-top: 3mm } main { flex: 1; padding: 14mm 20mm 14mm 0 } h1 { font-size: 22pt; line-height: 1.2; margin: 0 0 6mm } p { margin: 0 0 2.5mm } .caption { color: #666; font-size: 9.5pt; margin: 4mm 0 0 } .name { font-size: 20pt; font-weight: bold } .skills span { border: .5pt solid #888; border-radius: 4mm; padding: .6mm 3mm; margin-right: 3mm } .small { font-size: 9pt; margin-top: 5mm } .prominent { font-size: 22pt; font-weight: bold }`
