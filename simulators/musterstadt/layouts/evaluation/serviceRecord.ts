import { hoursText } from '../../catalogue/catalogue.ts'
import { barePeriod } from '../../wording/days.ts'
import {
  type Captioned,
  emblem,
  factsAbout,
  hiddenText,
  html,
  inLine,
  names,
  officeMail,
  paper,
  recipientName,
  said,
  sentences,
  signature,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Service record of a software house about a training on order: order data above, who was trained as item below, signed by both. */
export const serviceRecord: Layout = {
  id: 'evaluation-service-record',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['computing', 'finance', 'administration'],
  issuers: ['Aktenklar', 'Lohnwerk', 'Kompass Fachverfahren'],
  proofPlaces: ['mail-address', 'employee-number', 'birth-date'],
  shows: ['lecturer', 'signatory', 'contact'],
  extent: 'hours',
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const [signer] = sheet.signatories
    const about = factsAbout(recipient, {
      employeeNumber: random.pick(['Pers.-Nr.', 'Personalnr.']),
      mailAddress: random.pick(['Benutzer', 'E-Mail']),
      birthDate: random.pick(['geb.', 'Geb.-Datum']),
      birthName: 'Geburtsname',
    })
    const order: readonly Captioned[] = [
      ['Auftrag', `A-${random.integer(10_000, 99_999)}`],
      ['Kunde', recipient.office || 'Kommunalverwaltung laut Auftrag'],
      [
        'Leistungsart',
        random.pick(['Anwenderschulung vor Ort', 'Anwenderschulung remote', 'Schulung im Schulungszentrum']),
      ],
      ['Leistungstag(e)', barePeriod(sheet.period)],
      ['Leistungszeit', `${hoursText(course)} Std.`],
      ['Berater/in', sheet.lecturerProminent ? '' : names(sheet.lecturers)],
      ['Projektbüro', sheet.contact ? `${sheet.contact.name}, ${sheet.contact.phone}` : ''],
    ]
    const trained = random.pick(['Geschulte Person', 'Geschult wurde'])
    return paper({
      title: 'Leistungsnachweis',
      style,
      pages: [
        html`<header>${emblem(sheet, 18)}<div>${issuer.name}<br><small>${issuer.street}, ${issuer.place}, ${officeMail(issuer, 'service')}</small></div></header><h1>${random.pick(['Leistungsnachweis Schulung', 'Schulungsprotokoll'])}</h1><table class="order">${said(order).map(([caption, value]) => html`<tr><td>${caption}</td><td>${value}</td></tr>`)}</table>${sheet.lecturerProminent && html`<p class="prominent">Berater/in: ${names(sheet.lecturers)}</p>`}<p class="label">Schulungsgegenstand</p><p class="course">${course.title}</p><ul>${course.contents.map((item) => html`<li>${sheet.remark ? '☐' : '☒'} ${item}</li>`)}</ul>
<table class="people"><tr><td>Pos.</td><td>${sheet.remark ? 'Vorgesehene Person' : trained}</td><td>Angaben</td></tr><tr><td>1</td><td><b>${recipientName(recipient)}</b></td><td>${inLine(about, '; ')}</td></tr></table>${sentences(sheet)}<p>${!sheet.remark && random.pick(['Die oben genannten Themen wurden der geschulten Person vollständig vermittelt.', 'Die Schulung ist vollständig erbracht; die Person kann das Verfahren selbstständig bedienen.'])}</p><p>Protokoll vom ${sheet.issuedOn}</p><div class="end"><div>${signature(sheet, 'house')}<hr>für ${issuer.short}: ${signer?.name}<br><small>${signer?.role}</small></div><div>${signature(sheet, 'customer')}<hr>für den Kunden</div></div><p class="small">${random.pick(['Abrechnung nach Rahmenvertrag. Durchschlag für die Personalstelle des Kunden.', 'Dieses Protokoll gilt zugleich als Schulungsnachweis gegenüber dem Arbeitgeber.'])}</p>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 14mm 20mm; font: 11pt/1.4 'Carlito' } header { display: flex; gap: 6mm; align-items: center; font-size: 13pt; font-weight: bold } small { font-size: 9pt; font-weight: normal } h1 { font-size: 18pt; margin: 8mm 0 5mm; border-top: 1.5pt solid; padding-top: 3mm } table { border-collapse: collapse; width: 100% } .order td { padding: .8mm 0 } .order td:first-child { width: 40mm; font-weight: bold } .label { font-size: 9.5pt; margin: 6mm 0 0 } .course { font-size: 15pt; font-weight: bold } ul { list-style: none; padding: 0; margin: 1mm 0 6mm } .people td { border: .6pt solid #333; padding: 2mm 3mm; vertical-align: top } .people tr:first-child td { background: #eee; font-size: 9.5pt } .people td:first-child { width: 14mm } .people { margin-bottom: 5mm } p { margin: 0 0 3mm } .prominent { font-size: 21pt; font-weight: bold; margin-top: 4mm } .end { display: flex; gap: 18mm; margin-top: 5mm } .end > div { width: 72mm } hr { border: 0; border-top: .5pt solid; margin: 0 0 1mm } .small { font-size: 9pt; margin-top: 7mm }`
