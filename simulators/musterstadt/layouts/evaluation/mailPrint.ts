import { periodInSentence } from '../../wording/days.ts'
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

/** Printed e-mail of the course office: fields of the head, then a few plain sentences and a signature block. */
export const mailPrint: Layout = {
  id: 'evaluation-mail-print',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['computing', 'administration', 'finance', 'language', 'social', 'safety', 'wellbeing'],
  proofPlaces: ['birth-date', 'employee-number', 'mail-address'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const [signer] = sheet.signatories
    const box = officeMail(issuer, 'kursbuero')
    const about = factsAbout(recipient, {
      birthDate: random.pick(['geb.', 'geboren am']),
      birthName: 'Geburtsname',
      employeeNumber: random.pick(['Pers.-Nr.', 'Personalnummer']),
      office: '',
    })
    return paper({
      title: 'E-Mail',
      style,
      pages: [
        html`<p class="subject">${random.pick(['Bescheinigung Ihrer Teilnahme', 'Teilnahmebestätigung'])}: ${course.title}</p><table><tr><td>Von:</td><td>${issuer.short} &lt;${box}&gt;</td></tr><tr><td>Gesendet:</td><td>${sheet.issuedOn}, ${random.integer(8, 16)}:${random.integer(10, 59)} Uhr</td></tr><tr><td>An:</td><td>${recipient.mailAddress || 'Verteiler Personalentwicklung'}</td></tr>${sheet.contact && html`<tr><td>Cc:</td><td>${sheet.contact.name} &lt;${sheet.contact.mailAddress}&gt;</td></tr>`}</table>
<p>Guten Tag,</p><p>${random.pick(['hiermit bestätigen wir die Teilnahme von', 'wir bestätigen zur Vorlage beim Arbeitgeber die Teilnahme von'])}</p><p class="name">${recipient.style === 'last-name-first' ? '' : recipient.salutation} ${recipientName(recipient)}<br>${inLine(about)}</p><p>an unserer Online-Schulung „${course.title}“ ${periodInSentence(sheet.period)} (${course.units} UE).</p><p>Themen waren: ${course.contents.join(', ')}.</p>
${sheet.lecturers.length > 0 && html`<p class="${sheet.lecturerProminent ? 'prominent' : ''}">${random.pick(['Durch die Schulung führte', 'Geschult hat'])} ${names(sheet.lecturers, ' und ')}.</p>`}${sentences(sheet)}<p>${random.pick(['Diese E-Mail gilt als Nachweis; eine Urkunde versenden wir nicht.', 'Bitte bewahren Sie diese E-Mail als Nachweis auf.'])}</p><p>Freundliche Grüße<br>${signer?.name}<br>${signer?.role}</p><p class="foot">-- <br>${issuer.name}<br>${issuer.street} | ${issuer.place}<br>${box}</p>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 16mm 18mm; font: 11pt/1.4 'Roboto' } .subject { font-size: 14pt; font-weight: 500; border-bottom: 1.5pt solid #222; padding-bottom: 2mm } table { margin: 0 0 8mm; font-size: 10pt } td { padding: .4mm 6mm .4mm 0 } td:first-child { color: #555 } p { margin: 0 0 3.5mm } .name { padding-left: 8mm } .prominent { font-size: 20pt; font-weight: bold; line-height: 1.2 } .foot { color: #555; font-size: 9.5pt; margin-top: 8mm }`
