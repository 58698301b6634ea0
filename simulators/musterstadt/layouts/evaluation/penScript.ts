import { hiddenText, html, names, paper, recipientName, signatureBlock } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Heading as if written with a pen, thin rules, the name beneath the course. */
export const penScript: Layout = {
  id: 'evaluation-pen-script',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['childcare', 'social', 'leadership', 'language', 'wellbeing', 'computing'],
  proofPlaces: ['birth-date'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const teachers = names(sheet.lecturers, ' & ')
    return paper({
      title: 'Teilnahmezertifikat',
      style,
      pages: [
        html`<p class="issuer" style="color:${issuer.colour}">${issuer.name}</p><h1 style="color:${issuer.colour}">${random.pick(['Teilnahmezertifikat', 'Bestätigung'])}</h1><hr>
<p>Fortbildung</p><p class="course">${course.title}</p><p>${sheet.period} | ${course.units} Unterrichtsstunden | ${sheet.venue}</p>${teachers && html`<p class="${sheet.lecturerProminent ? 'prominent' : ''}">${random.pick(['Seminar mit', 'Referentin/Referent:'])} ${teachers}</p>`}<hr>
<p>${random.pick(['Teilgenommen hat', 'Es wird bescheinigt, dass teilgenommen hat'])}</p><p class="name">${recipient.style === 'last-name-first' ? '' : recipient.salutation} ${recipientName(recipient)}</p><p>${[recipient.birthDate && `${random.pick(['geboren', 'geb. am', 'geb.'])} ${recipient.birthDate}`, recipient.birthName && `Geburtsname ${recipient.birthName}`].filter(Boolean).join(' – ')}</p><p class="office">${recipient.office}</p>
<p class="contents">${course.contents.map((item) => html`${item}<br>`)}</p>${sheet.remark && html`<p><b>${sheet.remark}</b></p>`}${sheet.note && html`<p>${sheet.note}</p>`}<p class="day">${sheet.issuedOn}</p>${signatureBlock(sheet)}
<footer>${issuer.street}, ${issuer.place}${sheet.contact && html` – Kontakt ${sheet.contact.name}, ${sheet.contact.mailAddress}`}</footer>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 20mm 30mm; font: 11.5pt/1.5 'Lato'; text-align: center } .issuer { font-weight: bold } h1 { font: bold 42pt/1.1 'Dancing Script'; margin: 10mm 0 8mm } hr { border: 0; border-top: .5pt solid #999; margin: 6mm 0 } p { margin: 0 0 3mm } .course { font-size: 16pt; font-weight: bold } .name { font-size: 20pt } .office { font-size: 10pt } .contents { font-size: 10pt; color: #333; margin: 6mm 0 } .prominent { font-size: 21pt; font-weight: bold; line-height: 1.2 } .day { margin-top: 6mm }
.signatures { display: flex; justify-content: center; gap: 16mm; font-size: 10pt } .line { border-top: .5pt solid; width: 52mm } .role { font-size: 8.5pt } footer { position: absolute; bottom: 12mm; left: 20mm; right: 20mm; font-size: 8pt; color: #555 }`
