import {
  emblem,
  factsAbout,
  hiddenText,
  html,
  inLine,
  lecturersLine,
  paper,
  recipientName,
  sentences,
  signatureBlock,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** English letter "to whom it may concern" of a summer school: the whole certificate is one paragraph of prose. */
export const summerSchool: Layout = {
  id: 'development-summer-school',
  set: 'development',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['international'],
  proofPlaces: ['birth-date', 'mail-address'],
  shows: ['lecturer', 'signatory'],
  extent: 'hours',
  language: 'en',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const about = factsAbout(recipient, {
      birthDate: random.pick(['born on', 'date of birth']),
      birthName: 'née',
      mailAddress: 'registered as',
      office: 'delegated by',
    })
    return paper({
      title: 'Letter of attendance',
      language: 'en',
      style,
      pages: [
        html`<header>${emblem(sheet, 16)}<p>${issuer.name}<br><small>Registrar · ${issuer.street} · ${issuer.place}</small></p></header><p class="date">${sheet.issuedOn}</p><p class="concern">${random.pick(['To whom it may concern', 'To the employer'])}</p><p>${random.pick(['This letter confirms that', 'The registrar certifies that'])} <b>${recipientName(recipient)}</b>${about.length > 0 && ` (${inLine(about, '; ')})`} ${sheet.remark ? 'was enrolled for' : random.pick(['attended every session of', 'took part in'])} <b>${course.title}</b>, which ran ${sheet.period.replace('held ', '')}. ${random.pick(['The programme comprised', 'Contact time amounted to'])} ${course.units * 0.75} hours and dealt with ${course.contents.join(', ').toLowerCase()}.</p>${sentences(sheet)}${lecturersLine(sheet, random.pick(['Course convenor:', 'Taught by']))}<p>${random.pick(['Please do not hesitate to contact us with any questions.', 'No fees were charged for accommodation.'])}</p><p>Yours faithfully</p>${signatureBlock(sheet)}${sheet.serialNumber && html`<p class="foot">Our reference ${sheet.serialNumber}</p>`}${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 22mm 30mm; font: 12pt/1.6 'Caladea' } header { display: flex; gap: 6mm; align-items: center; font-size: 14pt; line-height: 1.3 } small { font-size: 9.5pt } .date { text-align: right; margin: 14mm 0 10mm } .concern { font-weight: bold } p { margin: 0 0 4mm } .prominent { font-size: 21pt; font-weight: bold; line-height: 1.2 } .foot { font-size: 9pt; margin-top: 10mm }
.signatures { display: flex; gap: 14mm } .line { border-top: .5pt solid; width: 54mm } .role { font-size: 9.5pt }`
