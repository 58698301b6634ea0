import { each, emblem, hiddenText, html, paper, recipientName, signatureBlock } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Coloured side column with the course's facts, the sentence about the person beside it. */
export const twoColumn: Layout = {
  id: 'two-column',
  set: 'development',
  purpose: 'certificate',
  documentType: 'certificate',
  fields: ['leadership', 'computing', 'administration', 'finance', 'building', 'wellbeing'],
  proofPlaces: ['birth-date', 'employee-number'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const heading = random.pick(['Zertifikat', 'Weiterbildungszertifikat', 'Seminarzertifikat'])
    const facts = [
      recipient.birthName && `Geburtsname ${recipient.birthName}`,
      recipient.birthDate && `${random.pick(['geboren am', 'Geburtsdatum'])} ${recipient.birthDate}`,
      recipient.employeeNumber && `Personalnummer ${recipient.employeeNumber}`,
      recipient.office,
    ].filter((fact) => fact !== '')
    return paper({
      title: heading,
      style,
      pages: [
        html`<aside style="background:${issuer.colour}">${{ html: emblem(sheet, 20).html.replaceAll(issuer.colour, '#fff') }}
<h3>Zeitraum</h3><p>${sheet.period.replace(/^am /, '')}</p><h3>Umfang</h3><p>${course.units} UE<br>${course.days} ${course.days === 1 ? 'Tag' : 'Tage'}</p>
<h3>Ort</h3><p>${sheet.venue}</p><h3>Inhalte</h3>${each(course.contents, (item) => html`<p>${item}</p>`)}
${sheet.lecturers.length > 0 && !sheet.lecturerProminent && html`<h3>Trainer/in</h3>${each(sheet.lecturers, (person) => html`<p>${person.name}</p>`)}`}
${sheet.contact && html`<h3>Kontakt</h3><p>${sheet.contact.name}<br>${sheet.contact.phone}</p>`}</aside>
<main><p class="issuer" style="color:${issuer.colour}">${issuer.name}</p><h1>${heading}</h1>
${sheet.lecturerProminent && html`<p class="prominent">${sheet.lecturers.map((person) => person.name).join(', ')}<br><small>Referentin / Referent</small></p>`}
<p class="name">${recipient.salutation && html`<small>${recipient.salutation}</small><br>`}${recipientName(recipient)}</p>
<p class="facts">${each(facts, (fact) => html`${fact}<br>`)}</p>
<p>${random.pick(['hat an dem Seminar', 'hat erfolgreich an der Weiterbildung'])}</p><p class="course">${course.title}</p><p>${random.pick(['teilgenommen.', 'mit Erfolg teilgenommen.'])}</p>
${sheet.remark && html`<p><b>${sheet.remark}</b></p>`}${sheet.note && html`<p>${sheet.note}</p>`}
<p class="place">${sheet.issuedOn}</p>${signatureBlock(sheet)}</main>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { display: flex; font: 11pt/1.45 'Liberation Sans' }
aside { width: 62mm; height: 100%; color: #fff; padding: 22mm 8mm; font-size: 9.5pt } aside h3 { margin: 8mm 0 1mm; font-size: 10pt } aside p { margin: 0 0 1.5mm }
main { flex: 1; padding: 26mm 18mm } .issuer { font-weight: bold } h1 { font-size: 30pt; font-weight: normal; margin: 18mm 0 14mm }
.name { font-size: 19pt; font-weight: bold; line-height: 1.2 } .name small { font-size: 10pt; font-weight: normal } .course { font-size: 15pt; font-weight: bold }
.prominent { font-size: 24pt; font-weight: bold } .prominent small { font-size: 9pt } .place { margin-top: 22mm }
.signatures { margin-top: 6mm; font-size: 9.5pt } .signatory { margin-bottom: 6mm } .line { border-top: .5pt solid #000; width: 60mm } .role { font-size: 8.5pt }`
