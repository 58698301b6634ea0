import { barePeriod } from '../../wording/days.ts'
import { factsAbout, hiddenText, html, inLine, names, paper, recipientName, sentences } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Message of a webinar system, printed: thanks, a framed box with what counts, buttons that paper cannot press. */
export const liveWebinar: Layout = {
  id: 'development-live-webinar',
  set: 'development',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['computing', 'administration', 'finance', 'social', 'wellbeing'],
  proofPlaces: ['mail-address', 'employee-number', 'birth-date'],
  shows: ['lecturer', 'contact'],
  extent: 'hours',
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const about = factsAbout(recipient, {
      mailAddress: random.pick(['Angemeldet mit', 'Zugang:']),
      employeeNumber: 'Personalnummer',
      birthDate: random.pick(['geb.', 'Geburtsdatum']),
      birthName: 'Geburtsname',
      office: 'Organisation:',
    })
    const hours = String(course.units * 0.75).replace('.', ',')
    return paper({
      title: 'Ihr Webinar',
      style,
      pages: [
        html`<p class="print">${sheet.issuedOn}, ${random.integer(7, 18)}:${random.integer(10, 59)} – ${issuer.short} – Nachricht 1 von 1</p><div class="head" style="background:${issuer.colour}">${issuer.short}</div><p class="big">${sheet.remark ? 'Ihr Webinar: Stand Ihrer Teilnahme' : random.pick(['Schön, dass Sie live dabei waren', 'Ihr Webinar ist zu Ende'])}</p><p>Sie finden hier ${random.pick(['den Nachweis für Ihre Personalabteilung', 'Ihre Teilnahmebestätigung zum Ausdrucken'])}.</p><div class="frame"><p class="course">${course.title}</p>${sheet.lecturerProminent && html`<p class="prominent">${names(sheet.lecturers)}</p>`}<p>${random.pick(['Gesendet', 'Live'])}: ${barePeriod(sheet.period)}</p><p>Verweildauer: ${sheet.remark ? '–' : `${random.integer(91, 100)} %`} von ${hours} Stunden</p><p class="who">${random.pick(['Zugeschaltet:', 'Im Raum war:'])} <b>${recipientName(recipient)}</b></p>${about.map((fact) => html`<p>${inLine([fact])}</p>`)}${sentences(sheet)}</div>
<p class="button">${random.pick(['Aufzeichnung ansehen', 'Unterlagen laden'])}</p><p class="button">Feedback geben</p><p>Worum es ging: ${course.contents.join(' | ')}</p>${sheet.lecturers.length > 0 && !sheet.lecturerProminent && html`<p>Vor der Kamera: ${names(sheet.lecturers)}</p>`}${sheet.contact && html`<p>Hilfe: ${sheet.contact.name}, ${sheet.contact.mailAddress}</p>`}<p class="foot">${issuer.name} · ${issuer.street} · ${issuer.place}<br>Sie erhalten diese Nachricht, weil Sie sich angemeldet haben.</p>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 8mm 30mm; font: 11pt/1.45 'Quicksand' } .print { font-size: 8pt; margin: 0 -20mm 6mm } .head { color: #fff; font-size: 16pt; padding: 5mm 8mm; font-weight: bold } .big { font-size: 17pt; margin: 8mm 0 3mm } p { margin: 0 0 2.5mm } .frame { border: .8pt solid #999; border-radius: 2mm; padding: 6mm 8mm; margin: 5mm 0 8mm } .course { font-size: 14pt; font-weight: bold } .who { margin-top: 5mm } .button { display: inline-block; border-radius: 2mm; background: #e8e8e8; padding: 2.5mm 7mm; margin-right: 5mm } .foot { font-size: 8.5pt; color: #555; margin-top: 10mm } .prominent { font-size: 20pt; font-weight: bold }`
