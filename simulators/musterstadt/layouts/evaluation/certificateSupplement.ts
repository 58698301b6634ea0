import { barePeriod } from '../../wording/days.ts'
import {
  factsAbout,
  type Html,
  hiddenText,
  html,
  names,
  paper,
  recipientName,
  said,
  sentences,
  signatureBlock,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Supplement of a university of applied sciences in decimal-numbered sections: person, programme, contents, result, issue. */
export const certificateSupplement: Layout = {
  id: 'evaluation-certificate-supplement',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'certificate',
  fields: ['administration', 'finance', 'social', 'leadership', 'computing'],
  issuers: [
    'Hochschule für öffentliche Dienste',
    'Hochschule Flussland',
    'Hochschule Moselau',
    'Universität Drei Flüsse',
  ],
  proofPlaces: ['birth-date'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const person = factsAbout(recipient, {
      birthDate: random.pick(['Geburtsdatum', 'Tag der Geburt']),
      birthName: 'Geburtsname',
      office: random.pick(['Dienstherr oder Arbeitgeber', 'Beschäftigungsstelle']),
    })
    const teachers = names(sheet.lecturers, ', ')
    const section = (
      number: number,
      heading: string,
      entries: readonly (readonly [string, Html | string])[],
    ) =>
      html`<h2>${number}. ${heading}</h2><table>${entries.map(([caption, value], index) => html`<tr><td>${number}.${index + 1}</td><td>${caption}</td><td>${value}</td></tr>`)}</table>`
    const programme = said([
      ['Bezeichnung', course.title],
      ['Verantwortliche Einrichtung', issuer.name],
      ['Durchführungszeitraum', barePeriod(sheet.period)],
      ['Präsenzumfang', `${course.units} Lehrveranstaltungsstunden`],
      ['Lehrende', sheet.lecturerProminent ? '' : teachers],
    ])
    return paper({
      title: 'Zertifikatsergänzung',
      style,
      pages: [
        html`<header><b style="color:${issuer.colour}">${issuer.short}</b><span>${issuer.street}, ${issuer.place}</span></header><h1>${random.pick(['Hochschulzertifikat mit Erläuterung', 'Zertifikat der wissenschaftlichen Weiterbildung'])}</h1>${section(1, random.pick(['Angaben zur Inhaberin bzw. zum Inhaber', 'Angaben zur Person']), [[recipient.style === 'last-name-first' ? 'Name, Vorname' : 'Vor- und Nachname', html`<b>${recipientName(recipient)}</b>`], ...person])}${section(2, 'Angaben zum Weiterbildungsangebot', programme)}${sheet.lecturerProminent && html`<p class="prominent">${teachers}</p>`}${section(
          3,
          'Gegenstand',
          course.contents.map((item, index) => [`Baustein ${String.fromCharCode(65 + index)}`, item]),
        )}
${section(4, 'Ergebnis', [['Status', sheet.remark ? 'nicht ausgewiesen' : random.pick(['mit Erfolg teilgenommen (unbenotet)', 'erfolgreich absolviert, ohne Benotung'])]])}${sentences(sheet)}${section(
  5,
  'Ausfertigung',
  [
    ['Ort', sheet.venue],
    ['Datum', sheet.issuedOn],
  ],
)}${signatureBlock(sheet)}<p class="small">${random.pick(['Die Angebote der Weiterbildung führen nicht zu einem akademischen Grad.', 'Niveau der Weiterbildung: Stufe 6 des Deutschen Qualifikationsrahmens.'])}${sheet.contact && ` Auskunft: ${sheet.contact.name}, ${sheet.contact.mailAddress}`}</p>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 16mm 24mm; font: 11pt/1.4 'Noto Serif' } header { display: flex; justify-content: space-between; align-items: baseline; font-size: 9pt } header b { font-size: 12pt } h1 { font-size: 18pt; line-height: 1.25; margin: 10mm 0 6mm } h2 { font-size: 11.5pt; margin: 5mm 0 1mm } table { border-collapse: collapse; width: 100% } td { padding: .6mm 2mm .6mm 0; vertical-align: top } td:first-child { width: 12mm } td:nth-child(2) { width: 62mm } p { margin: 3mm 0 } .prominent { font-size: 20pt; font-weight: bold }
.signatures { display: flex; gap: 14mm; margin-top: 4mm } .line { border-top: .5pt solid; width: 58mm } .role, .small { font-size: 9pt }`
