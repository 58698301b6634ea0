import { barePeriod } from '../../wording/days.ts'
import { type Html, hiddenText, html, names, paper, recipientName, signature } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Printed form filled in by typewriter: values stand above dotted lines, their labels in small type below. */
export const dottedForm: Layout = {
  id: 'dotted-form',
  set: 'development',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: [
    'administration',
    'finance',
    'building',
    'social',
    'childcare',
    'safety',
    'fire',
    'language',
    'wellbeing',
  ],
  proofPlaces: ['birth-date', 'employee-number'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const nameLabel = recipient.style === 'last-name-first' ? '(Name, Vorname)' : '(Vor- und Zuname)'
    return paper({
      title: 'Teilnahmebescheinigung',
      style,
      pages: [
        html`<div class="head"><div>${issuer.name}<br>${issuer.street}, ${issuer.place}</div><div class="stamp">Stempel der Einrichtung</div></div><h1>Teilnahmebescheinigung</h1><p>${random.pick(['Frau/Herr', 'Herr/Frau', 'Die/Der Beschäftigte'])}</p>
${field(recipientName(recipient), nameLabel)}<div class="row">${field(html`${recipient.birthDate}`, '(Geburtsdatum)')}${field(html`${recipient.employeeNumber}`, '(Personalnummer)')}</div>${recipient.birthName && field(html`${recipient.birthName}`, '(ggf. Geburtsname)')}${field(html`${recipient.office}`, '(Beschäftigungsstelle)')}
<p>hat an der Fortbildungsveranstaltung</p>${field(html`${course.title}`, '(Thema)')}<div class="row">${field(html`${barePeriod(sheet.period)}`, '(Zeitraum)')}${field(html`${course.units}`, '(Unterrichtsstunden)')}</div><p>teilgenommen.</p>
${sheet.lecturers.length > 0 && field(html`<span class="${sheet.lecturerProminent ? 'prominent' : ''}">${names(sheet.lecturers)}</span>`, '(Lehrkraft)')}<p class="small">Inhalte: ${course.contents.join(', ')}</p>${(sheet.remark || sheet.note) && field(html`${sheet.remark || sheet.note}`, '(Bemerkungen)')}
<div class="row end">${field(html`${sheet.venue}, ${sheet.issuedOn}`, '(Ort, Datum)')}<div class="field">${signature(sheet, 'office')}<div class="value"></div><small>(${sheet.signatories[0]?.name ?? ''}, ${sheet.signatories[0]?.role ?? ''})</small></div></div>
<p class="small">Nur gültig mit Stempel und Unterschrift.${sheet.contact && ` Auskünfte: ${sheet.contact.name}, Telefon ${sheet.contact.phone}.`} Vordruck ${random.integer(1, 60)}/2022</p>${hiddenText(sheet)}`,
      ],
    })
  },
}

function field(value: Html, label: string): Html {
  return html`<div class="field"><div class="value">${value}</div><small>${label}</small></div>`
}

const style = `
.page { padding: 18mm 22mm; font: 11pt/1.3 'Liberation Serif' } .head { display: flex; justify-content: space-between } .stamp { border: .5pt dashed #777; width: 44mm; height: 20mm; font-size: 7pt; color: #777; text-align: center } h1 { text-align: center; font-size: 19pt; letter-spacing: .04em; margin: 10mm 0 6mm } p { margin: 0 0 3mm }
.field { flex: 1; margin-bottom: 3.5mm } .value { min-height: 6.5mm; border-bottom: 1.2pt dotted #333; font: 12pt/1.3 'DejaVu Sans Mono' } small { font-size: 7.5pt; color: #333 } .row { display: flex; gap: 10mm } .prominent { font-size: 19pt; font-weight: bold } .end { align-items: flex-end; margin-top: 6mm } .end .field { margin: 0 } .end .field:last-child .value { min-height: 0 } .small { font-size: 8.5pt; margin-top: 4mm }`
