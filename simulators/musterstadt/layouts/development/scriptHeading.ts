import { hiddenText, html, paper, salutedName, signatureBlock } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Centred portrait sheet with a very large italic heading and much air, typical of adult education. */
export const scriptHeading: Layout = {
  id: 'script-heading',
  set: 'development',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['language', 'computing', 'social', 'childcare', 'leadership', 'administration', 'wellbeing'],
  proofPlaces: ['birth-date'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const heading = random.pick(['Bescheinigung', 'Teilnahmebescheinigung', 'Teilnahmeurkunde'])
    const born =
      recipient.birthDate && `${random.pick(['geb. am', 'geboren am', '*'])} ${recipient.birthDate}`
    const verb = random.pick(['hat teilgenommen am Kurs', 'nahm teil am Lehrgang', 'hat den Kurs besucht'])
    const lecturers = sheet.lecturers.map((person) => person.name).join(' und ')
    return paper({
      title: heading,
      style,
      pages: [
        html`<p class="issuer">${issuer.name}</p><h1 style="color:${issuer.colour}">${heading}</h1>
${sheet.lecturerProminent && html`<p class="prominent">Kurs bei ${lecturers}</p>`}
<p class="name">${salutedName(recipient)}</p><p>${[recipient.birthName && `geb. ${recipient.birthName}`, born].filter(Boolean).join(', ')}</p>
<p class="office">${recipient.office}</p><p>${verb}</p><p class="course">»${course.title}«</p><p>${sheet.period}</p>
<p>${random.pick([`${course.units} Unterrichtsstunden zu je 45 Minuten`, `Umfang: ${course.units} Unterrichtsstunden`])}</p>
${sheet.remark && html`<p class="remark">${sheet.remark}</p>`}${sheet.note && html`<p>${sheet.note}</p>`}
<p class="contents">${course.contents.join(' – ')}</p>
${lecturers && !sheet.lecturerProminent && html`<p>Kursleiter/in: ${lecturers}</p>`}
<p class="place">${sheet.venue}, ${random.pick(['am ', 'den ', ''])}${sheet.issuedOn}</p>${signatureBlock(sheet)}
<footer>${issuer.street}, ${issuer.place}${sheet.contact && html`<br>Ihre Ansprechpartnerin / Ihr Ansprechpartner: ${sheet.contact.name}, ${sheet.contact.phone}`}</footer>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 20mm 25mm; font: 12pt/1.5 'DejaVu Serif'; text-align: center }
.issuer { letter-spacing: .05em; font-size: 11pt } h1 { font: italic 40pt 'Liberation Serif'; margin: 18mm 0 14mm }
p { margin: 0 0 3mm } .name { font-size: 18pt; margin-top: 4mm } .course { font-size: 15pt; font-weight: bold; margin: 6mm 0 }
.remark { font-weight: bold } .contents { font-size: 10pt; margin: 7mm 0 } .prominent { font: bold 22pt 'Liberation Serif'; margin-bottom: 8mm }
.place { margin-top: 10mm } .office { font-size: 10pt }
.signatures { display: flex; justify-content: center; gap: 18mm; margin-top: 6mm; font-size: 10pt } .line { border-top: .5pt solid #000; width: 58mm } .role { font-size: 8.5pt }
footer { position: absolute; bottom: 14mm; left: 25mm; right: 25mm; font-size: 8pt; color: #444 }`
