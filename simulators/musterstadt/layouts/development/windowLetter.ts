import { hoursText } from '../../catalogue/catalogue.ts'
import { periodInSentence } from '../../wording/days.ts'
import { hiddenText, html, names, officeMail, paper, recipientName, signatureBlock } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Letter to the participant's office: her employer stands in the address window, she in the subject line. */
export const windowLetter: Layout = {
  id: 'window-letter',
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
    const facts = [
      recipient.birthName && `Geburtsname ${recipient.birthName}`,
      recipient.birthDate && `${random.pick(['geb. am', 'Geburtsdatum:', 'geb.'])} ${recipient.birthDate}`,
      recipient.employeeNumber &&
        `${random.pick(['Personal-Nr.', 'Personalnummer:'])} ${recipient.employeeNumber}`,
    ].filter((fact) => fact !== '')
    const teachers = names(sheet.lecturers, ' sowie ')
    return paper({
      title: 'Teilnahmenachweis',
      style,
      pages: [
        html`<div class="top" style="border-color:${issuer.colour}"><b>${issuer.short}</b> ${issuer.name === issuer.short ? '' : issuer.name}</div><div class="window"><small>${issuer.short} · ${issuer.street} · ${issuer.place}</small><br>Stadt Musterstadt<br>${recipient.office.replace('Stadt Musterstadt, ', '') || 'Amt für Personal und Organisation'}<br>Rathausplatz 1<br>49999 Musterstadt</div>
<p class="date">${sheet.issuedOn}</p><p class="subject">Teilnahmenachweis für ${recipientName(recipient)}${facts.length > 0 && `, ${facts.join(', ')}`}</p><p>Sehr geehrte Damen und Herren,</p>
<p>die im Betreff genannte Person hat ${periodInSentence(sheet.period)} die Veranstaltung</p><p class="course">${course.title}</p>${sheet.lecturerProminent && html`<p class="prominent">mit ${teachers}</p>`}
<p>besucht. Die Veranstaltung dauerte ${hoursText(course)} Zeitstunden und behandelte ${course.contents.join(', ')}.${teachers && !sheet.lecturerProminent && ` Es referierte ${teachers}.`}</p>${sheet.remark && html`<p><b>${sheet.remark}</b></p>`}${sheet.note && html`<p>${sheet.note}</p>`}<p>Mit freundlichem Gruß</p>${signatureBlock(sheet)}
<footer><span>${issuer.street}<br>${issuer.place}</span><span>${officeMail(issuer, 'info')}<br>Steuer-Nr. 999/${random.integer(100, 999)}/0815</span><span>${sheet.contact && html`Sachbearbeitung: ${sheet.contact.name}<br>${sheet.contact.phone}`}</span></footer>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 14mm 20mm 30mm 25mm; font: 10.5pt/1.5 'DejaVu Sans' } .top { border-bottom: 2pt solid; padding-bottom: 2mm; font-size: 11pt } .window { position: absolute; top: 45mm; left: 25mm; width: 85mm; line-height: 1.35 } small { font-size: 7pt } .date { margin: 78mm 0 8mm; text-align: right }
p { margin: 0 0 4mm } .subject { font-weight: bold; margin-bottom: 8mm } .course { font-weight: bold; text-align: center; font-size: 12.5pt } .prominent { font-size: 20pt; font-weight: bold; text-align: center } .signatures { display: flex; gap: 18mm } .line { display: none } .role { font-size: 9pt }
footer { position: absolute; bottom: 10mm; left: 25mm; right: 20mm; display: flex; justify-content: space-between; font-size: 7.5pt; border-top: .5pt solid #888; padding-top: 2mm }`
