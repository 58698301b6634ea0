import { periodInSentence } from '../../wording/days.ts'
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

/** Printed programme of a specialists' training day with its slots; at its foot a box that the desk fills in for one guest. */
export const programmeSheet: Layout = {
  id: 'evaluation-programme-sheet',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['administration', 'building', 'finance'],
  issuers: [
    'Fachverband Standesamt Elbtal',
    'Bauaufsichten im Sandtal',
    'Fachverband Kommunales Rechnungswesen',
  ],
  proofPlaces: ['birth-date', 'employee-number'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const [signer] = sheet.signatories
    const about = factsAbout(recipient, {
      birthDate: random.pick(['geb. am', 'geboren am', 'geb.']),
      birthName: 'Geburtsname',
      employeeNumber: random.pick(['Personalnummer', 'Pers.-Nr.']),
      office: random.pick(['delegiert von', 'für']),
    })
    const slots =
      course.days === 1 ? ['9.30 Uhr', '11.15 Uhr', '13.45 Uhr'] : ['Block I', 'Block II', 'Block III']
    const teachers = names(sheet.lecturers, ' / ')
    const closing = course.days === 1 ? '16.00 Uhr' : 'Ende'
    return paper({
      title: 'Programm',
      style,
      pages: [
        html`<p class="issuer" style="color:${issuer.colour}">${issuer.name}</p><p class="kind">${random.pick(['Einladungsprogramm', 'Programm'])} ${course.days === 1 ? random.pick(['der Fachschulung', 'des Schulungstages']) : 'der Fachschulung'}</p><h1>${course.title}</h1><p>${periodInSentence(sheet.period)} · ${sheet.venue}, ${random.pick(['Ratssaal', 'Bürgerhaus', 'Kreishaus'])} · ${course.units} Einheiten zu 45 Minuten</p>${sheet.lecturerProminent && html`<p class="prominent">${teachers}</p>`}<table><tr><td>${course.days === 1 ? '9.00 Uhr' : 'Auftakt'}</td><td>Begrüßung${signer && html`<br><i>${signer.name}, ${signer.role}</i>`}</td></tr>${course.contents.map((item, index) => html`<tr><td>${slots[index % slots.length]}</td><td>${item}${index === 0 && teachers && !sheet.lecturerProminent && html`<br><i>Vortrag und Fälle: ${teachers}</i>`}</td></tr>`)}<tr><td>${closing}</td><td>${random.pick(['Offene Fragen, Verabschiedung', 'Fragestunde und Ausklang'])}</td></tr></table>
<div class="desk" style="border-color:${issuer.colour}"><p class="head">${random.pick(['Teilnahmevermerk (vom Tagungsbüro auszufüllen)', 'Vermerk des Tagungsbüros zur Teilnahme'])}</p><p>${sheet.remark ? 'Angemeldet' : random.pick(['Zugegen', 'Durchgehend zugegen'])} war: <b class="name">${recipientName(recipient)}</b></p><p>${inLine(about, ', ')}</p>${sentences(sheet)}<div class="row"><p>${random.pick(['abgezeichnet am', 'Datum der Abzeichnung:'])} ${sheet.issuedOn}</p><div>${signature(sheet, 'desk')}<br>${signer?.name}</div></div></div><p class="small">${issuer.street}, ${issuer.place}${sheet.contact && html` · Tagungsbüro: ${sheet.contact.name}, ${sheet.contact.phone}`}</p>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 18mm 24mm; font: 11.5pt/1.4 'Linux Libertine O' } .issuer { font-size: 13pt; font-weight: bold; margin: 0 0 9mm } .kind { font-style: italic; margin: 0 } h1 { font-size: 22pt; line-height: 1.2; margin: 1mm 0 3mm } p { margin: 0 0 2.5mm } table { width: 100%; border-collapse: collapse; margin: 7mm 0 10mm } td { padding: 2.4mm 2mm; vertical-align: top; border-top: .4pt solid #999 } td:first-child { width: 30mm; font-variant-numeric: lining-nums } .desk { border: 1.2pt solid; padding: 4mm 6mm 3mm } .head { font-size: 9pt; color: #444 } .name { font-size: 14pt } .row { display: flex; justify-content: space-between; align-items: flex-end; margin-top: 3mm } .prominent { font-size: 21pt; font-weight: bold } .small { font-size: 9pt; margin-top: 5mm }`
