import { each, type Html, hiddenText, html, paper, recipientName, signature } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Numbered boxes with tiny captions in their corners, ticks, a code in the margin: an official form. */
export const gridForm: Layout = {
  id: 'development-grid-form',
  set: 'development',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['administration', 'finance', 'building', 'social', 'childcare', 'safety', 'fire'],
  proofPlaces: ['birth-date', 'employee-number'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const split = recipient.style === 'plain'
    const first = `${recipient.academicTitle} ${recipient.firstNames}`.trim()
    const boxes: Html[] = [
      split
        ? box('1 Familienname', html`${recipient.lastName}`)
        : box('1 Familienname, Vorname', recipientName(recipient), 'wide'),
      ...(split ? [box('2 Vorname(n)', html`${first}`)] : []),
      box('3 Tag der Geburt', html`${recipient.birthDate}`),
      box('4 Geburtsname', html`${recipient.birthName}`),
      box('5 Personalnummer der Dienststelle', html`${recipient.employeeNumber}`),
      box('6 Beschäftigungsstelle', html`${recipient.office}`),
      box('7 Maßnahme', html`<b>${course.title}</b>`, 'wide'),
      box('8 Dauer', html`${sheet.period.replace(/^(am|vom|in der Zeit vom|im Zeitraum) /, '')}`),
      box('9 Stundenzahl', html`${course.units}`),
      box(
        '10 Lehrkraft',
        html`<span class="${sheet.lecturerProminent ? 'prominent' : ''}">${sheet.lecturers.map((person) => person.name).join(', ')}</span>`,
        'wide',
      ),
      box('11 Inhalt', html`${course.contents.join(', ')}`, 'wide'),
      box(
        '12 Ergebnis',
        sheet.remark
          ? html`☐ teilgenommen ☒ ${sheet.remark}`
          : html`☒ teilgenommen ☐ nicht teilgenommen ${sheet.note}`,
        'wide',
      ),
      box(
        '13 Auskunft erteilt',
        html`${sheet.contact && `${sheet.contact.name}, ${sheet.contact.phone}`}`,
        'wide',
      ),
    ]
    return paper({
      title: 'Nachweis',
      style,
      pages: [
        html`<div class="margin">Vordruck ${random.integer(10, 99)}.${random.integer(100, 999)} (07.2023)</div><header><div>${issuer.name}<br>${issuer.street}<br>${issuer.place}</div><h1>Nachweis über den Besuch einer Bildungsmaßnahme</h1></header>
<div class="grid">${boxes}</div><p>Die Richtigkeit der Angaben wird bestätigt.</p><div class="below"><div>${sheet.venue}, ${sheet.issuedOn}<hr>Ort, Datum</div>${each(sheet.signatories, (person) => html`<div>${signature(sheet, person.name)}<hr>${person.name}</div>`)}</div>${hiddenText(sheet)}`,
      ],
    })
  },
}

function box(caption: string, value: Html, width = ''): Html {
  return html`<div class="box ${width}"><small>${caption}</small><div>${value}</div></div>`
}

const style = `
.page { padding: 14mm 16mm; font: 12pt/1.3 'Liberation Sans' } header { display: flex; gap: 14mm; align-items: flex-end; margin-bottom: 8mm; font-size: 10pt } h1 { font-size: 16pt; margin: 0 }
.grid { display: grid; grid-template-columns: 1fr 1fr; border: 1pt solid #000 } .box { border: .4pt solid #000; min-height: 14mm; padding: 1mm 2mm } .box small { font-size: 7pt; color: #333 } .wide { grid-column: span 2 } .prominent { font-size: 21pt; font-weight: bold }
.margin { position: absolute; left: 4mm; bottom: 40mm; font-size: 6pt; transform: rotate(-90deg); transform-origin: left bottom } .below { display: flex; gap: 12mm; align-items: flex-end; margin-top: 10mm; font-size: 10pt } .below > div { width: 55mm }`
