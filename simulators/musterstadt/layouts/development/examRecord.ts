import { barePeriod } from '../../wording/days.ts'
import { emblem, hiddenText, html, names, paper, salutedName, signatureBlock } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Exam certificate of a study academy: subjects with points in a ruled table, the board beneath. */
export const examRecord: Layout = {
  id: 'exam-record',
  set: 'development',
  purpose: 'certificate',
  documentType: 'exam-certificate',
  fields: ['administration', 'finance', 'computing'],
  issuers: ['Studienakademie Westmark', 'Kolleg Rheinhafen'],
  proofPlaces: ['birth-date'],
  shows: ['lecturer', 'signatory'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const failed = sheet.remark !== ''
    const points = () => (failed ? random.integer(2, 4) : random.integer(6, 15))
    return paper({
      title: 'Zeugnis',
      style,
      pages: [
        html`<header>${emblem(sheet, 20)}<b>${issuer.name}</b></header><h1>${random.pick(['Z E U G N I S', 'Prüfungszeugnis', 'Zeugnis'])}</h1><p class="name">${salutedName(recipient)}</p>
<p>${[recipient.birthName && `geborene/r ${recipient.birthName}`, recipient.birthDate && `geb. am ${recipient.birthDate}`, recipient.office].filter(Boolean).join(', ')}</p>
<p>hat ${failed ? 'an der Abschlussprüfung zum Lehrgang' : 'die Abschlussprüfung zum Lehrgang'}</p><p class="course">${course.title}</p><p>${failed ? 'teilgenommen.' : random.pick(['bestanden.', 'mit Erfolg abgelegt.'])}</p>${failed && html`<p><b>${sheet.remark}</b></p>`}${sheet.note && html`<p>${sheet.note}</p>`}
<table><tr><th>Prüfungsfach</th><th>Punkte (0 – 15)</th></tr>${course.contents.map((subject) => html`<tr><td>${subject}</td><td>${points()}</td></tr>`)}</table>
<p class="left">Lehrgang: ${barePeriod(sheet.period)}, ${course.units} Unterrichtsstunden</p>${sheet.lecturers.length > 0 && html`<p class="${sheet.lecturerProminent ? 'prominent' : 'left'}">Prüferinnen und Prüfer: ${names(sheet.lecturers)}</p>`}
<p class="left">${sheet.venue}, den ${sheet.issuedOn}</p>${signatureBlock(sheet)}<p class="small">Punkte: 15–14 sehr gut, 13–11 gut, 10–8 befriedigend, 7–5 ausreichend, 4–2 mangelhaft, 1–0 ungenügend. ${sheet.serialNumber && `Register-Nr. ${sheet.serialNumber}`}</p>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 20mm 26mm; font: 12pt/1.45 'Nimbus Roman'; text-align: center } header { display: flex; gap: 6mm; align-items: center; justify-content: center; text-align: left } h1 { font-size: 28pt; margin: 12mm 0 10mm } p { margin: 0 0 3.5mm } .name { font-size: 18pt; font-weight: bold } .course { font-size: 15pt; font-weight: bold }
table { border-collapse: collapse; width: 100%; margin: 6mm 0; text-align: left } th, td { border: .6pt solid #000; padding: 1.8mm 3mm } td + td, th + th { text-align: center; width: 36mm } .left { text-align: left } .prominent { font-size: 20pt; font-weight: bold } .signatures { display: flex; justify-content: space-between; margin-top: 8mm; text-align: left } .line { border-top: .5pt solid; width: 58mm } .role { font-size: 9.5pt } .small { position: absolute; bottom: 10mm; left: 26mm; right: 26mm; font-size: 8pt }`
