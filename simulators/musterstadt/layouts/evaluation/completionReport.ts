import { barePeriod } from '../../wording/days.ts'
import {
  type Captioned,
  factsAbout,
  hiddenText,
  html,
  names,
  officeMail,
  paper,
  recipientName,
  said,
  sentences,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Page of a learning platform's reports as a browser prints it: every activity with its state, address and page count at the edges. */
export const completionReport: Layout = {
  id: 'evaluation-completion-report',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: [
    'computing',
    'administration',
    'safety',
    'wellbeing',
    'finance',
    'social',
    'leadership',
    'childcare',
  ],
  issuers: ['LeKom Uferland', 'Virtueller Campus Moselau'],
  proofPlaces: ['mail-address', 'employee-number', 'birth-date'],
  shows: ['lecturer', 'contact'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const user: readonly Captioned[] = factsAbout(recipient, {
      mailAddress: random.pick(['E-Mail-Adresse', 'Anmeldename']),
      employeeNumber: random.pick(['Personalnummer', 'Pers.-Nr.']),
      birthDate: random.pick(['Geburtsdatum', 'geb.']),
      birthName: 'Geburtsname',
      office: random.pick(['Institution', 'Abteilung']),
    })
    const facts: readonly Captioned[] = [
      ['Kursdauer', barePeriod(sheet.period)],
      ['Bearbeitungszeit', `${course.units} UE (je 45 Min.)`],
      [
        random.pick(['Trainer/in', 'Kursverantwortung']),
        sheet.lecturerProminent ? '' : names(sheet.lecturers),
      ],
      ['Support', sheet.contact ? `${sheet.contact.name} (${sheet.contact.mailAddress})` : ''],
    ]
    const row = ([caption, value]: Captioned) => html`<tr><th>${caption}</th><td>${value}</td></tr>`
    const state = sheet.remark ? '☐' : '☑'
    const host = officeMail(issuer, 'lernen').replace('@', '.')
    return paper({
      title: 'Kursabschluss',
      style,
      pages: [
        html`<div class="edge"><span>${sheet.issuedOn}, ${random.integer(8, 17)}:${random.integer(10, 59)}</span><span>Kursabschluss: Details</span></div><p class="site" style="border-color:${issuer.colour}">${issuer.name}</p><p class="path">Dashboard / ${random.pick(['Meine Kurse', 'Kurse'])} / Berichte / Kursabschluss</p><h1>${course.title}</h1>${sheet.lecturerProminent && html`<p class="prominent">${names(sheet.lecturers)}</p>`}<h2>${random.pick(['Nutzer/in', 'Profil'])}</h2><table><tr><th>${recipient.style === 'last-name-first' ? 'Name, Vorname' : 'Name'}</th><td><b>${recipientName(recipient)}</b></td></tr>${user.map(row)}</table><h2>${random.pick(['Kursabschluss', 'Abschlussverfolgung'])}</h2><table><tr><th>Status</th><td>${sheet.remark ? 'Eingetragen' : random.pick(['Abgeschlossen', 'Vollständig'])}</td></tr>${said(facts).map(row)}</table><table class="activities"><tr><td>Aktivität</td><td>Erledigt</td></tr>${course.contents.map((item) => html`<tr><td>Lektion „${item}“</td><td>${state}</td></tr>`)}<tr><td>${random.pick(['Feedback zum Kurs', 'Abschlussquiz'])}</td><td>${state}</td></tr></table>
${sentences(sheet)}<p>${!sheet.remark && random.pick(['Alle Bedingungen für den Kursabschluss sind erfüllt. Der Ausdruck dient als Nachweis für die Personalstelle.', 'Sie haben alle Aktivitäten erledigt.'])}</p><p class="small">${issuer.name}, ${issuer.street}, ${issuer.place} | Datenschutz | Impressum</p><div class="edge low"><span>https://${host}/report/completion?course=${random.integer(100, 999)}</span><span>1/1</span></div>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 18mm 16mm; font: 11pt/1.4 'Noto Sans Display' } .edge { position: absolute; top: 6mm; left: 10mm; right: 10mm; font-size: 8pt; display: flex; justify-content: space-between } .low { top: auto; bottom: 6mm } .site { border-bottom: 1.5mm solid; padding-bottom: 2mm; font-weight: bold } .path { font-size: 9pt; color: #555 } h1 { font-size: 20pt; line-height: 1.2; margin: 5mm 0 7mm; font-weight: 500 } h2 { font-size: 12pt; margin: 6mm 0 2mm } p { margin: 0 0 3mm } table { border-collapse: collapse; width: 100% } th { text-align: left; font-weight: normal; color: #444; width: 48mm; vertical-align: top; padding: .8mm 0 } td { padding: .8mm 0 } .activities { margin: 6mm 0 } .activities td { border-bottom: .4pt solid #aaa; padding: 1.6mm 2mm } .activities td:last-child { width: 26mm; text-align: center } .prominent { font-size: 21pt; font-weight: bold } .small { font-size: 8.5pt; color: #555; margin-top: 9mm }`
