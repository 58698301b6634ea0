import { barePeriod } from '../../wording/days.ts'
import {
  factsAbout,
  hiddenText,
  html,
  inLine,
  names,
  paper,
  recipientName,
  sentences,
  signature,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Duty report of a relief service's training centre: subject, reference, numbered paragraphs, distribution at the end. */
export const unitReport: Layout = {
  id: 'evaluation-unit-report',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'qualification-certificate',
  fields: ['fire', 'safety', 'leadership'],
  issuers: [
    'Katastrophenhilfswerk Flussland',
    'Brandschutzakademie Norderhafen',
    'Landesakademie Katastrophenschutz Elbtal',
  ],
  proofPlaces: ['birth-date', 'employee-number'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const [signer] = sheet.signatories
    const about = factsAbout(recipient, {
      birthDate: random.pick(['geb.', 'geb. am']),
      birthName: 'Geburtsname',
      employeeNumber: random.pick(['Pers.-Nr.', 'PNr.', 'Personalnummer']),
      office: random.pick(['Standort:', 'Stammeinheit/Dienststelle:']),
    })
    const teachers = names(sheet.lecturers, ', ')
    const paragraphs = [
      html`Am ${random.pick(['Ausbildungsgang', 'Ausbildungsabschnitt'])} <b>${course.title}</b> ${sheet.remark ? 'war beteiligt:' : random.pick(['hat bis zum Ende mitgewirkt:', 'hat durchgängig mitgewirkt:'])}<br><span class="who"><b>${recipientName(recipient)}</b>${about.length > 0 && html`<br>${inLine(about, '; ')}`}</span>`,
      html`Zeitansatz: ${barePeriod(sheet.period)}, ${course.units} Ausbildungsstunden zu 45 Min.`,
      html`Ausbildungsthemen: ${course.contents.join('; ')}.`,
      ...(teachers && !sheet.lecturerProminent ? [html`Ausbildungspersonal: ${teachers}.`] : []),
      ...(sheet.remark
        ? []
        : [
            html`${random.pick(['Die Ausbildungsziele sind erreicht; gegen eine Verwendung bestehen keine Bedenken.', 'Leistungsstand: den Anforderungen entsprechend. Verwendung in der Funktion möglich.'])}`,
          ]),
      ...(sheet.remark || sheet.note ? [html`${sentences(sheet)}`] : []),
    ]
    return paper({
      title: 'Ausbildungsmeldung',
      style,
      pages: [
        html`<header><div><b>${issuer.name}</b><br>${issuer.street}<br>${issuer.place}</div><div>${sheet.venue}, ${sheet.issuedOn}<br>Tgb.-Nr. ${random.integer(100, 999)}/${random.integer(10, 99)}${sheet.contact && html`<br>Bearb.: ${sheet.contact.name}<br>${sheet.contact.phone}`}</div></header><p class="to">${random.pick(['An die entsendende Stelle', 'Dienstweg: über Wehrführung bzw. Dienststelle'])}</p><p><b>Betr.:</b> ${random.pick(['Ausbildungsmeldung', 'Meldung über abgeleistete Ausbildung'])}<br><b>Bezug:</b> ${random.pick(['Jahresausbildungsplan', 'Entsendung durch die Dienststelle'])}</p>${sheet.lecturerProminent && html`<p class="prominent">Ausbildungspersonal: ${teachers}</p>`}<ol>${paragraphs.map((text) => html`<li>${text}</li>`)}</ol>
<p>Im Auftrag</p>${signature(sheet, 'unit')}<p>${signer?.name}<br>${signer?.role}</p><p class="small">Verteiler: 1 × Dienststelle, 1 × Teilnehmende, 1 × z. d. A.</p>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 20mm 25mm; font: 11.5pt/1.4 'Nimbus Mono PS'; font-variant-ligatures: none } header { display: flex; justify-content: space-between; font-size: 10.5pt; margin-bottom: 12mm } header div { max-width: 82mm } .to { text-decoration: underline; margin-bottom: 9mm } p { margin: 0 0 4mm } ol { padding-left: 9mm; margin: 8mm 0 } li { margin-bottom: 4mm } .who { display: block; margin-top: 2mm } li p { margin: 0 } .prominent { font-size: 18pt; font-weight: bold } .small { font-size: 9.5pt; margin-top: 10mm }`
