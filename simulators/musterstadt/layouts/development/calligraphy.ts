import { emblem, hiddenText, html, names, paper, salutedName, signatureBlock } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Calligraphic heading with flourishes; the name stands before everything else and "erhält". */
export const calligraphy: Layout = {
  id: 'calligraphy',
  set: 'development',
  purpose: 'certificate',
  documentType: 'certificate',
  fields: ['childcare', 'social', 'language', 'leadership', 'wellbeing', 'computing'],
  proofPlaces: ['birth-date'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const lecturers = names(sheet.lecturers, ' und ')
    return paper({
      title: 'Urkunde',
      style,
      pages: [
        html`<div class="flourish" style="color:${issuer.colour}">❦</div><h1 style="color:${issuer.colour}">${random.pick(['Teilnahme-Urkunde', 'Urkunde', 'Weiterbildungs-Urkunde'])}</h1>${sheet.lecturerProminent && html`<p class="prominent">${lecturers}</p>`}
<p class="name">${salutedName(recipient)}</p><p>${[recipient.birthName && `geborene/r ${recipient.birthName}`, recipient.birthDate && `${random.pick(['geb. am', '*', 'geb.'])} ${recipient.birthDate}`, recipient.office].filter(Boolean).join(', ')}</p>
<p>${random.pick(['erhält diese Urkunde für die Teilnahme am Lehrgang', 'nahm mit Erfolg teil am Lehrgang'])}</p><p class="course">${course.title}</p><p>${sheet.period}, ${course.units} UE</p>
<p class="contents">${random.pick(['Der Lehrgang behandelte', 'Inhalte:'])} ${course.contents.join(', ')}.</p>${sheet.remark && html`<p><b>${sheet.remark}</b></p>`}${sheet.note && html`<p class="contents">${sheet.note}</p>`}${lecturers && !sheet.lecturerProminent && html`<p>unter der Leitung von ${lecturers}</p>`}
<div class="flourish">~ ✻ ~</div><p>${sheet.venue}, im Auftrag des Veranstalters, ${sheet.issuedOn}</p>${signatureBlock(sheet)}<footer>${emblem(sheet, 10)}<br>${issuer.name} · ${issuer.street} · ${issuer.place}${sheet.contact && html`<br>Anmeldung und Auskunft: ${sheet.contact.name}`}</footer>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 22mm 26mm; font: 12.5pt/1.5 'URW Bookman'; text-align: center; background: #fffef9 } .flourish { font-size: 24pt; line-height: 1 } h1 { font: 44pt/1.1 'Z003'; margin: 6mm 0 16mm } p { margin: 0 0 4mm } .name { font: italic 21pt 'URW Bookman'; margin-top: 4mm } .course { font-size: 16pt; font-weight: bold; margin: 6mm 0 } .contents { font-size: 10.5pt } .prominent { font-size: 24pt; font-weight: bold }
.signatures { display: flex; justify-content: center; gap: 14mm; font-size: 10pt } .line { border-top: .5pt solid; width: 54mm } .role { font-size: 8.5pt } footer { position: absolute; bottom: 11mm; left: 26mm; right: 26mm; font-size: 8.5pt }`
