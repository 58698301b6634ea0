import { hoursText } from '../../catalogue/catalogue.ts'
import { hiddenText, html, names, paper, recipientName } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** One justified paragraph of plain text with everything in it, as attached to an e-mail. */
export const statement: Layout = {
  id: 'development-statement',
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
    const salutation = recipient.style === 'last-name-first' ? '' : recipient.salutation
    const about = [
      recipient.birthDate && `${random.pick(['geboren am', 'geb.', 'geb. am'])} ${recipient.birthDate}`,
      recipient.birthName && `Geburtsname ${recipient.birthName}`,
      recipient.employeeNumber &&
        `${random.pick(['Personalnummer', 'Pers.-Nr.'])} ${recipient.employeeNumber}`,
      recipient.office,
    ].filter((fact) => fact !== '')
    const who = html`${salutation} ${recipientName(recipient)}${about.length > 0 && `, ${about.join(', ')},`}`
    const when = sheet.period.replace(/^(?=\d)/, 'am ')
    const teachers = names(sheet.lecturers, ' und ')
    const opening = random.pick([
      html`${who} wird bescheinigt, ${when} am Lehrgang „${course.title}“ der Einrichtung ${issuer.name} teilgenommen zu haben.`,
      html`Wir, ${issuer.name}, erklären: ${who} hat ${when} den Lehrgang „${course.title}“ besucht.`,
      html`${who} nahm ${when} am Lehrgang „${course.title}“ teil, den ${issuer.name} ausgerichtet hat.`,
    ])
    return paper({
      title: 'Erklärung',
      style,
      pages: [
        html`<p class="kind">${random.pick(['Teilnahmeerklärung', 'Bescheinigung über eine Teilnahme', 'TEILNAHMEBESCHEINIGUNG'])}</p>${sheet.lecturerProminent && html`<p class="prominent">${teachers}</p>`}<p>${opening} Der Lehrgang umfasste ${hoursText(course)} Zeitstunden${teachers && !sheet.lecturerProminent && `; unterrichtet hat ${teachers}`}. Behandelt wurden ${course.contents.join(', ')}. ${sheet.remark}${sheet.note}</p>
<p>${random.pick(['Diese Erklärung wurde', 'Dieses Schreiben wurde'])} am ${sheet.issuedOn} in ${sheet.venue} von ${names(sheet.signatories, ' und ')} (${sheet.signatories[0]?.role ?? ''}) ausgestellt und ist ohne Unterschrift gültig.</p><p class="small">${issuer.street}, ${issuer.place}${sheet.contact && `; Auskunft gibt ${sheet.contact.name}, ${sheet.contact.phone}`}</p>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 40mm 32mm; font: 12pt/1.7 'Caladea'; text-align: justify } .kind { font-weight: bold; text-align: left } p { margin: 0 0 7mm } .prominent { font-size: 24pt; font-weight: bold; text-align: left } .small { font-size: 9.5pt; margin-top: 20mm }`
