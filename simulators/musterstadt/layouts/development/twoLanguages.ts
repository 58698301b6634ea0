import {
  emblem,
  factsAbout,
  hiddenText,
  html,
  inLine,
  lecturersLine,
  paper,
  recipientName,
  sentences,
  signatureBlock,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** The name across the page, below it the same sentences in German at the left and in English at the right. */
export const twoLanguages: Layout = {
  id: 'development-two-languages',
  set: 'development',
  purpose: 'certificate',
  documentType: 'certificate',
  fields: ['language', 'leadership', 'computing', 'social'],
  proofPlaces: ['birth-date', 'mail-address'],
  shows: ['lecturer', 'signatory'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const about = factsAbout(recipient, {
      birthDate: random.pick(['Geburtsdatum / date of birth:', 'geboren am / born on']),
      birthName: 'Geburtsname / name at birth:',
      mailAddress: 'E-Mail:',
      office: '',
    })
    const topics = course.contents.join(', ')
    return paper({
      title: 'Zertifikat / Certificate',
      style,
      pages: [
        html`<header>${emblem(sheet, 24)}<p>${issuer.name}<br>${issuer.street}, ${issuer.place}</p></header><h1>Zertifikat / Certificate</h1><p class="name">${recipientName(recipient)}</p>${about.map((fact) => html`<p class="about">${inLine([fact])}</p>`)}<p class="course">${course.title}</p>
<div class="both"><div><p>${random.pick(['Die genannte Person hat den oben bezeichneten Kurs besucht.', 'Die oben genannte Person hat an dem Kurs teilgenommen.'])}</p><p>Kurszeit: ${sheet.period}</p><p>Dauer: ${course.units} Unterrichtsstunden</p><p>Inhalte: ${topics}</p></div><div><p>${random.pick(['The person named above has attended this course.', 'The above person took part in the course.'])}</p><p>Extent: ${course.units} lessons</p><p>The contents and dates are given in German at the left.</p></div></div>
${lecturersLine(sheet, random.pick(['Kursleitung / Course leader:', 'Dozent/in / Lecturer:']))}${sentences(sheet)}<p>Ausgestellt / issued: ${sheet.venue}, ${sheet.issuedOn}</p>${signatureBlock(sheet)}${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 20mm 24mm; font: 11.5pt/1.45 'Comfortaa' } header { display: flex; gap: 8mm; align-items: center; font-size: 10pt } h1 { font-size: 22pt; margin: 12mm 0 } p { margin: 0 0 3mm } .name { font-size: 19pt; font-weight: bold; text-align: right } .about { text-align: right; margin: 0 0 1mm } .course { font-size: 15pt; font-weight: bold; margin: 10mm 0 6mm; border-left: 3pt solid #999; padding-left: 4mm } .both { display: grid; grid-template-columns: 1fr 1fr; gap: 10mm } .prominent { font-size: 21pt; font-weight: bold; line-height: 1.2 }
.signatures { display: flex; gap: 16mm; margin-top: 4mm } .line { border-top: .5pt solid; width: 54mm } .role { font-size: 9pt }`
