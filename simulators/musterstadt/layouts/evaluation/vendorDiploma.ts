import { barePeriod } from '../../wording/days.ts'
import {
  emblem,
  factsAbout,
  hiddenText,
  html,
  inLine,
  names,
  officeMail,
  paper,
  recipientName,
  sentences,
  signature,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Course diploma of a software house, landscape: dark side bar with the product's course, half English, half German. */
export const vendorDiploma: Layout = {
  id: 'evaluation-vendor-diploma',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'certificate',
  fields: ['computing', 'finance'],
  issuers: ['Formblatt Software', 'Kompass Fachverfahren', 'Datenwerk Kommunal'],
  proofPlaces: ['mail-address', 'birth-date'],
  shows: ['lecturer', 'signatory'],
  extent: 'days',
  language: 'de',
  orientation: 'landscape',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const [signer] = sheet.signatories
    const about = factsAbout(recipient, {
      mailAddress: 'Login:',
      birthDate: random.pick(['geb.', 'geboren am']),
      birthName: 'Geburtsname:',
      office: 'Kunde:',
    })
    return paper({
      title: 'Diploma',
      orientation: 'landscape',
      style,
      pages: [
        html`<aside style="background:${issuer.colour}"><p class="brand">${issuer.short}</p><p>Customer Academy</p><p class="low">${issuer.name}<br>${issuer.street}<br>${issuer.place}<br>${officeMail(issuer, 'academy')}</p></aside><main><div class="logo">${emblem(sheet, 18)}</div><p class="kind">${random.pick(['Anwenderdiplom', 'Certified User Training'])}</p><h1>${course.title}</h1><p class="name">${recipientName(recipient)}</p><p>${inLine(about, ' / ')}</p><p>${sheet.remark ? 'war angemeldet zum Training' : random.pick(['hat das Training komplett durchlaufen', 'nahm am Hands-on-Training teil'])}: ${barePeriod(sheet.period)}, ${course.days} ${course.days === 1 ? 'Schulungstag' : 'Schulungstage'}</p>${sentences(sheet)}<p>Agenda</p><ul>${course.contents.map((item) => html`<li>${item}</li>`)}</ul>
${sheet.lecturers.length > 0 && html`<p class="${sheet.lecturerProminent ? 'prominent' : ''}">Trainer: ${names(sheet.lecturers, ' & ')}</p>`}<div class="end"><div>${signature(sheet, 'vendor')}<br>${signer?.name}, ${signer?.role}</div><p>Ausgestellt ${sheet.issuedOn}<br>Diploma-ID ${random.integer(1000, 9999)}-${random.integer(1000, 9999)}</p></div></main>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { display: flex; font: 12pt/1.45 'Noto Sans' } aside { width: 66mm; color: #fff; padding: 18mm 10mm; position: relative } .brand { font-size: 19pt; font-weight: bold; line-height: 1.15 } .low { position: absolute; bottom: 12mm; left: 10mm; right: 6mm; font-size: 8.5pt } main { flex: 1; padding: 18mm 22mm 12mm 18mm; position: relative } .logo { position: absolute; right: 18mm; top: 14mm } .kind { color: #555; letter-spacing: .1em } h1 { font-size: 21pt; line-height: 1.2; margin: 4mm 26mm 8mm 0 } p { margin: 0 0 2.5mm } .name { font-size: 18pt; border-bottom: 1pt solid #333 } ul { margin: 0 0 4mm; padding-left: 6mm } .prominent { font-size: 20pt; font-weight: bold } .end { display: flex; justify-content: space-between; align-items: flex-end; font-size: 10pt; margin-top: 6mm }`
