import { hiddenText, html, names, paper, recipientName } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Export of a learning platform in landscape: tiles with figures, the account in a line at the bottom. */
export const courseExport: Layout = {
  id: 'development-course-export',
  set: 'development',
  purpose: 'certificate',
  documentType: 'certificate',
  fields: ['computing', 'administration', 'safety', 'finance', 'wellbeing'],
  issuers: ['Lernwelt Musterstadt', 'eKurs24'],
  proofPlaces: ['mail-address', 'employee-number'],
  shows: ['lecturer'],
  omits: ['period'],
  language: 'de',
  orientation: 'landscape',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const failed = sheet.remark !== ''
    return paper({
      title: `${issuer.short}: Abschluss`,
      orientation: 'landscape',
      style,
      pages: [
        html`<div class="side" style="background:${issuer.colour}"><b>${issuer.short}</b><br>e-Learning</div><main><p class="small">${random.pick(['Kursabschluss', 'Abschlussnachweis'])}</p><h1>${course.title}</h1>${sheet.lecturers.length > 0 && html`<p class="${sheet.lecturerProminent ? 'prominent' : 'small'}">Autor/in: ${names(sheet.lecturers)}</p>`}<p class="name">${recipientName(recipient)}</p>${recipient.birthName && html`<p>(${recipient.birthName})</p>`}
<div class="tiles"><div><b>${course.units}</b><br>Unterrichtseinheiten</div><div><b>${course.contents.length}/${course.contents.length}</b><br>Module</div><div><b>${failed ? random.integer(12, 48) : random.integer(70, 100)} %</b><br>Ergebnis</div><div><b>${sheet.issuedOn}</b><br>${random.pick(['abgeschlossen', 'ausgestellt'])}</div></div>
<p>Module: ${course.contents.join(' / ')}</p>${failed && html`<p><b>${sheet.remark}</b></p>`}${sheet.note && html`<p>${sheet.note}</p>`}<p class="small line">${[recipient.mailAddress && `Anmeldename ${recipient.mailAddress}`, recipient.employeeNumber && `Personalnummer ${recipient.employeeNumber}`, recipient.office && `Mandant ${recipient.office}`].filter(Boolean).join(' · ')}</p><p class="small">${issuer.name}, ${issuer.street}, ${issuer.place}. Elektronisch erstellt; ${random.pick(['Unterschrift entfällt.', 'gilt ohne Unterschrift.'])} ID ${random.integer(100_000, 999_999)}</p></main>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { display: flex; font: 12pt/1.45 'Quicksand' } .side { width: 42mm; color: #fff; padding: 20mm 6mm; font-size: 13pt } main { flex: 1; padding: 22mm 20mm } h1 { font-size: 24pt; line-height: 1.2; margin: 1mm 0 6mm } p { margin: 0 0 3mm } .name { font-size: 24pt; margin-top: 6mm } .prominent { font-size: 25pt; font-weight: bold } .small { font-size: 10pt } .line { border-top: .5pt solid #aaa; padding-top: 3mm; margin-top: 8mm }
.tiles { display: flex; gap: 6mm; margin: 8mm 0 } .tiles div { border: .6pt solid #bbb; border-radius: 2mm; padding: 4mm 6mm; font-size: 9.5pt } .tiles b { font-size: 15pt }`
