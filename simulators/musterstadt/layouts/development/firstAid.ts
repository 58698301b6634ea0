import { periodInSentence } from '../../wording/days.ts'
import { emblem, hiddenText, html, paper, salutedName, signatureBlock } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Half-sheet proof of a first-aid course with its date of expiry; the lower half of the paper is empty. */
export const firstAid: Layout = {
  id: 'first-aid',
  set: 'development',
  purpose: 'certificate',
  documentType: 'qualification-certificate',
  fields: ['first-aid'],
  proofPlaces: ['birth-date'],
  shows: ['lecturer', 'signatory'],
  expires: true,
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const born =
      recipient.birthDate &&
      `${random.pick(['geboren am', 'geb. am', 'Geburtsdatum:'])} ${recipient.birthDate}`
    return paper({
      title: 'Bescheinigung Erste Hilfe',
      style,
      pages: [
        html`<div class="card" style="border-color:${issuer.colour}"><header style="background:${issuer.colour}"><b>${issuer.name}</b></header><div class="emblem">${emblem(sheet, 22)}</div>
<h1>${random.pick(['Bescheinigung', 'Teilnahmebescheinigung'])}</h1><p class="course">${course.title}</p>
<p class="name">${salutedName(recipient)}</p><p>${[recipient.birthName && `geb. ${recipient.birthName}`, born, recipient.office].filter(Boolean).join(', ')}</p>
<p>hat ${periodInSentence(sheet.period)} ${random.pick(['an einem Lehrgang mit', 'an der Ausbildung über'])} ${course.units} Unterrichtseinheiten in ${sheet.venue} teilgenommen.</p>
${sheet.remark && html`<p><b>${sheet.remark}</b></p>`}${sheet.note && html`<p>${sheet.note}</p>`}
<p>Die Bescheinigung ist ${random.pick(['gültig bis', 'gültig bis zum'])} <b>${sheet.validUntil}</b>. Ausgestellt am ${sheet.issuedOn}.${sheet.serialNumber && ` Registriernummer ${sheet.serialNumber}.`}</p>
${sheet.lecturers.length > 0 && html`<p class="${sheet.lecturerProminent ? 'prominent' : ''}">Ausbilder/in: ${sheet.lecturers.map((person) => person.name).join(', ')}</p>`}${signatureBlock(sheet)}</div>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 14mm; font: 10.5pt/1.4 'DejaVu Sans' }
.card { border: 1mm solid; min-height: 142mm; padding: 0 12mm 8mm; position: relative } header { color: #fff; margin: 0 -12mm; padding: 4mm 12mm; font-size: 13pt } .emblem { position: absolute; right: 10mm; top: 22mm }
h1 { font-size: 20pt; margin: 9mm 0 1mm } .course { font-size: 12.5pt } .name { font-size: 16pt; font-weight: bold; margin: 6mm 0 0 } p { margin: 0 0 3mm } .prominent { font-size: 20pt; font-weight: bold }
.signatures { display: flex; gap: 18mm } .line { border-top: .5pt solid #000; width: 55mm } .role { font-size: 8pt }`
