import { barePeriod } from '../../wording/days.ts'
import {
  factsAbout,
  hiddenText,
  html,
  inLine,
  lecturersLine,
  officeMail,
  paper,
  recipientName,
  sentences,
  signatureBlock,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Confirmation of presence in an online seminar: heading with the name in it, a strip with times and questions answered. */
export const onlinePresence: Layout = {
  id: 'development-online-presence',
  set: 'development',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['finance', 'administration', 'social', 'computing', 'building', 'wellbeing'],
  proofPlaces: ['birth-date', 'mail-address'],
  shows: ['lecturer', 'signatory', 'contact'],
  extent: 'hours',
  language: 'de',
  orientation: 'landscape',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const hours = String(course.units * 0.75).replace('.', ',')
    const about = factsAbout(recipient, {
      birthDate: random.pick(['geb.', 'geb. am', 'geboren am']),
      birthName: 'Geburtsname',
      mailAddress: 'angemeldet mit',
      office: '',
    })
    return paper({
      title: 'Online-Seminar',
      orientation: 'landscape',
      style,
      pages: [
        html`<p class="issuer" style="color:${issuer.colour}">${issuer.name}</p><h1>${random.pick(['Teilnahme am Online-Seminar', 'Online-Seminar: Nachweis der Anwesenheit'])}</h1><p class="who">für <b>${recipient.style === 'last-name-first' ? '' : recipient.salutation} ${recipientName(recipient)}</b></p><p>${inLine(about)}</p><p class="course">„${course.title}“</p><div class="strip"><div><small>Sendezeit</small><br>${barePeriod(sheet.period)}</div><div><small>Zeitstunden</small><br>${hours}</div><div><small>${random.pick(['Angemeldet', 'Zugeschaltet'])}</small><br>${sheet.remark ? random.integer(12, 48) : random.integer(91, 100)} % der Zeit</div><div><small>Ausgestellt</small><br>${sheet.issuedOn}</div></div>
<p>Programm: ${course.contents.join(' – ')}</p>${lecturersLine(sheet, random.pick(['Im Studio:', 'Vortrag:']))}${sentences(sheet)}${signatureBlock(sheet)}<p class="small">${issuer.street}, ${issuer.place}, ${officeMail(issuer, 'online')}${sheet.contact && `; Seminartechnik ${sheet.contact.name}`}. ${sheet.remark ? '' : random.pick(['Im Sinne einer Fortbildung nach Landesrecht anerkannt.', 'Die Anwesenheit wurde durch Rückfragen überprüft.'])}</p>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 20mm 30mm; font: 12pt/1.45 'Quicksand' } .issuer { font-weight: bold } h1 { font-size: 23pt; margin: 8mm 0 2mm } p { margin: 0 0 3mm } .who { font-size: 18pt } .course { font-size: 17pt; margin: 7mm 0 } .strip { display: flex; gap: 14mm; border-top: .6pt solid #777; border-bottom: .6pt solid #777; padding: 3mm 0; margin-bottom: 5mm } small { font-size: 9pt; color: #555 } .prominent { font-size: 22pt; font-weight: bold } .small { font-size: 9pt; margin-top: 5mm }
.signatures { display: flex; gap: 18mm; margin-top: 3mm } .line { border-top: .5pt solid; width: 56mm } .role { font-size: 9pt }`
