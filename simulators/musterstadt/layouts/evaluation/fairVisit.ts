import { barePeriod } from '../../wording/days.ts'
import {
  factsAbout,
  hiddenText,
  html,
  inLine,
  names,
  paper,
  recipientName,
  sentences,
  signature,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Visitor's confirmation of a trade fair: a badge with bars of code, and the forum within the fair that was attended. */
export const fairVisit: Layout = {
  id: 'evaluation-fair-visit',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['building', 'computing', 'safety'],
  issuers: ['Messe Norderhafen'],
  proofPlaces: ['mail-address', 'birth-date'],
  shows: ['lecturer', 'contact'],
  extent: 'none',
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const about = factsAbout(recipient, {
      office: '',
      mailAddress: '',
      birthDate: random.pick(['geb.', 'geboren am']),
      birthName: 'Geburtsname',
    })
    const bars = Array.from(
      { length: 40 },
      () => html`<i style="width:${(random.integer(2, 9) / 10).toFixed(1)}mm"></i>`,
    )
    return paper({
      title: 'Besuchsbestätigung',
      style,
      pages: [
        html`<header><b>${issuer.name}</b><span>${issuer.street}, ${issuer.place}</span></header><div class="badge" style="border-top-color:${issuer.colour}"><p class="type">${random.pick(['FACHBESUCH', 'FORUMSGAST'])}</p><p class="name">${recipientName(recipient)}</p><p>${inLine(about, ' | ')}</p><p class="bars">${bars}</p><p class="small">${random.integer(100_000, 999_999)} ${random.integer(1000, 9999)}</p></div><h1>${random.pick(['Besuchsbestätigung', 'Bestätigung des Messe- und Forumsbesuchs'])}</h1><p>${sheet.remark ? 'Gebucht war das Fachforum' : random.pick(['Die auf dem Ausweis genannte Person hat das folgende Fachforum besucht:', 'Am Einlass des Fachforums erfasst:'])}</p><p class="course">${course.title}</p><p>${barePeriod(sheet.period)}, Halle ${random.integer(1, 9)}, Bühne ${random.pick(['Nord', 'Süd', 'Mitte'])}</p>${sentences(sheet)}
<p>${random.pick(['Vorträge', 'Auf der Bühne'])}: ${course.contents.join(' + ')}</p>${sheet.lecturers.length > 0 && html`<p class="${sheet.lecturerProminent ? 'prominent' : ''}">${names(sheet.lecturers)} ${random.pick(['(Moderation)', '(auf der Bühne)'])}</p>`}<p>Ausgedruckt am Besucherzentrum, ${sheet.issuedOn}</p>${signature(sheet, 'fair')}${sheet.contact && html`<p class="small">Besucherservice: ${sheet.contact.name}, ${sheet.contact.phone}</p>`}<p class="small">${random.pick(['Zur Vorlage beim Arbeitgeber. Kein Ersatz für die Eintrittskarte.', 'Die Erfassung erfolgt beim Betreten des Forums.'])}</p>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 14mm 24mm; font: 11.5pt/1.45 'Lato' } header { display: flex; justify-content: space-between; font-size: 10pt } .badge { width: 105mm; margin: 12mm auto; border: .6pt solid #444; border-top: 9mm solid; text-align: center; padding: 5mm } .type { letter-spacing: .2em; font-size: 10pt } .name { font-size: 20pt; font-weight: bold; line-height: 1.2 } .bars { height: 11mm; margin: 3mm 0 1mm } .bars i { display: inline-block; height: 11mm; background: #000; margin-right: .6mm } h1 { font-size: 19pt; margin: 8mm 0 5mm } p { margin: 0 0 2.5mm } .course { font-size: 15pt; font-weight: bold } .small { font-size: 9pt } .prominent { font-size: 21pt; font-weight: bold }`
