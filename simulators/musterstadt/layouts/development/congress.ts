import {
  each,
  emblem,
  hiddenText,
  html,
  names,
  officeMail,
  paper,
  salutedName,
  signatureBlock,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

const PARTNERS = [
  'Kanzlei Morgenstern',
  'Verlagshaus Regal',
  'Ingenieurbund Mainfeld',
  'Citynetz Kommunal',
  'Büroring Elbe',
  'Landbank Süd',
]

/** Congress certificate: partners' logos above, a timetable with the speakers' names below the person. */
export const congress: Layout = {
  id: 'development-congress',
  set: 'development',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['leadership', 'computing', 'building', 'finance', 'social', 'wellbeing'],
  proofPlaces: ['birth-date', 'mail-address'],
  shows: ['lecturer', 'signatory', 'contact'],
  extent: 'days',
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const speaker = (index: number) =>
      sheet.lecturers[index % Math.max(1, sheet.lecturers.length)]?.name ?? 'Plenum'
    const about = [
      recipient.birthDate && `${random.pick(['geb. am', 'Geburtsdatum', 'geb.'])} ${recipient.birthDate}`,
      recipient.birthName && `Geburtsname ${recipient.birthName}`,
      recipient.mailAddress,
      recipient.office,
    ].filter((fact) => fact !== '')
    return paper({
      title: 'Kongressbescheinigung',
      style,
      pages: [
        html`<div class="partners">${each(random.shuffled(PARTNERS).slice(0, 4), (name) => html`<span>◆ ${name}</span>`)}</div><header>${emblem(sheet, 20)}<div>${issuer.name}<h2>${course.title}</h2></div></header><h1>${random.pick(['Kongressbescheinigung', 'Bescheinigung für Teilnehmende'])}</h1>${sheet.lecturerProminent && html`<p class="prominent">Hauptrede: ${names(sheet.lecturers)}</p>`}<p>${random.pick(['Hiermit bestätigen wir', 'Als Veranstalter bestätigen wir'])} <b class="name">${salutedName(recipient)}</b></p><p>${about.join(', ')}</p>
<p>die Teilnahme ${sheet.period.replace(/^(?=\d)/, 'am ')} (${course.days} ${course.days === 1 ? 'Kongresstag' : 'Kongresstage'}).</p>${sheet.remark && html`<p><b>${sheet.remark}</b></p>`}${sheet.note && html`<p>${sheet.note}</p>`}<table>${course.contents.map((item, index) => html`<tr><td>${9 + index * 2}:00 Uhr</td><td>${item}</td><td>${speaker(index)}</td></tr>`)}</table><p>${sheet.venue}, ${sheet.issuedOn}</p>${signatureBlock(sheet)}
<footer>${issuer.street}, ${issuer.place}, ${officeMail(issuer, 'kongress')}${sheet.contact && ` · Teilnehmerservice: ${sheet.contact.name}`}</footer>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 12mm 22mm; font: 11pt/1.5 'DejaVu Sans' } .partners { display: flex; justify-content: space-between; font-size: 8.5pt; color: #666; margin-bottom: 10mm } header { display: flex; gap: 7mm; align-items: flex-start } h2 { font-size: 19pt; line-height: 1.2; margin: 1mm 0 } h1 { font-size: 15pt; margin: 14mm 0 7mm; font-weight: normal; letter-spacing: .05em } .name { font-size: 16pt } .prominent { font-size: 22pt; font-weight: bold; line-height: 1.2 } p { margin: 0 0 3mm } table { border-collapse: collapse; width: 100%; margin: 7mm 0 } td { border-bottom: .4pt solid #999; padding: 2mm } td:first-child { width: 26mm; color: #555 }
.signatures { display: flex; gap: 18mm; margin-top: 4mm } .line { border-top: .5pt solid; width: 56mm } .role { font-size: 8.5pt } footer { position: absolute; bottom: 10mm; left: 22mm; right: 22mm; font-size: 8pt; color: #555 }`
