import { emblem, hiddenText, html, paper, salutedName, signatureBlock } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Landscape sheet with a decorative double border, everything centred: made to hang on a wall. */
export const ornateLandscape: Layout = {
  id: 'ornate-landscape',
  set: 'development',
  purpose: 'certificate',
  documentType: 'certificate',
  fields: ['leadership', 'computing', 'language', 'childcare', 'social', 'finance', 'wellbeing'],
  proofPlaces: ['birth-date'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'de',
  orientation: 'landscape',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const heading = random.pick(['Zertifikat', 'Urkunde', 'ZERTIFIKAT'])
    const born = recipient.birthDate && `${random.pick(['geboren am', 'geb. am'])} ${recipient.birthDate}`
    const sentence = random.pick([
      'hat erfolgreich teilgenommen an',
      'hat mit Erfolg absolviert',
      'hat die folgende Weiterbildung erfolgreich abgeschlossen',
    ])
    return paper({
      title: heading,
      orientation: 'landscape',
      style,
      pages: [
        html`<div class="outer" style="border-color:${issuer.colour}"><div class="inner" style="border-color:${issuer.colour}">
${emblem(sheet, 16)}<h1 style="color:${issuer.colour}">${heading}</h1>
<p class="name">${salutedName(recipient)}</p>
<p>${[recipient.birthName && `geb. ${recipient.birthName}`, born].filter(Boolean).join(', ')}</p>
<p>${sentence}</p><p class="course">${course.title}</p>
<p>${sheet.period} · ${course.units} Unterrichtseinheiten</p><p class="contents">${course.contents.join(' · ')}</p>
${sheet.remark && html`<p><b>${sheet.remark}</b></p>`}${sheet.note && html`<p>${sheet.note}</p>`}
${sheet.lecturers.length > 0 && html`<p class="${sheet.lecturerProminent ? 'prominent' : ''}">${random.pick(['Kursleitung', 'Trainerin/Trainer', 'Leitung'])}: ${sheet.lecturers.map((person) => person.name).join(', ')}</p>`}
<p class="place">${sheet.venue}, ${sheet.issuedOn}</p>${signatureBlock(sheet)}
<footer>${issuer.name}, ${issuer.street}, ${issuer.place}${sheet.contact && html` · Kontakt: ${sheet.contact.name}`}</footer></div></div>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 9mm; font: 12pt/1.35 'Liberation Serif'; text-align: center }
.outer { border: 2.2mm double; height: 100%; padding: 3mm } .inner { border: .5mm solid; height: 100%; padding: 6mm 20mm; border-radius: 6mm }
h1 { font-size: 38pt; letter-spacing: .06em; margin: 1mm 0 4mm; font-weight: bold }
p { margin: 0 0 1.8mm } .name { font-size: 23pt; font-style: italic; margin: 3mm 0 1mm } .course { font-size: 17pt; font-weight: bold; margin: 3mm 0 }
.contents { font-size: 10.5pt; color: #333 } .prominent { font-size: 26pt; font-weight: bold } .place { margin-top: 5mm }
.signatures { display: flex; justify-content: space-around; margin-top: 3mm } .line { border-top: .5pt solid #000; width: 60mm } .role { font-size: 9.5pt }
footer { position: absolute; bottom: 16mm; left: 30mm; right: 30mm; font-size: 8.5pt; color: #444 }`
