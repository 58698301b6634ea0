import { hoursText } from '../../catalogue/catalogue.ts'
import { hiddenText, html, names, paper, recipientName } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Printed web page of a learning platform: profile, course and a code to verify it, no signature. */
export const webinar: Layout = {
  id: 'webinar',
  set: 'development',
  purpose: 'certificate',
  documentType: 'certificate',
  fields: ['computing', 'administration', 'safety', 'wellbeing'],
  issuers: ['eKurs24', 'Lernwelt Musterstadt'],
  proofPlaces: ['mail-address', 'employee-number', 'birth-date'],
  shows: ['lecturer'],
  omits: ['period'],
  extent: 'hours',
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const code = `${random.integer(1000, 9999)}-${random.integer(1000, 9999)}-${random.integer(10, 99)}`
    const rows: readonly (readonly [string, string])[] = [
      ['Profil', recipient.mailAddress],
      ['Personal-ID', recipient.employeeNumber],
      ['Geburtsdatum', recipient.birthDate],
      ['Geburtsname', recipient.birthName],
      ['Organisation', recipient.office],
      ['Kurs', course.title],
      ['Lernzeit', `${hoursText(course)} Stunden`],
      [random.pick(['Abgeschlossen am', 'Abschlussdatum', 'Bestanden am']), sheet.issuedOn],
      ['Referent/in', sheet.lecturerProminent ? '' : names(sheet.lecturers)],
      ['Prüfcode', code],
    ]
    return paper({
      title: `${issuer.short} – Zertifikat`,
      style,
      pages: [
        html`<nav>☰ ${issuer.short} &nbsp;›&nbsp; Meine Kurse &nbsp;›&nbsp; Zertifikate</nav><h1>${random.pick(['Kurszertifikat', 'Teilnahmezertifikat Online-Kurs'])}</h1>${sheet.lecturerProminent && html`<p class="prominent">${names(sheet.lecturers)}<br><small>Trainer/in dieses Kurses</small></p>`}
<p class="name">${recipientName(recipient)}</p><p>${random.pick(['hat diesen Kurs vollständig bearbeitet.', 'hat alle Lektionen erfolgreich abgeschlossen.'])}</p><table>${rows.filter(([, value]) => value !== '').map(([label, value]) => html`<tr><td>${label}</td><td>${value}</td></tr>`)}</table>
<h2>Lektionen</h2><p>${course.contents.map((item, index) => html`✓ ${index + 1}. ${item}<br>`)}</p>${sheet.remark && html`<p><b>${sheet.remark}</b></p>`}${sheet.note && html`<p>${sheet.note}</p>`}
<p class="small">${issuer.name}, ${issuer.street}, ${issuer.place}. Maschinell erstellt, ohne Unterschrift gültig. Echtheit prüfen: https://zertifikat.example/${code}</p><footer>Seite 1 von 1 · gedruckt über den Browser</footer>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 14mm 18mm; font: 11pt/1.45 'DejaVu Sans' } nav { background: #f0f2f5; padding: 3mm 4mm; font-size: 9pt; margin-bottom: 14mm } h1 { font-size: 21pt; margin: 0 0 8mm } h2 { font-size: 12pt; margin: 8mm 0 2mm } p { margin: 0 0 4mm } .name { font-size: 20pt; margin: 0 0 2mm } .prominent { font-size: 23pt; font-weight: bold; line-height: 1.2 } .prominent small { font-size: 9pt }
table { border-collapse: collapse; margin: 5mm 0; width: 100% } td { border-bottom: .5pt solid #ccc; padding: 2mm 0; vertical-align: top } td:first-child { color: #555; width: 46mm } .small { font-size: 8.5pt; margin-top: 12mm; color: #444 } footer { position: absolute; bottom: 8mm; right: 18mm; font-size: 7.5pt; color: #777 }`
