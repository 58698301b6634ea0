import { barePeriod } from '../../wording/days.ts'
import { emblem, hiddenText, html, names, officeMail, paper, recipientName, signatureBlock } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** First-aid proof as a form with boxes to tick and a strip to cut off. */
export const helperSheet: Layout = {
  id: 'development-helper-sheet',
  set: 'development',
  purpose: 'certificate',
  documentType: 'qualification-certificate',
  fields: ['first-aid'],
  proofPlaces: ['birth-date'],
  shows: ['lecturer', 'signatory'],
  expires: true,
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    return paper({
      title: 'Ersthelferbescheinigung',
      style,
      pages: [
        html`<header>${emblem(sheet, 16)}<div><b>${issuer.name}</b><br>${issuer.street}, ${issuer.place} · ${officeMail(issuer, 'ausbildung')}</div></header><h1>${random.pick(['Teilnahmebescheinigung für Ersthelferinnen und Ersthelfer', 'Bescheinigung über die Ausbildung in Erster Hilfe'])}</h1>
<table><tr><td>Name der teilnehmenden Person</td><td class="name">${recipientName(recipient)}</td></tr><tr><td>${random.pick(['geboren am', 'Geburtsdatum'])}</td><td>${recipient.birthDate}</td></tr>${recipient.birthName && html`<tr><td>Geburtsname</td><td>${recipient.birthName}</td></tr>`}<tr><td>Unternehmen / Einrichtung</td><td>${recipient.office}</td></tr><tr><td>Kursart</td><td><b>${course.title}</b></td></tr><tr><td>Kursdatum</td><td>${barePeriod(sheet.period)}</td></tr><tr><td>Dauer</td><td>${course.units} Unterrichtseinheiten</td></tr></table>
<p>☒ Die Person hat am gesamten Kurs teilgenommen. ☐ Ausbildung ☐ Fortbildung</p><p>Inhalte: ${course.contents.join(', ')}</p>${sheet.remark && html`<p><b>${sheet.remark}</b></p>`}${sheet.note && html`<p>${sheet.note}</p>`}${sheet.lecturers.length > 0 && html`<p class="${sheet.lecturerProminent ? 'prominent' : ''}">Lehrkraft: ${names(sheet.lecturers)}</p>`}
<p>Ausgestellt in ${sheet.venue} am ${sheet.issuedOn}. ${random.pick(['Auffrischung erforderlich bis', 'Gültig bis'])} <b>${sheet.validUntil}</b>.</p>${signatureBlock(sheet)}<p class="small">Ermächtigte Stelle nach DGUV Grundsatz 304-001, Kennziffer 9.${random.integer(1000, 9999)} (Muster). Diese Bescheinigung ist kein ärztliches Zeugnis.</p><div class="cut">✂ Abschnitt für die Personalstelle: Kurs ${sheet.serialNumber || 'ohne Nummer'}</div>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 16mm 20mm; font: 11pt/1.4 'Liberation Sans' } header { display: flex; gap: 6mm; align-items: center } h1 { font-size: 18pt; margin: 12mm 0 8mm } table { width: 100%; border-collapse: collapse; margin-bottom: 6mm } td { border: .5pt solid #666; padding: 2.2mm 3mm } td:first-child { width: 58mm; background: #f1f1f1 } .name { font-size: 14pt } p { margin: 0 0 4mm } .prominent { font-size: 20pt; font-weight: bold }
.signatures { display: flex; gap: 18mm; margin-top: 6mm } .line { border-top: .5pt solid; width: 58mm } .role, .small { font-size: 9pt } .cut { position: absolute; bottom: 22mm; left: 20mm; right: 20mm; border-top: 1pt dashed #444; padding-top: 3mm; font-size: 9.5pt }`
