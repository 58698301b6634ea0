import { periodInSentence } from '../../wording/days.ts'
import { each, emblem, hiddenText, html, paper, salutedName, signatureBlock } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Plain sheet with a letterhead: heading, one sentence about the person, contents as a list. */
export const letterhead: Layout = {
  id: 'letterhead',
  set: 'development',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: [],
  proofPlaces: ['birth-date', 'employee-number'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const heading = random.pick([
      'Teilnahmebescheinigung',
      'Bescheinigung über die Teilnahme',
      'Teilnahmebestätigung',
    ])
    const born =
      recipient.birthDate && `${random.pick(['geb. am', 'geboren am', 'geb.'])} ${recipient.birthDate}`
    const number =
      recipient.employeeNumber &&
      `${random.pick(['Personalnummer', 'Personal-Nr.', 'Pers.-Nr.'])} ${recipient.employeeNumber}`
    const birthName = recipient.birthName && `${random.pick(['geb.', 'geborene'])} ${recipient.birthName}`
    const office = recipient.office
    const facts = [birthName, born, number, office].filter((fact) => fact !== '')
    const opening = random.pick(['', 'Hiermit wird bescheinigt, dass', 'Wir bestätigen, dass'])
    const closing = opening ? 'teilgenommen hat.' : 'hat teilgenommen.'
    return paper({
      title: heading,
      style,
      pages: [
        html`<header style="border-color:${issuer.colour};color:${issuer.colour}">${emblem(sheet, 15)}<div><b>${issuer.name}</b><br><small>${issuer.street} · ${issuer.place}</small></div></header>
<main><h1 style="color:${issuer.colour}">${heading}</h1>
<p>${opening}</p><p class="name">${salutedName(recipient)}</p>
<p>${facts.length > 0 && html`${facts.join(', ')}`}</p>
<p>${opening ? 'an der Veranstaltung' : `${periodInSentence(sheet.period)} an der Veranstaltung`}</p>
<p class="course">${course.title}</p>
<p>${opening ? `${periodInSentence(sheet.period)} ` : ''}${random.pick([`im Umfang von ${course.units} Unterrichtseinheiten`, `(${course.units} UE)`, `mit ${course.units} Unterrichtsstunden`])} ${closing}</p>
${sheet.remark && html`<p><b>${sheet.remark}</b></p>`}${sheet.note && html`<p>${sheet.note}</p>`}
<h2>${random.pick(['Inhalte', 'Schwerpunkte', 'Themen'])}</h2><ul>${each(course.contents, (item) => html`<li>${item}</li>`)}</ul>
${sheet.lecturers.length > 0 && html`<p class="${sheet.lecturerProminent ? 'prominent' : ''}">${random.pick(['Leitung', 'Dozentin/Dozent', 'Referent/in', 'Seminarleitung'])}: ${sheet.lecturers.map((person) => person.name).join(', ')}</p>`}
<p>${sheet.venue}, ${random.pick(['den ', ''])}${sheet.issuedOn}</p>${signatureBlock(sheet)}
${sheet.contact && html`<p class="contact">Ansprechperson: ${sheet.contact.name}, Telefon ${sheet.contact.phone}, ${sheet.contact.mailAddress}</p>`}</main>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 18mm 24mm 15mm; font: 11.5pt/1.45 'Liberation Sans' }
header { display: flex; gap: 6mm; align-items: center; border-bottom: 1.2pt solid; padding-bottom: 4mm; font-size: 12pt }
h1 { font-size: 22pt; margin: 14mm 0 8mm }
h2 { font-size: 11.5pt; margin: 7mm 0 1mm }
p { margin: 0 0 2.5mm }
.name { font-size: 15pt; font-weight: bold; margin: 4mm 0 1mm }
.course { font-size: 14pt; font-weight: bold; margin: 4mm 0 }
ul { margin: 0 0 8mm }
.prominent { font-size: 19pt; font-weight: bold }
.signatures { display: flex; gap: 20mm; margin-top: 8mm } .line { border-top: .6pt solid #000; width: 55mm }
.role, small { font-size: 9pt } .contact { margin-top: 10mm; font-size: 9pt }`
