import { barePeriod } from '../../wording/days.ts'
import {
  type Html,
  hiddenText,
  html,
  names,
  officeMail,
  paper,
  recipientName,
  sentences,
  signature,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Form filled in with a typewriter: every value on a line, its caption in small print beneath the line. */
export const captionsBelow: Layout = {
  id: 'evaluation-captions-below',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'qualification-certificate',
  fields: ['safety', 'building', 'fire'],
  proofPlaces: ['birth-date', 'employee-number'],
  shows: ['lecturer', 'signatory'],
  expires: true,
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const [signer] = sheet.signatories
    const line = (value: Html | string, caption: string) =>
      value !== '' && html`<div class="field"><div>${value}</div><small>${caption}</small></div>`
    const turned = recipient.style === 'last-name-first'
    return paper({
      title: 'Sachkundenachweis',
      style,
      pages: [
        html`<h1>${random.pick(['Sachkundenachweis', 'Nachweis der Sachkunde'])}</h1><p>${issuer.name} · ${issuer.street} · ${issuer.place} · ${officeMail(issuer, 'lehrgang')}</p>${line(recipientName(recipient), turned ? '(Name, Vorname)' : random.pick(['(Vor- und Zuname)', '(Vorname und Familienname)']))}<div class="two">${line(recipient.birthDate, '(Tag der Geburt)')}${line(recipient.birthName, '(Geburtsname)')}${line(recipient.employeeNumber, random.pick(['(Personalnummer)', '(Personal-Nr.)']))}${line(recipient.office, '(Arbeitgeber, Dienststelle)')}</div>
<p>hat an folgender Schulung teilgenommen:</p>${line(course.title, '(Bezeichnung der Schulung)')}<div class="two">${line(barePeriod(sheet.period), '(Schulungstage)')}${line(`${course.units} Lehreinheiten`, '(Dauer)')}</div>${line(course.contents.join(', '), '(Vermittelte Kenntnisse)')}${sheet.lecturers.length > 0 && html`<div class="${sheet.lecturerProminent ? 'prominent' : ''}">${line(names(sheet.lecturers), '(Schulungsleitung)')}</div>`}
<p>${!sheet.remark && random.pick(['Die Kenntnisse wurden in einer Prüfung festgestellt.', 'Die Sachkunde ist damit nachgewiesen.'])}</p>${sentences(sheet)}<div class="two">${line(`${sheet.venue}, ${sheet.issuedOn}`, '(Ort, Datum)')}${line(sheet.validUntil, '(gültig bis)')}</div>${line(html`${signature(sheet, 'form')} ${signer?.name}`, `(Unterschrift, ${signer?.role ?? ''})`)}${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 20mm 24mm; font: 10.5pt/1.4 'Cantarell' } h1 { font-size: 21pt; margin: 0 0 2mm } p { margin: 4mm 0 } .field { margin-bottom: 4mm; flex: 1 } .field > div { font: 12.5pt/1.3 'Courier Prime'; border-bottom: .6pt solid #000; padding-bottom: .6mm } small { font-size: 8pt } .two { display: flex; gap: 10mm; flex-wrap: wrap } .two .field { min-width: 70mm } .prominent .field > div { font-size: 20pt; font-weight: bold }`
