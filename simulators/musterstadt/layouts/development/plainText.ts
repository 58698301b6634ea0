import { hoursText } from '../../catalogue/catalogue.ts'
import { periodInSentence } from '../../wording/days.ts'
import { hiddenText, html, names, officeMail, paper, recipientName, salutedName } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Typed on an empty sheet: nothing but sentences, the person somewhere in the middle of them. */
export const plainText: Layout = {
  id: 'plain-text',
  set: 'development',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: [],
  proofPlaces: ['birth-date', 'employee-number'],
  shows: ['lecturer', 'signatory', 'contact'],
  extent: 'hours',
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const born =
      recipient.birthDate && `, ${random.pick(['geb.', 'geb. am', 'geboren am'])} ${recipient.birthDate},`
    const before = recipient.birthName && `, geb. ${recipient.birthName},`
    const number =
      recipient.employeeNumber &&
      ` (${random.pick(['Personalnummer', 'PN', 'Pers.-Nr.'])} ${recipient.employeeNumber})`
    const who = html`${random.chance(0.5) ? salutedName(recipient) : recipientName(recipient)}${before}${born}${number}`
    const office = recipient.office && `beschäftigt bei ${recipient.office}, `
    const when = periodInSentence(sheet.period)
    const sentence = random.pick([
      html`${who} ${office}nahm ${when} an unserem Seminar „${course.title}“ teil.`,
      html`Hiermit wird bescheinigt, dass ${who} ${office}${when} an der Fortbildung „${course.title}“ teilgenommen hat.`,
      html`${when.replace(/^./, (letter) => letter.toUpperCase())} hat ${who} ${office}die Fortbildung „${course.title}“ besucht.`,
    ])
    const teachers = names(sheet.lecturers, ' und ')
    return paper({
      title: 'Bescheinigung',
      style,
      pages: [
        html`<p class="sender">${issuer.name}, ${issuer.street}, ${issuer.place}, ${officeMail(issuer, 'kontakt')}</p><p class="date">${sheet.venue}, den ${sheet.issuedOn}</p><h1>Bescheinigung</h1>
${teachers && sheet.lecturerProminent && html`<p class="prominent">${teachers}</p>`}<p>${sentence}</p>
<p>Das Seminar umfasste ${hoursText(course)} Stunden. Es wurden folgende Themen behandelt: ${course.contents.join(', ')}.${teachers && !sheet.lecturerProminent && ` Referiert hat ${teachers}.`}</p>
<p>${sheet.remark}${sheet.note}</p><p class="end">${sheet.signatories.map((person) => html`gez. ${person.name}<br>${person.role}<br><br>`)}</p>
<p class="small">${sheet.contact && `Bei Fragen wenden Sie sich bitte an ${sheet.contact.name}, ${sheet.contact.phone}.`}</p>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 24mm 28mm; font: 12pt/1.6 'Nimbus Roman' } .sender { font-size: 10pt } .date { text-align: right; margin: 12mm 0 } h1 { font-size: 14pt; font-weight: normal; text-decoration: underline; margin: 0 0 10mm }
p { margin: 0 0 5mm } .prominent { font-size: 24pt; font-weight: bold } .end { margin-top: 16mm } .small { font-size: 10pt }`
