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
  signature,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Letter of a professional association to the participant: the certificate is a sentence in its second paragraph. */
export const memberLetter: Layout = {
  id: 'development-member-letter',
  set: 'development',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['finance', 'administration', 'building', 'social', 'wellbeing'],
  proofPlaces: ['birth-date', 'employee-number'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const [signer] = sheet.signatories
    const about = factsAbout(recipient, {
      birthDate: random.pick(['geb. am', 'geboren am']),
      birthName: 'Geburtsname',
      employeeNumber: random.pick(['Personalnummer', 'Personal-Nr.']),
    })
    const greeting = recipient.salutation === 'Herr' ? 'Lieber Kollege' : 'Liebe Kollegin'
    return paper({
      title: 'Schreiben',
      style,
      pages: [
        html`<header><p><b>${issuer.name}</b></p><p>Geschäftsstelle · ${issuer.street} · ${issuer.place} · ${officeMail(issuer, 'post')}</p></header><div class="to">${recipient.salutation}<br>${recipientName(recipient)}${recipient.office && html`<br>${recipient.office}`}</div><p class="date">${sheet.issuedOn}</p><p><b>${random.pick(['Ihre Teilnahme an unserer Fachveranstaltung', 'Nachweis für Ihre Unterlagen'])}</b>${about.length > 0 && html`<br>${inLine(about, ' · ')}`}</p>
<p>${recipient.salutation ? greeting : 'Guten Tag'},</p><p>${random.pick(['vielen Dank für Ihr Interesse an der Arbeit unseres Verbandes und für die lebhafte Diskussion.', 'wir haben uns gefreut, Sie bei uns begrüßen zu dürfen.'])} ${random.pick(['Gern bestätigen wir Ihnen, dass Sie', 'Für Ihre Personalstelle bestätigen wir, dass Sie'])} ${periodInSentence(sheet.period)} in ${sheet.venue} ${sheet.remark ? 'für' : 'an'} „${course.title}“ ${sheet.remark ? 'angemeldet waren.' : 'teilgenommen haben.'} ${random.pick(['Das Programm umfasste', 'Angesetzt waren'])} ${course.units} Einheiten zu 45 Minuten mit den Themen ${course.contents.join(', ')}.</p>${sentences(sheet)}
${sheet.lecturers.length > 0 && html`<p class="${sheet.lecturerProminent ? 'prominent' : ''}">${random.pick(['Es referierte', 'Als Fachreferat hörten Sie'])} ${names(sheet.lecturers, ' und ')}.</p>`}<p>${random.pick(['Wir würden uns freuen, Sie auch im nächsten Jahr wiederzusehen.', 'Die Folien finden Sie im Mitgliederbereich.'])}</p><p>Mit kollegialen Grüßen</p>${signature(sheet, 'letter')}<p>${signer?.name}<br>${signer?.role}</p>${sheet.contact && html`<p class="small">Rückfragen an ${sheet.contact.name}, ${sheet.contact.mailAddress}</p>`}${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 16mm 24mm; font: 11pt/1.5 'Nimbus Roman' } header { text-align: center; border-bottom: .6pt solid #444; font-size: 10pt } header p { margin: 0 0 1mm } .to { margin: 16mm 0 10mm; line-height: 1.35 } .date { text-align: right } p { margin: 0 0 4mm } .small { font-size: 9pt } .prominent { font-size: 21pt; font-weight: bold; line-height: 1.2 }`
