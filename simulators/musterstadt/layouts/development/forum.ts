import { periodInSentence } from '../../wording/days.ts'
import {
  each,
  emblem,
  hiddenText,
  html,
  names,
  officeMail,
  paper,
  recipientName,
  signatureBlock,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

const SPONSORS = [
  'Sparbank Auebrück',
  'Druckhaus Feder',
  'Softwarehaus Kleeblatt',
  'Stadtwerke Musterland',
  'Möbel Amtsstube',
  'Verlag Recht & Rat',
]

/** Certificate of a conference: speakers large as on its poster, sponsors' logos at the foot. */
export const forum: Layout = {
  id: 'forum',
  set: 'development',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['social', 'childcare', 'leadership', 'building', 'administration', 'wellbeing'],
  proofPlaces: ['birth-date', 'mail-address'],
  shows: ['lecturer', 'signatory', 'contact'],
  extent: 'days',
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const days = course.days === 1 ? '1 Tag' : `${course.days} Tage`
    const born =
      recipient.birthDate && `${random.pick(['geb.', 'geboren am', 'geb. am'])} ${recipient.birthDate}`
    return paper({
      title: 'Teilnahmebestätigung',
      style,
      pages: [
        html`<div class="banner" style="background:${issuer.colour}"><span>${issuer.name}</span><h2>${course.title}</h2><span>${sheet.venue} · ${sheet.period}</span></div>
${sheet.lecturers.length > 0 && html`<p class="${sheet.lecturerProminent ? 'prominent' : 'speakers'}">${sheet.lecturerProminent ? 'mit ' : 'Impulse und Vorträge: '}${names(sheet.lecturers, ' · ')}</p>`}
<h1>${random.pick(['Teilnahmebestätigung', 'Bestätigung'])}</h1><p class="name">${recipientName(recipient)}</p><p class="facts">${[born, recipient.birthName && `Geburtsname ${recipient.birthName}`, recipient.mailAddress, recipient.office].filter(Boolean).join(' · ')}</p>
<p>${random.pick(['war Gast unserer Tagung und hat', 'hat'])} ${periodInSentence(sheet.period)} an allen Programmpunkten teilgenommen (${days}).</p>${sheet.remark && html`<p><b>${sheet.remark}</b></p>`}${sheet.note && html`<p>${sheet.note}</p>`}
<h3>Aus dem Programm</h3><ul>${each(course.contents, (item) => html`<li>${item}</li>`)}</ul><p>${sheet.issuedOn}</p>${signatureBlock(sheet)}
<div class="sponsors">Mit freundlicher Unterstützung von ${each(random.shuffled(SPONSORS).slice(0, 4), (name) => html`<span>${name}</span>`)}</div><footer>${emblem(sheet, 8)} ${issuer.street}, ${issuer.place} · ${officeMail(issuer, 'tagung')}${sheet.contact && ` · Tagungsbüro: ${sheet.contact.name}, ${sheet.contact.phone}`}</footer>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 0 22mm; font: 11pt/1.45 'Quicksand' } .banner { margin: 0 -22mm 6mm; padding: 14mm 22mm 10mm; color: #fff } .banner h2 { font-size: 22pt; line-height: 1.2; margin: 2mm 0 } .speakers { color: #444; font-size: 10pt } .prominent { font-size: 23pt; font-weight: bold } h1 { font-size: 19pt; margin: 10mm 0 6mm } h3 { margin: 6mm 0 1mm; font-size: 11pt } p { margin: 0 0 3mm } .name { font-size: 17pt; font-weight: bold; margin: 0 } ul { margin: 0 0 5mm; padding-left: 6mm }
.signatures { display: flex; gap: 16mm } .line { border-top: .5pt solid #000; width: 54mm } .role { font-size: 8.5pt } .sponsors { position: absolute; bottom: 18mm; left: 22mm; right: 22mm; display: flex; flex-wrap: wrap; gap: 3mm; align-items: center; font-size: 8pt } .sponsors span { border: .8pt solid #777; border-radius: 3mm; padding: 1.5mm 3mm; font-weight: bold; color: #555 } footer { position: absolute; bottom: 7mm; left: 22mm; right: 22mm; font-size: 7.5pt }`
