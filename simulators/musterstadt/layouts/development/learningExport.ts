import { hiddenText, html, paper, recipientName } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Automatic export of a learning platform: little data, no signature, user data in small print. */
export const learningExport: Layout = {
  id: 'learning-export',
  set: 'development',
  purpose: 'certificate',
  documentType: 'certificate',
  fields: ['computing', 'administration', 'safety'],
  issuers: ['Lernwelt Musterstadt', 'Rechenzentrum Mittelland'],
  proofPlaces: ['mail-address', 'employee-number'],
  shows: [],
  omits: ['period'],
  extent: 'none',
  language: 'de',
  orientation: 'landscape',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const score = random.integer(72, 100)
    return paper({
      title: 'Zertifikat',
      orientation: 'landscape',
      style,
      pages: [
        html`<div class="bar"></div><h1>ZERTIFIKAT</h1><p>verliehen an</p><p class="name">${recipientName(recipient)}</p>
<p>für den Abschluss des Online-Kurses</p><p class="course">${course.title}</p>
<p>Abgeschlossen am: ${sheet.issuedOn}${sheet.remark ? '' : ` · Ergebnis: ${score} %`}</p>${sheet.remark && html`<p><b>${sheet.remark}</b></p>`}${sheet.note && html`<p>${sheet.note}</p>`}
<p class="small">${[recipient.mailAddress && `Benutzer: ${recipient.mailAddress}`, recipient.employeeNumber && `Personalnr.: ${recipient.employeeNumber}`, recipient.birthName && `Geburtsname: ${recipient.birthName}`, recipient.office && `Organisationseinheit: ${recipient.office}`].filter(Boolean).join(' | ')}</p>
<p class="small">${issuer.name} · Kurs-ID ${random.integer(100, 9999)}-${random.integer(10, 99)} · Dieses Dokument wurde automatisch erstellt und ist ohne Unterschrift gültig.</p>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 30mm 30mm; font: 13pt/1.5 'DejaVu Sans'; text-align: center }
.bar { position: absolute; left: 0; right: 0; top: 0; height: 12mm; background: #334155 }
h1 { font-size: 30pt; letter-spacing: .12em; margin: 8mm 0 10mm } p { margin: 0 0 5mm } .name { font-size: 26pt } .course { font-size: 18pt; font-weight: bold }
.small { font-size: 10pt; color: #333; margin-top: 9mm }`
