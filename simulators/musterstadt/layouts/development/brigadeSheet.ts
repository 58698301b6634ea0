import { barePeriod } from '../../wording/days.ts'
import {
  emblem,
  factsAbout,
  hiddenText,
  html,
  names,
  paper,
  recipientName,
  sentences,
  signatureBlock,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Course sheet of a fire brigades' association: boxes numbered like a report, one thing in each. */
export const brigadeSheet: Layout = {
  id: 'development-brigade-sheet',
  set: 'development',
  purpose: 'certificate',
  documentType: 'qualification-certificate',
  fields: ['fire', 'safety'],
  proofPlaces: ['birth-date', 'employee-number'],
  shows: ['lecturer', 'signatory'],
  language: 'de',
  orientation: 'portrait',
  nameStyle: 'last-name-first',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const turned = recipient.style === 'last-name-first'
    const about = factsAbout(recipient, {
      birthDate: 'Geburtsdatum',
      birthName: 'Geburtsname',
      employeeNumber: random.pick(['Personalnummer', 'Pers.-Nr.']),
      office: 'Feuerwehr / Dienststelle',
    })
    const persons = about.map(
      ([caption, value], index) =>
        html`<div class="box"><small>${index + 3} ${caption}</small><b>${value}</b></div>`,
    )
    return paper({
      title: 'Lehrgangsblatt',
      style,
      pages: [
        html`<header>${emblem(sheet, 24)}<div><b>${issuer.name}</b><br>${issuer.street} | ${issuer.place}<br>Fachbereich Ausbildung</div><p class="number">Lg.-Nr.<br><b>${random.integer(11, 98)}/${random.integer(101, 480)}</b></p></header><h1 style="color:${issuer.colour}">${random.pick(['LEHRGANGSBLATT', 'LEHRGANGSBESCHEID'])}</h1><div class="grid"><div class="box wide"><small>1 Lehrgang</small><b class="course">${course.title}</b></div><div class="box wide"><small>2 ${turned ? 'Teilnehmer/in (Name, Vorname)' : 'Teilnehmer/in'}</small><b class="course">${recipientName(recipient)}</b></div>${persons}<div class="box"><small>A Dauer</small><b>${barePeriod(sheet.period)}</b></div><div class="box"><small>B Ausbildungsstunden (45 min)</small><b>${course.units}</b></div><div class="box wide"><small>C ${random.pick(['Ausbildungsabschnitte', 'Abschnitte'])}</small>${course.contents.join(' / ')}</div>
${sheet.lecturers.length > 0 && html`<div class="box wide ${sheet.lecturerProminent ? 'prominent' : ''}"><small>D Lehrgangsleitung</small>${names(sheet.lecturers)}</div>`}<div class="box wide"><small>E Feststellung</small>${sheet.remark ? '☐ teilgenommen mit Erfolg' : random.pick(['☒ teilgenommen mit Erfolg', '☒ Lehrgangsziel erreicht'])}${sentences(sheet)}</div></div><p>${sheet.venue}, ${sheet.issuedOn}</p>${signatureBlock(sheet)}<p class="small">${random.pick(['Durchschrift: Gemeinde, Personalakte, Lehrgangsakte', 'Verteiler: Lehrgangsteilnehmer – Träger der Feuerwehr – z. d. A.'])}</p>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 15mm 18mm; font: 11pt/1.4 'DejaVu Sans' } header { display: flex; gap: 6mm; align-items: center; font-size: 9.5pt } .number { margin: 0 0 0 auto; border: .6pt solid #000; padding: 2mm 4mm; text-align: center } h1 { font-size: 20pt; letter-spacing: .08em; margin: 10mm 0 5mm } .grid { display: flex; flex-wrap: wrap; border: .6pt solid #000; margin-bottom: 8mm } .box { width: 50%; border: .3pt solid #555; padding: 1.5mm 3mm 2.5mm } .wide { width: 100% } small { display: block; font-size: 7.5pt; color: #333 } .course { font-size: 13.5pt } .box p { margin: 2mm 0 0 } .prominent { font-size: 21pt; font-weight: bold }
.signatures { display: flex; gap: 20mm; margin-top: 4mm } .line { border-top: .5pt solid; width: 58mm } .role, .small { font-size: 8.5pt }`
