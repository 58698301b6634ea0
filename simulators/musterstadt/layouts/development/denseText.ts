import { each, emblem, hiddenText, html, paper, salutedName, signatureBlock } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Dense page: long programme with a lecturer for every block, two signatories, small print. */
export const denseText: Layout = {
  id: 'development-dense-text',
  set: 'development',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: [
    'administration',
    'finance',
    'social',
    'childcare',
    'leadership',
    'building',
    'computing',
    'wellbeing',
  ],
  proofPlaces: ['birth-date'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const teacher = (index: number) =>
      sheet.lecturers[index % Math.max(1, sheet.lecturers.length)]?.name ?? 'N. N.'
    return paper({
      title: 'Bescheinigung',
      style,
      pages: [
        html`<header>${emblem(sheet, 11)}<span>${issuer.name}, ${issuer.street}, ${issuer.place}</span></header>
<h1>BESCHEINIGUNG ÜBER DIE FORTBILDUNG</h1><h2>„${course.title}“</h2>${sheet.lecturerProminent && html`<p class="prominent">Wissenschaftliche Leitung: ${teacher(0)}</p>`}
<p>${random.pick(['Es wird bescheinigt, dass', 'Der Veranstalter bescheinigt, dass'])} <b>${salutedName(recipient)}</b>${recipient.birthName && `, geb. ${recipient.birthName}`}${recipient.birthDate && `, ${random.pick(['geboren am', 'geb. am', 'Geburtsdatum'])} ${recipient.birthDate}`}${recipient.office && `, ${recipient.office}`}, ${sheet.period.replace(/^(?=\d)/, 'am ')} die vorstehend bezeichnete Fortbildung im Gesamtumfang von ${course.units} Unterrichtseinheiten zu je 45 Minuten ${random.pick(['besucht hat', 'absolviert hat'])}. Die Fortbildung entspricht den Vorgaben des Curriculums in der Fassung vom 1. Januar 2023 und wurde durch schriftliche Arbeitsaufträge begleitet. Eine Bewertung individueller Leistungen war nicht vorgesehen, soweit unten nichts anderes vermerkt ist.</p>
${(sheet.remark || sheet.note) && html`<p>Vermerk: ${sheet.remark || sheet.note}</p>`}
<table><tr><th>Block</th><th>Gegenstand</th><th>UE</th><th>Dozentin / Dozent</th></tr>${course.contents.map((content, index) => html`<tr><td>${index + 1}</td><td>${content}</td><td>${Math.max(1, Math.round(course.units / course.contents.length))}</td><td>${teacher(index)}</td></tr>`)}</table>
<p>Die Veranstaltung wurde in ${sheet.venue} durchgeführt. Die Anwesenheit wurde durch Unterschrift in der Anwesenheitsliste nachgewiesen, die beim Veranstalter drei Jahre aufbewahrt wird. Diese Bescheinigung ersetzt keine Prüfungsurkunde. Änderungen und Ergänzungen machen sie ungültig.${sheet.contact && ` Ansprechperson für Rückfragen: ${sheet.contact.name}, Telefon ${sheet.contact.phone}.`}</p>
<p>${sheet.venue}, ${sheet.issuedOn}</p>${signatureBlock(sheet)}<footer>${each(['Amtsgericht Musterhafen VR 4711', 'Steuernummer 999/123/45678', 'anerkannt nach Weiterbildungsgesetz'], (item) => html`<span>${item}</span>`)}</footer>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 15mm 22mm; font: 9.5pt/1.45 'Liberation Serif'; text-align: justify } header { display: flex; gap: 4mm; align-items: center; font-size: 8pt } h1 { font-size: 12pt; letter-spacing: .08em; margin: 12mm 0 3mm; text-align: left } h2 { font-size: 12pt; margin: 0 0 6mm; text-align: left } p { margin: 0 0 4mm } .prominent { font-size: 17pt; font-weight: bold; text-align: left }
table { border-collapse: collapse; width: 100%; margin: 3mm 0 5mm; text-align: left } th, td { border: .4pt solid #444; padding: 1mm 2mm } .signatures { display: flex; gap: 22mm; margin-top: 5mm } .line { border-top: .4pt solid; width: 52mm } .role { font-size: 8pt }
footer { position: absolute; bottom: 10mm; left: 22mm; right: 22mm; display: flex; justify-content: space-between; font-size: 6.5pt; color: #444 }`
