import { each, hiddenText, html, paper, recipientName, signature } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Record of a safety instruction: a framed form with fields, ticks and two signatures. */
export const instructionRecord: Layout = {
  id: 'instruction-record',
  set: 'development',
  purpose: 'certificate',
  documentType: 'instruction-record',
  fields: ['safety', 'fire', 'building'],
  proofPlaces: ['birth-date', 'employee-number'],
  shows: ['lecturer', 'signatory'],
  omits: ['issued-on'],
  nameStyle: 'last-name-first',
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const [leader] = sheet.signatories
    const lecturers = sheet.lecturers.map((person) => person.name).join(', ')
    return paper({
      title: 'Unterweisungsnachweis',
      style,
      pages: [
        html`<table class="head"><tr><td>${issuer.name}</td><td><b>Unterweisungsnachweis</b><br><small>nach § 12 Arbeitsschutzgesetz, § 4 DGUV Vorschrift 1</small></td><td>Blatt 1/1</td></tr></table>
<table><tr><th>Unterwiesene Person<br><small>(Name, Vorname)</small></th><td colspan="3" class="name">${recipientName(recipient)}</td></tr>
<tr><th>${random.pick(['Geburtsdatum', 'geb. am'])}</th><td>${recipient.birthDate}</td><th>${random.pick(['Personalnummer', 'Pers.-Nr.'])}</th><td>${recipient.employeeNumber}</td></tr>
<tr><th>Arbeitsbereich</th><td colspan="3">${recipient.office}${recipient.birthName && ` (geb. ${recipient.birthName})`}</td></tr>
<tr><th>Thema der Unterweisung</th><td colspan="3"><b>${course.title}</b></td></tr><tr><th>Datum / Zeitraum</th><td>${sheet.period.replace(/^am /, '')}</td><th>Dauer</th><td>${course.units} UE</td></tr>
<tr><th>Unterweisende Person</th><td colspan="3" class="${sheet.lecturerProminent ? 'prominent' : ''}">${lecturers || (leader?.name ?? '')}</td></tr></table>
<p>Inhalte der Unterweisung:</p><ul>${each(course.contents, (item) => html`<li>☒ ${item}</li>`)}<li>☐ Sonstiges</li></ul>
<p>Ich bestätige, dass ich unterwiesen wurde und den Inhalt verstanden habe.</p>${(sheet.remark || sheet.note) && html`<p>Bemerkung: ${sheet.remark || sheet.note}</p>`}
<table class="signing"><tr><td>${signature(sheet, 'recipient')}<div>Unterschrift der unterwiesenen Person</div></td><td>${signature(sheet, 'leader')}<div>${leader?.name ?? ''}<br><small>${leader?.role ?? ''}</small></div></td></tr></table>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 16mm 18mm; font: 10.5pt/1.4 'Liberation Sans' }
table { width: 100%; border-collapse: collapse; margin-bottom: 7mm } th, td { border: .7pt solid #000; padding: 2.2mm 3mm; text-align: left; vertical-align: middle } th { font-weight: normal; background: #e9e9e9; width: 40mm }
.head td { padding: 3mm } .head td:nth-child(2) { text-align: center; font-size: 13pt } small { font-size: 8pt } .name { font-size: 12pt } .prominent { font-size: 18pt; font-weight: bold }
ul { list-style: none; padding-left: 4mm } .signing td { height: 30mm; vertical-align: bottom; width: 50% }`
