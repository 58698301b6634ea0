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

/** Picture of a training portal's window: bar, profile at the left, one finished course opened at the right. */
export const profileScreen: Layout = {
  id: 'evaluation-profile-screen',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'certificate',
  fields: ['computing', 'administration', 'safety', 'finance', 'wellbeing'],
  issuers: ['lernfluss', 'Datenwerk Kommunal', 'Wissenshafen', 'Unterweisung24'],
  proofPlaces: ['mail-address', 'employee-number', 'birth-date'],
  shows: ['lecturer'],
  language: 'de',
  orientation: 'landscape',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const about = factsAbout(recipient, {
      employeeNumber: random.pick(['Personalnummer', 'Pers.-Nr.']),
      mailAddress: 'E-Mail',
      birthDate: random.pick(['Geburtsdatum', 'Geboren am']),
      birthName: 'Geburtsname',
      office: 'Organisationseinheit',
    })
    const state: readonly Captioned[] = [
      ['Status', sheet.remark ? 'beendet' : random.pick(['Abgeschlossen', 'Erledigt'])],
      [random.pick(['Bearbeitet', 'Zeitraum']), barePeriod(sheet.period)],
      ['Nachweis erstellt', sheet.issuedOn],
      ['Lernzeit', `${course.units} UE`],
      ['Tutorin/Tutor', sheet.lecturerProminent ? '' : names(sheet.lecturers)],
      ['Lektionen', course.contents.join(', ')],
    ]
    return paper({
      title: 'Meine Lernhistorie',
      orientation: 'landscape',
      style,
      pages: [
        html`<nav style="background:${issuer.colour}"><b>${issuer.short}</b><span>Start</span><span>Katalog</span><span class="open">Meine Lernhistorie</span><span>Hilfe</span></nav><div class="window"><aside><div class="picture"></div><p class="name">${recipientName(recipient)}</p>${about.map(([caption, value]) => html`<p><small>${caption}</small><br>${value}</p>`)}</aside>
<main><p class="path">Lernhistorie › Kurse › Nachweis</p><h1>${course.title}</h1>${sheet.lecturerProminent && html`<p class="prominent">mit ${names(sheet.lecturers)}</p>`}<table>${said(state).map(([caption, value]) => html`<tr><td>${caption}</td><td>${value}</td></tr>`)}</table><p>${!sheet.remark && random.pick(['Sie haben diesen Kurs erfolgreich beendet. Dieser Ausdruck gilt als Teilnahmenachweis.', 'Die Teilnahme an diesem Kurs ist nachgewiesen.'])}</p>${sentences(sheet)}</main></div>
<footer>${issuer.name}, ${issuer.street}, ${issuer.place} – Impressum – Datenschutz – Vorgang ${random.integer(10_000, 99_999)}</footer>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { font: 11.5pt/1.4 'Roboto'; background: #fff } nav { color: #fff; padding: 5mm 12mm; display: flex; gap: 12mm } .open { border-bottom: 1.5pt solid #fff } .window { display: flex } aside { width: 78mm; padding: 12mm; border-right: .5pt solid #bbb } .picture { width: 26mm; height: 26mm; border-radius: 50%; background: #ccd } aside p { margin: 0 0 2.5mm } .name { font-size: 15pt; font-weight: 500; margin: 4mm 0 } small { color: #666; font-size: 8.5pt } main { padding: 10mm 14mm; flex: 1 } .path { color: #555; font-size: 9.5pt } h1 { font-size: 20pt; margin: 3mm 0 6mm; font-weight: 500 } td { padding: 1.6mm 9mm 1.6mm 0; vertical-align: top } td:first-child { color: #555 } .prominent { font-size: 22pt; font-weight: bold } footer { position: absolute; bottom: 8mm; left: 12mm; font-size: 8.5pt; color: #666 }`
