import { periodInSentence } from '../../wording/days.ts'
import { hiddenText, html, paper, recipientName, salutedName, signatureBlock } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Business letter: address window with the recipient's name, the certificate as running text below. */
export const addressLetter: Layout = {
  id: 'development-address-letter',
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
    const surname = `${recipient.salutation} ${recipient.lastName}`.trim()
    const greeting =
      recipient.salutation === 'Frau'
        ? `Sehr geehrte ${surname},`
        : recipient.salutation === 'Herr'
          ? `Sehr geehrter ${surname},`
          : 'Guten Tag,'
    const lecturers = sheet.lecturers.map((person) => person.name).join(' und ')
    const facts = [
      recipient.birthDate && `geb. ${recipient.birthDate}`,
      recipient.employeeNumber && `Ihre Personalnummer: ${recipient.employeeNumber}`,
      recipient.birthName && `Geburtsname: ${recipient.birthName}`,
    ].filter((fact) => fact !== '')
    return paper({
      title: 'Teilnahmebescheinigung',
      style,
      pages: [
        html`<div class="name-head" style="color:${issuer.colour}">${issuer.name}</div><div class="window"><small>${issuer.short}, ${issuer.street}, ${issuer.place}</small><p>${salutedName({ ...recipient, style: recipient.style === 'handwritten' ? 'handwritten' : 'plain' })}<br>${recipient.office && html`${recipient.office}<br>`}Rathausplatz 1<br>49999 Musterstadt</p></div>
<div class="info"><p><small>Auskunft erteilt</small><br>${sheet.contact ? sheet.contact.name : 'Teilnahmebüro'}</p><p><small>Telefon</small><br>${sheet.contact?.phone ?? '030 23125-0'}</p><p><small>Unser Zeichen</small><br>${sheet.serialNumber || `T-${random.integer(100, 999)}`}</p><p><small>Datum</small><br>${sheet.issuedOn}</p></div>
<h1>${random.pick(['Bestätigung Ihrer Teilnahme', 'Ihre Teilnahmebescheinigung'])}</h1>${sheet.lecturerProminent && html`<p class="prominent">${lecturers}: ${course.title}</p>`}<p>${greeting}</p>
<p>${random.pick(['gern bestätigen wir Ihnen, dass', 'hiermit bescheinigen wir, dass'])} <b>${recipientName(recipient)}</b>${facts.length > 0 && ` (${facts.join('; ')})`} ${periodInSentence(sheet.period)} das Seminar <b>${course.title}</b> mit ${course.units} Unterrichtsstunden besucht hat.</p>
<p>Gegenstand des Seminars waren ${course.contents.join(', ')}.${lecturers && !sheet.lecturerProminent && ` Es unterrichtete ${lecturers}.`}</p>${sheet.remark && html`<p>${sheet.remark}</p>`}${sheet.note && html`<p>${sheet.note}</p>`}<p>Wir danken für Ihr Interesse und grüßen Sie freundlich</p>${signatureBlock(sheet)}${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 16mm 20mm 16mm 25mm; font: 10.5pt/1.5 'DejaVu Sans' } .name-head { text-align: right; font-size: 14pt; font-weight: bold } .window { position: absolute; top: 45mm; left: 25mm; width: 85mm } small { font-size: 7.5pt } .window p { margin: 2mm 0; line-height: 1.3 }
.info { position: absolute; top: 48mm; right: 20mm; width: 52mm; font-size: 9pt } .info p { margin: 0 0 2.5mm; line-height: 1.25 } h1 { font-size: 12pt; margin: 92mm 0 6mm } p { margin: 0 0 4mm } .prominent { font-size: 20pt; font-weight: bold; line-height: 1.2 } .name-head + .window + .info + h1 { margin-top: 96mm }
.signatures { display: flex; gap: 20mm } .line { display: none } .role { font-size: 8.5pt }`
