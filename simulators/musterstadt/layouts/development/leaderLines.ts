import { barePeriod } from '../../wording/days.ts'
import { emblem, hiddenText, html, names, paper, recipientName, signatureBlock } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Labels right-aligned with colons before an invisible axis, values after it. */
export const leaderLines: Layout = {
  id: 'development-leader-lines',
  set: 'development',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['administration', 'finance', 'computing', 'leadership', 'language', 'childcare', 'wellbeing'],
  proofPlaces: ['birth-date', 'employee-number', 'mail-address'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const name =
      recipient.style === 'last-name-first'
        ? 'Name, Vorname'
        : random.pick(['Teilnehmende Person', 'Name', 'Kursteilnehmer/in'])
    const lines: readonly (readonly [string, string])[] = [
      ['Geburtsname', recipient.birthName],
      [random.pick(['Geburtsdatum', 'geboren am']), recipient.birthDate],
      [random.pick(['Personalnummer', 'Personal-Nr.', 'Pers.-Nr.']), recipient.employeeNumber],
      [random.pick(['E-Mail', 'Mailadresse']), recipient.mailAddress],
      ['Arbeitgeber', recipient.office],
      ['Kurs', course.title],
      [random.pick(['Kurszeit', 'Zeitraum', 'Kurstage']), barePeriod(sheet.period)],
      ['Umfang', `${course.units} Unterrichtseinheiten`],
      ['Kursinhalte', course.contents.join(', ')],
      [random.pick(['Kursleitung', 'Lehrkraft']), sheet.lecturerProminent ? '' : names(sheet.lecturers)],
      ['Hinweis', sheet.remark || sheet.note],
      ['Fragen an', sheet.contact ? `${sheet.contact.name}, ${sheet.contact.mailAddress}` : ''],
    ]
    return paper({
      title: 'Kursbescheinigung',
      style,
      pages: [
        html`<div class="center">${emblem(sheet, 24)}<p>${issuer.name}<br>${issuer.street}, ${issuer.place}</p><h1>${random.pick(['Kursbescheinigung', 'Nachweis über den Kursbesuch'])}</h1>${sheet.lecturerProminent && html`<p class="prominent">Kurs von ${names(sheet.lecturers)}</p>`}</div><table><tr><td>${name}:</td><td class="name">${recipientName(recipient)}</td></tr>${lines.filter(([, value]) => value !== '').map(([label, value]) => html`<tr><td>${label}:</td><td>${value}</td></tr>`)}</table>
<p class="center">${random.pick(['Der Kurs wurde regelmäßig besucht.', 'Die Teilnahme wird hiermit bescheinigt.'])}</p><p class="center">${sheet.venue}, ${sheet.issuedOn}</p>${signatureBlock(sheet)}<footer>Nur gültig mit Stempel der Geschäftsstelle. ${sheet.serialNumber && `Beleg ${sheet.serialNumber}`}</footer>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 20mm 22mm; font: 11pt/1.45 'Quicksand' } .center { text-align: center } h1 { font-size: 19pt; margin: 8mm 0 8mm } table { width: 100%; margin: 4mm 0 8mm } td { vertical-align: top; padding: 1.3mm 2mm } td:first-child { text-align: right; width: 58mm; color: #333 } .name { font-weight: bold } .prominent { font-size: 21pt; font-weight: bold } p { margin: 0 0 4mm }
.signatures { display: flex; justify-content: center; gap: 16mm } .line { border-top: .5pt solid; width: 56mm } .role { font-size: 9pt } footer { position: absolute; bottom: 12mm; left: 22mm; right: 22mm; text-align: center; font-size: 8pt }`
