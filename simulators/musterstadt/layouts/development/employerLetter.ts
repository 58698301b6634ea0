import { periodInSentence } from '../../wording/days.ts'
import {
  emblem,
  factsAbout,
  hiddenText,
  html,
  inLine,
  names,
  paper,
  recipientName,
  sentences,
  signatureBlock,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Letter to the employer about one of its people; she is named in the sentence, not in the address. */
export const employerLetter: Layout = {
  id: 'development-employer-letter',
  set: 'development',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['administration', 'finance', 'social', 'building', 'leadership', 'language', 'wellbeing'],
  proofPlaces: ['birth-date', 'employee-number'],
  shows: ['lecturer', 'signatory', 'contact'],
  extent: 'days',
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const [who, whose] = {
      Frau: ['Ihre Mitarbeiterin', 'der Mitarbeiterin'],
      Herr: ['Ihr Mitarbeiter', 'des Mitarbeiters'],
      '': ['Ihre Mitarbeiterin oder Ihr Mitarbeiter', 'der beschäftigten Person'],
    }[recipient.salutation]
    const about = factsAbout(recipient, {
      birthDate: random.pick(['geboren am', 'geb. am', 'geb.']),
      birthName: 'Geburtsname',
      employeeNumber: random.pick(['bei Ihnen geführt unter Personalnummer', 'Ihre Personal-Nr.']),
      office: '',
    })
    const days = `${course.days} ${course.days === 1 ? 'Tag' : 'Tage'}`
    return paper({
      title: 'Schreiben',
      style,
      pages: [
        html`<header>${emblem(sheet, 20)}<div>${issuer.name}<br>${issuer.street}<br>${issuer.place}${sheet.contact && html`<br>Bearbeitet von ${sheet.contact.name}<br>${sheet.contact.phone}`}</div></header><p class="window">Stadt Musterstadt<br>Amt für Personal und Organisation<br>Rathausplatz 1<br>49999 Musterstadt</p><p class="day">${sheet.issuedOn}</p><p><b>${random.pick([`Fortbildung ${whose} in unserem Haus`, `Nachweis über eine Fortbildung ${whose}`])}</b></p>${sheet.lecturerProminent && html`<p class="prominent">${names(sheet.lecturers)}</p>`}
<p>Sehr geehrte Damen und Herren,</p><p>${who} ${recipient.style === 'last-name-first' ? '' : recipient.salutation} ${recipientName(recipient)}${about.length > 0 && ` (${inLine(about, '; ')})`} hat sich ${periodInSentence(sheet.period)} in unserem Haus fortgebildet.</p><p>Besucht wurde das Seminar</p><p class="course">${course.title}.</p><p>Es dauerte ${days} und behandelte diese Gegenstände: ${course.contents.join(', ')}.${sheet.lecturers.length > 0 && !sheet.lecturerProminent && ` Referiert hat ${names(sheet.lecturers, ' und ')}.`}</p>${sentences(sheet)}<p>${random.pick(['Wir bitten, dieses Schreiben zur Personalakte zu nehmen.', 'Dieses Schreiben ist als Teilnahmenachweis für Ihre Unterlagen bestimmt.'])}</p><p>Mit freundlichen Grüßen</p>${signatureBlock(sheet)}${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 20mm 25mm; font: 11.5pt/1.5 'URW Bookman' } header { display: flex; justify-content: flex-end; gap: 6mm; text-align: left; font-size: 9.5pt; line-height: 1.3 } .window { margin: 10mm 0 10mm; line-height: 1.3 } .day { text-align: right } p { margin: 0 0 4mm } .course { margin-left: 12mm; font-weight: bold } .prominent { font-size: 21pt; font-weight: bold }
.signatures { display: flex; gap: 18mm } .line { display: none } .role { font-size: 9.5pt }`
