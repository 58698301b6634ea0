import { periodInSentence } from '../../wording/days.ts'
import {
  factsAbout,
  hiddenText,
  html,
  inLine,
  lecturersLine,
  paper,
  salutedName,
  sentences,
  signature,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Confirmation of a church's conference house: a motto, centred short lines, the days instead of hours. */
export const conferenceHouse: Layout = {
  id: 'development-conference-house',
  set: 'development',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['social', 'leadership', 'childcare', 'wellbeing'],
  proofPlaces: ['birth-date'],
  shows: ['lecturer', 'signatory'],
  extent: 'days',
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const [signer] = sheet.signatories
    const about = factsAbout(recipient, {
      birthDate: random.pick(['geboren am', 'geb.']),
      birthName: 'Geburtsname',
      office: '',
    })
    return paper({
      title: 'Tagungsbestätigung',
      style,
      pages: [
        html`<p class="motto">„${random.pick(['Suchet der Stadt Bestes', 'Alles Gespräch beginnt mit Zuhören', 'Ein offenes Haus am Weg'])}“</p><p class="issuer" style="color:${issuer.colour}">${issuer.name}</p><p class="small">Tagungshaus, ${issuer.street}, ${issuer.place}</p><h1>${random.pick(['Tagungsbestätigung', 'Bestätigung des Tagungsbüros'])}</h1><p>Zu Gast in unserem Haus${sheet.remark ? ' angemeldet' : ''} war</p><p class="name">${salutedName(recipient)}</p><p>${inLine(about)}</p><p>${periodInSentence(sheet.period)}</p><p>${random.pick(['zu der Tagung', 'zu der Werkstatt'])}</p><p class="course">${course.title}</p><p>${course.days} ${course.days === 1 ? 'Tag' : 'Tage'}${!sheet.remark && random.pick([', alle Einheiten besucht', ', vollständig anwesend'])}</p>${sentences(sheet)}<p class="themes">${course.contents.join(' • ')}</p>${lecturersLine(sheet, random.pick(['Tagungsleitung', 'Verantwortlich im Haus']))}
<p class="gap">${issuer.short}, am ${sheet.issuedOn}</p><p>${signature(sheet, 'house')}</p><p>${signer?.name}<br>${signer?.role}</p><p class="small">${random.pick(['Die Tagung wurde aus kirchlichen Mitteln gefördert.', 'Unsere Arbeit ist als Träger der Weiterbildung staatlich anerkannt.'])}</p>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 20mm 34mm; font: 12pt/1.5 'URW Bookman'; text-align: center } .motto { font-style: italic; font-size: 10.5pt; margin-bottom: 12mm } .issuer { font-size: 15pt; margin: 0 } h1 { font-size: 20pt; font-weight: normal; font-variant: small-caps; margin: 16mm 0 12mm } p { margin: 0 0 3mm } .name { font-size: 19pt } .course { font-size: 17pt; font-weight: bold; line-height: 1.25 } .themes { font-style: italic; margin: 6mm 0 } .gap { margin-top: 12mm } .small { font-size: 9.5pt } .prominent { font-size: 22pt; font-weight: bold; line-height: 1.2 }`
