import { barePeriod } from '../../wording/days.ts'
import {
  factsAbout,
  type Html,
  hiddenText,
  html,
  inLine,
  names,
  officeMail,
  paper,
  recipientName,
  sentences,
} from '../html.ts'
import type { Layout, Sheet } from '../sheet.ts'

/** Squares along one side of a printed code that readers at the door scan. */
const CODE_SIDE = 17

/** Printed ticket of a forum with a stub to tear off, and below it what the readers at the door recorded afterwards. */
export const forumPass: Layout = {
  id: 'evaluation-forum-pass',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['leadership', 'computing', 'finance', 'building', 'administration'],
  issuers: ['Gemeinschaftsstelle Kommunale Steuerung', 'Stadt & Zukunft'],
  proofPlaces: ['mail-address', 'birth-date', 'employee-number'],
  shows: ['lecturer', 'contact'],
  extent: 'none',
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const about = factsAbout(recipient, {
      office: '',
      mailAddress: '',
      birthDate: random.pick(['geb.', 'geboren am']),
      birthName: 'Geburtsname',
      employeeNumber: random.pick(['Pers.-Nr.', 'Personalnummer']),
    })
    const entered = `${random.integer(8, 9)}:${random.integer(10, 59)} Uhr`
    const log = sheet.remark
      ? [html`<tr><td>Erfassung</td><td>siehe Mitteilung</td></tr>`]
      : [
          html`<tr><td>Erster Einlass</td><td>${entered}</td></tr>`,
          html`<tr><td>Letzter Ausgang</td><td>${random.integer(15, 17)}:${random.integer(10, 59)} Uhr</td></tr>`,
        ]
    return paper({
      title: 'Forumspass',
      style,
      pages: [
        html`<div class="ticket"><div class="left" style="border-color:${issuer.colour}"><p class="small">${issuer.name}</p><h1>${course.title}</h1><p>${barePeriod(sheet.period)}</p><p>${sheet.venue}, ${random.pick(['Kongresshalle', 'Stadthalle', 'Forum am Markt'])}</p></div><div class="stub">${code(sheet)}<p class="small">Pass ${random.integer(10_000, 99_999)}</p></div></div><p class="cut">✂</p><h2>${random.pick(['Ihr Forumspass wird zur Teilnahmebestätigung', 'Teilnahmebestätigung zum Forumspass'])}</h2><p class="name">${recipientName(recipient)}</p><p>${inLine(about, ' · ')}</p><p class="gap">${sheet.remark ? 'Für den oben abgebildeten Pass liegt eine Mitteilung vor:' : random.pick(['Mit dem oben abgebildeten Pass haben Sie das Forum besucht. Unsere Zugangskontrolle hat erfasst:', 'Der Pass wurde an der Zugangskontrolle des Forums eingelesen:'])}</p><table>${log}</table>${sentences(sheet)}
<p class="gap">${random.pick(['Stationen des Forums', 'Themeninseln'])}: ${course.contents.join(' | ')}</p>${sheet.lecturers.length > 0 && html`<p class="${sheet.lecturerProminent ? 'prominent' : ''}">${random.pick(['Auf dem Podium', 'Impulse von'])}: ${names(sheet.lecturers, ', ')}</p>`}<p class="gap">Erstellt am ${sheet.issuedOn}. ${random.pick(['Reichen Sie dieses Blatt bei Ihrer Personalentwicklung ein.', 'Dieses Blatt ist ohne Unterschrift gültig.'])}</p><p class="small">${issuer.street}, ${issuer.place} · ${sheet.contact ? `${sheet.contact.name}, ${sheet.contact.mailAddress}` : officeMail(issuer, 'forum')}</p>${hiddenText(sheet)}`,
      ],
    })
  },
}

/** A square code of random dots; it says nothing and looks like one. */
function code({ random }: Sheet): Html {
  const dots = Array.from({ length: CODE_SIDE * CODE_SIDE }, (_, index) => index).filter(() =>
    random.chance(0.48),
  )
  const path = dots.map((dot) => `M${dot % CODE_SIDE} ${Math.floor(dot / CODE_SIDE)}h1v1h-1z`).join('')
  return {
    html: `<svg width="34mm" height="34mm" viewBox="0 0 ${CODE_SIDE} ${CODE_SIDE}"><path d="${path}"/></svg>`,
  }
}

const style = `
.page { padding: 16mm 18mm; font: 11.5pt/1.45 'Roboto' } .ticket { display: flex; border: .6pt solid #555; border-radius: 3mm } .left { flex: 1; padding: 7mm 8mm; border-left: 5mm solid; border-radius: 3mm 0 0 3mm } .stub { width: 50mm; border-left: 1pt dashed #555; padding: 7mm; text-align: center } h1 { font-size: 18pt; line-height: 1.2; margin: 2mm 0 5mm } h2 { font-size: 16pt; margin: 6mm 0 6mm } p { margin: 0 0 1.5mm } .cut { border-bottom: .6pt dashed #777; margin: 6mm -18mm 4mm; padding-left: 8mm; line-height: 1 } .name { font-size: 19pt; font-weight: bold } .gap { margin: 7mm 0 3mm } table { border-collapse: collapse } td { border-bottom: .4pt solid #888; padding: 1.6mm 14mm 1.6mm 0 } .prominent { font-size: 22pt; font-weight: bold } .small { font-size: 9.5pt; color: #333 }`
