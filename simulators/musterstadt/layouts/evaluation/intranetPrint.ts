import { barePeriod } from '../../wording/days.ts'
import {
  type Captioned,
  factsAbout,
  hiddenText,
  html,
  names,
  paper,
  recipientName,
  said,
  sentences,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Record of the town's own training office printed from its intranet: pairs of captions and values side by side. */
export const intranetPrint: Layout = {
  id: 'evaluation-intranet-print',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['administration', 'computing', 'leadership', 'safety', 'building', 'language', 'wellbeing'],
  issuers: [
    'Eigenbetrieb Stadtentwässerung',
    'Eigenbetrieb Kultur',
    'Eigenbetrieb Grünflächen',
    'Stadtakademie',
  ],
  proofPlaces: ['employee-number', 'mail-address', 'birth-date'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'de',
  orientation: 'portrait',
  nameStyle: 'last-name-first',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const [signer] = sheet.signatories
    const turned = recipient.style === 'last-name-first'
    const person: readonly Captioned[] = factsAbout(recipient, {
      employeeNumber: random.pick(['Personalnummer', 'PersNr.']),
      birthDate: 'Geburtsdatum',
      birthName: 'Geburtsname',
      mailAddress: 'Dienstliche E-Mail',
      office: 'Organisationseinheit',
    })
    const event: readonly Captioned[] = [
      ['Bezeichnung', course.title],
      ['Durchgeführt', barePeriod(sheet.period)],
      ['Umfang', `${course.units} UE`],
      ['Schwerpunkte', course.contents.join(', ')],
      ['Trainer/in', sheet.lecturerProminent ? '' : names(sheet.lecturers)],
      ['Kursbetreuung', sheet.contact ? `${sheet.contact.name}, ${sheet.contact.phone}` : ''],
    ]
    const pairs = (list: readonly Captioned[]) =>
      said(list).map(([caption, value]) => html`<p><span>${caption}</span>${value}</p>`)
    return paper({
      title: 'Personalentwicklung',
      style,
      pages: [
        html`<p class="path">Intranet / Personalentwicklung / Teilnahmen / Einzelnachweis</p><h1>${issuer.name}</h1><h2>${random.pick(['Einzelnachweis der Teilnahme', 'Teilnahme: Einzelnachweis'])}</h2>${sheet.lecturerProminent && html`<p class="prominent">${names(sheet.lecturers)}</p>`}<div class="block"><h3>Veranstaltung</h3>${pairs(event)}</div><div class="block"><h3>${random.pick(['Beschäftigte/r', 'Teilnehmende/r'])}</h3><p><span>${turned ? 'Name, Vorname' : 'Name'}</span><b>${recipientName(recipient)}</b></p>${pairs(person)}</div>
<div class="block"><h3>Ergebnis</h3><p><span>Teilnahme</span>${sheet.remark ? 'siehe Vermerk' : random.pick(['bestätigt', 'vollständig'])}</p>${sentences(sheet)}<p><span>Bestätigt durch</span>${signer?.name} (${signer?.role})</p><p><span>Bestätigt am</span>${sheet.issuedOn}</p></div><footer>${issuer.street}, ${issuer.place} – maschinell erstellt, Seite 1 von 1</footer>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 14mm 18mm; font: 10.5pt/1.45 'Linux Biolinum O' } .path { font-size: 8.5pt; color: #555; border-bottom: .4pt solid #999 } h1 { font-size: 13pt; margin: 5mm 0 1mm } h2 { font-size: 18pt; margin: 0 0 7mm } h3 { font-size: 11pt; margin: 0 0 2mm; background: #e6e6e6; padding: 1mm 3mm } .block { margin-bottom: 7mm } p { margin: 0 0 1.6mm } p > span { display: inline-block; width: 46mm; padding-left: 3mm; color: #333; vertical-align: top } .prominent { font-size: 20pt; font-weight: bold } footer { position: absolute; bottom: 10mm; font-size: 8.5pt }`
