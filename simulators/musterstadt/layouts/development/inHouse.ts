import { periodInSentence } from '../../wording/days.ts'
import { hiddenText, html, paper, recipientName, salutedName, signatureBlock } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** In-house print of the town's own personnel office: typewriter look, colleagues teach and sign. */
export const inHouse: Layout = {
  id: 'in-house',
  set: 'development',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['administration', 'computing', 'leadership', 'safety', 'social', 'wellbeing'],
  issuers: ['Stadt Musterstadt'],
  proofPlaces: ['birth-date', 'employee-number', 'mail-address'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const subject = random.pick([
      'Interne Fortbildung – Teilnahmebescheinigung',
      'Bestätigung der Teilnahme an einer dienstlichen Fortbildung',
    ])
    const facts = [
      recipient.birthName && `geb. ${recipient.birthName}`,
      recipient.birthDate && `Geburtsdatum: ${recipient.birthDate}`,
      recipient.employeeNumber &&
        `${random.pick(['Personalnummer', 'PNr.', 'Personal-Nr.'])}: ${recipient.employeeNumber}`,
      recipient.mailAddress && `E-Mail: ${recipient.mailAddress}`,
      recipient.office && `Dienststelle: ${recipient.office}`,
    ].filter((fact) => fact !== '')
    const lecturer = sheet.lecturers.map((person) => person.name).join(' und ')
    return paper({
      title: subject,
      style,
      pages: [
        html`<div class="head"><div>${issuer.name.replace(' – ', '\n')}</div><div>${issuer.place}, ${sheet.issuedOn}</div></div>
<p class="subject">${subject}</p>
${lecturer && sheet.lecturerProminent && html`<p class="prominent">${course.title}<br>mit ${lecturer}</p>`}
<p>${random.pick(['Hiermit wird bestätigt, dass', 'Es wird bescheinigt, dass'])}</p><p class="name">${random.chance(0.5) ? salutedName(recipient) : recipientName(recipient)}</p>
<p class="facts">${facts.map((fact) => html`${fact}<br>`)}</p>
<p>${periodInSentence(sheet.period)} an der internen Fortbildung</p><p class="subject">„${course.title}“</p>
<p>(Dauer: ${course.units} UE) teilgenommen hat.${lecturer && !sheet.lecturerProminent && ` Die Fortbildung wurde von ${lecturer} durchgeführt.`}</p>
${sheet.remark && html`<p>${sheet.remark}</p>`}${sheet.note && html`<p>${sheet.note}</p>`}
<p>Behandelt wurden: ${course.contents.join('; ')}.</p><p>${random.pick(['Im Auftrag', 'I. A.', 'Im Auftrag der Amtsleitung'])}</p>${signatureBlock(sheet)}
<p class="contact">${sheet.contact && `Auskunft erteilt: ${sheet.contact.name}, Zimmer ${random.integer(101, 420)}, Tel. ${sheet.contact.phone}, ${sheet.contact.mailAddress}`}</p>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 22mm 25mm; font: 11pt/1.5 'Liberation Mono' }
.head { display: flex; justify-content: space-between; white-space: pre-line; margin-bottom: 20mm }
p { margin: 0 0 4mm } .subject { font-weight: bold; margin: 6mm 0 } .name { font-weight: bold; margin-left: 15mm } .facts { margin-left: 15mm }
.prominent { font: bold 18pt 'Liberation Sans'; border: 1pt solid #000; padding: 4mm; text-align: center }
.signatures { display: flex; gap: 14mm; margin-top: 2mm } .line { border-top: .6pt solid #000; width: 60mm } .contact { font-size: 8.5pt; margin-top: 12mm }`
