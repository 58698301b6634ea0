import { emblem, type Html, hiddenText, html, paper, recipientName, signatureBlock } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** A table of labels with colons, as made by a word processor's form. */
export const labelTable: Layout = {
  id: 'label-table',
  set: 'development',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: [
    'administration',
    'finance',
    'building',
    'social',
    'childcare',
    'computing',
    'language',
    'wellbeing',
  ],
  proofPlaces: ['birth-date', 'employee-number', 'mail-address'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const heading = random.pick([
      'Teilnahmenachweis',
      'Nachweis über die Teilnahme an einer Fortbildung',
      'Fortbildungsnachweis',
    ])
    const split = recipient.style === 'plain' && random.chance(0.5)
    const nameLabel =
      recipient.style === 'last-name-first'
        ? 'Name, Vorname'
        : random.pick(['Teilnehmer/in', 'Teilnehmerin/Teilnehmer', 'Name'])
    const rows: (Html | false)[] = [
      split ? row('Name', html`${recipient.lastName}`) : row(nameLabel, recipientName(recipient)),
      split &&
        row(
          'Vorname',
          html`${recipient.academicTitle ? `${recipient.academicTitle} ` : ''}${recipient.firstNames}`,
        ),
      recipient.birthName !== '' && row('Geburtsname', html`${recipient.birthName}`),
      recipient.birthDate !== '' &&
        row(random.pick(['Geburtsdatum', 'geboren am', 'Geb.-Datum']), html`${recipient.birthDate}`),
      recipient.employeeNumber !== '' &&
        row(random.pick(['Personalnummer', 'Personal-Nr.', 'PNr.']), html`${recipient.employeeNumber}`),
      recipient.mailAddress !== '' && row('E-Mail', html`${recipient.mailAddress}`),
      recipient.office !== '' &&
        row(random.pick(['Dienststelle', 'Arbeitgeber / Amt', 'Behörde']), html`${recipient.office}`),
      row(random.pick(['Seminar', 'Veranstaltung', 'Lehrgang', 'Thema']), html`<b>${course.title}</b>`),
      row(random.pick(['Termin', 'Zeitraum', 'Datum']), html`${sheet.period.replace(/^am /, '')}`),
      row('Umfang', html`${course.units} Unterrichtseinheiten (je 45 Minuten)`),
      sheet.lecturers.length > 0 &&
        row(
          random.pick(['Dozent/in', 'Referent/in', 'Kursleitung']),
          html`<span class="${sheet.lecturerProminent ? 'prominent' : ''}">${sheet.lecturers.map((person) => person.name).join(', ')}</span>`,
        ),
      row('Inhalte', html`${course.contents.join(', ')}`),
      (sheet.remark || sheet.note) !== '' && row('Bemerkung', html`${sheet.remark || sheet.note}`),
      sheet.contact !== null &&
        row('Ansprechpartner/in', html`${sheet.contact.name} (${sheet.contact.mailAddress})`),
    ]
    return paper({
      title: heading,
      style,
      pages: [
        html`<header>${issuer.name}<span>${emblem(sheet, 12)}</span></header><h1>${heading}</h1>
<table>${rows.filter((line) => line !== false)}</table>
<p>Die oben genannte Person ${random.pick(['hat an der Veranstaltung teilgenommen', 'nahm regelmäßig an der Veranstaltung teil', 'hat die Fortbildung vollständig besucht'])}.</p>
<p class="place">${sheet.venue}, ${sheet.issuedOn}</p>${signatureBlock(sheet)}<footer>${issuer.name} · ${issuer.street} · ${issuer.place}${sheet.serialNumber && ` · Nr. ${sheet.serialNumber}`}</footer>${hiddenText(sheet)}`,
      ],
    })
  },
}

function row(label: string, value: Html): Html {
  return html`<tr><th>${label}:</th><td>${value}</td></tr>`
}

const style = `
.page { padding: 20mm 22mm; font: 11pt/1.4 'DejaVu Sans' }
header { display: flex; justify-content: space-between; align-items: center; font-size: 10pt }
h1 { font-size: 17pt; margin: 16mm 0 10mm }
table { border-collapse: collapse; width: 100% } th { text-align: left; font-weight: normal; width: 54mm; vertical-align: top; padding: 1.6mm 3mm 1.6mm 0 }
td { padding: 1.6mm 0; border-bottom: .4pt dotted #555 }
.prominent { font-size: 17pt; font-weight: bold }
p { margin: 9mm 0 0 } .place { margin-top: 12mm }
.signatures { display: flex; gap: 16mm; margin-top: 9mm; font-size: 9.5pt } .line { border-top: .5pt solid #000; width: 58mm }
footer { position: absolute; bottom: 12mm; left: 22mm; right: 22mm; border-top: .4pt solid #888; padding-top: 2mm; font-size: 7.5pt; color: #444 }`
