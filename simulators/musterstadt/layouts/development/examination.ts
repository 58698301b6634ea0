import { emblem, hiddenText, html, paper, salutedName, signatureBlock } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Exam certificate with seal, subjects and marks, examination board signing. */
export const examination: Layout = {
  id: 'development-examination',
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
    const mark = () =>
      random.pick(['sehr gut (1)', 'gut (2)', 'befriedigend (3)', 'ausreichend (4)', '12 Punkte', '9 Punkte'])
    const chair = sheet.lecturers[0]
    return paper({
      title: 'Prüfungszeugnis',
      style,
      pages: [
        html`<p class="issuer">${issuer.name}</p><h1>${random.pick(['Prüfungszeugnis', 'Zeugnis über die Abschlussprüfung'])}</h1>
<p class="name">${salutedName(recipient)}</p><p>${[recipient.birthName && `Geburtsname ${recipient.birthName}`, recipient.birthDate && `geboren am ${recipient.birthDate}`, recipient.office].filter(Boolean).join(' · ')}</p>
<p>hat sich nach der Teilnahme am Lehrgang</p><p class="course">${course.title}</p><p>(${sheet.period}, ${course.units} Unterrichtsstunden) ${random.pick(['der vorgeschriebenen Prüfung unterzogen', 'der Prüfung vor dem Prüfungsausschuss unterzogen'])}${sheet.remark ? '.' : ' und diese bestanden.'}</p>
${sheet.remark && html`<p><b>${sheet.remark}</b></p>`}${sheet.note && html`<p>${sheet.note}</p>`}
<table>${course.contents.map((subject) => html`<tr><td>${subject}</td><td>${sheet.remark ? 'mangelhaft (5)' : mark()}</td></tr>`)}</table>
${chair && html`<p class="${sheet.lecturerProminent ? 'prominent' : ''}">Vorsitz des Prüfungsausschusses: ${chair.name}</p>`}
<p>${sheet.venue}, den ${sheet.issuedOn}</p><div class="seal">${emblem(sheet, 30)}<span>Dienstsiegel</span></div>${signatureBlock(sheet)}<p class="number">${sheet.serialNumber && `Prüfungsnummer ${sheet.serialNumber}`}</p>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 24mm 28mm; font: 12pt/1.55 'Nimbus Roman'; text-align: center } .issuer { font-variant: small-caps; font-size: 13pt } h1 { font-size: 27pt; margin: 16mm 0 12mm } p { margin: 0 0 4mm }
.name { font-size: 17pt; font-weight: bold } .course { font-size: 15pt; font-weight: bold } table { margin: 8mm auto; width: 120mm; border-collapse: collapse; text-align: left } td { border-bottom: .5pt solid #777; padding: 1.5mm } td + td { text-align: right } .prominent { font-size: 21pt; font-weight: bold }
.seal { opacity: .55; display: inline-flex; flex-direction: column; font-size: 7pt; align-items: center } .signatures { display: flex; justify-content: space-around } .line { border-top: .5pt solid; width: 54mm } .number { font-size: 8pt; text-align: right; margin: 2mm 0 0 }`
