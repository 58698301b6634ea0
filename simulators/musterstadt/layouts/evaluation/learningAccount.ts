import { barePeriod } from '../../wording/days.ts'
import {
  type Captioned,
  factsAbout,
  hiddenText,
  html,
  names,
  officeMail,
  paper,
  recipientName,
  said,
  sentences,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Account statement of learning: holder above, one booking with its text lines below, made by machine and unsigned. */
export const learningAccount: Layout = {
  id: 'evaluation-learning-account',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['finance', 'leadership', 'computing', 'administration'],
  issuers: ['Girosparakademie Südmark', 'Fachkolleg Mainfeld'],
  proofPlaces: ['employee-number', 'birth-date', 'mail-address'],
  shows: ['lecturer', 'contact'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const holder: readonly Captioned[] = factsAbout(recipient, {
      birthDate: random.pick(['Geburtsdatum', 'geboren am']),
      birthName: 'Geburtsname',
      employeeNumber: random.pick(['Personalnummer', 'Personal-Nr.']),
      mailAddress: 'E-Mail',
      office: random.pick(['Arbeitgeber', 'Institut/Verwaltung']),
    })
    const lines: readonly Captioned[] = [
      ['Seminar', course.title],
      ['Zeit', barePeriod(sheet.period)],
      ['Ort', sheet.venue],
      ['Inhalt', course.contents.join(', ')],
      ['Dozent/in', sheet.lecturerProminent ? '' : names(sheet.lecturers)],
    ]
    return paper({
      title: 'Bildungskonto',
      style,
      pages: [
        html`<header><div><b>${issuer.name}</b><br>${issuer.street}<br>${issuer.place}</div><div class="box" style="border-color:${issuer.colour}">${random.pick(['Bildungskonto', 'Weiterbildungskonto'])}<br>Auszug ${random.integer(1, 12)}<br>vom ${sheet.issuedOn}</div></header><table class="holder"><tr><td>${random.pick(['Kontoinhaber/in', 'Inhaberin/Inhaber'])}</td><td><b>${recipientName(recipient)}</b></td></tr>${holder.map(([caption, value]) => html`<tr><td>${caption}</td><td>${value}</td></tr>`)}</table>${sheet.lecturerProminent && html`<p class="prominent">Dozent/in: ${names(sheet.lecturers)}</p>`}<table class="bookings"><tr><th>Nr.</th><th>Buchungstext</th><th>${sheet.remark ? 'Planwert' : 'Gutschrift'}</th></tr><tr><td>${random.integer(1, 40)}</td><td>${sheet.remark ? 'SEMINARBELEGUNG' : random.pick(['SEMINARBESUCH', 'TEILNAHME PRÄSENZ'])}<br>${said(lines).map(([caption, value]) => html`<span>${caption}: ${value}</span><br>`)}</td><td class="sum">${course.units} UE</td></tr><tr><td></td><td>Saldo dieses Auszugs</td><td class="sum">${sheet.remark ? 'offen' : `${course.units} UE`}</td></tr></table>
${sentences(sheet)}<p>${sheet.remark ? 'Bitte wenden Sie sich an die Kontoführung.' : random.pick(['Die Gutschrift setzt die vollständige Anwesenheit voraus. Dieser Auszug kann dem Arbeitgeber vorgelegt werden.', 'Gebucht wird nur, wer laut Unterschriftenliste bis zum Ende dabei war. Bitte für die Personalstelle aufbewahren.'])}</p><p class="small">Maschinell erstellt, ohne Unterschrift. Fragen zum Konto: ${sheet.contact ? `${sheet.contact.name}, ${sheet.contact.mailAddress}` : officeMail(issuer, 'bildungskonto')}. Einwendungen bitte innerhalb von sechs Wochen.</p>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 18mm 20mm; font: 11pt/1.45 'Roboto Condensed' } header { display: flex; justify-content: space-between; margin-bottom: 16mm } .box { border-left: 3mm solid; padding-left: 4mm; font-size: 12pt } table { border-collapse: collapse; width: 100% } .holder td { padding: .8mm 0 } .holder td:first-child { width: 42mm; color: #444 } .bookings { margin: 14mm 0 8mm } th { text-align: left; background: #ececec; font-weight: normal; padding: 1.6mm 2mm } .bookings td { padding: 2.4mm 2mm; vertical-align: top; border-bottom: .4pt solid #666 } .bookings td:first-child { width: 14mm } .sum { text-align: right; width: 30mm; white-space: nowrap } p { margin: 0 0 3mm } .prominent { font-size: 21pt; font-weight: bold; margin-top: 8mm } .small { font-size: 9pt; margin-top: 20mm; color: #333 }`
