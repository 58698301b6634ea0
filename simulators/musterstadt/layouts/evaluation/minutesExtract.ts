import { periodInSentence } from '../../wording/days.ts'
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

/** Extract of a working group's minutes: chair, who was there as far as it concerns one person, agenda, "correct as extracted". */
export const minutesExtract: Layout = {
  id: 'evaluation-minutes-extract',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'attendance-certificate',
  fields: ['finance', 'building'],
  issuers: ['Arbeitskreis der Kämmereien', 'Bund der Stadtkämmerer', 'Bauaufsichten im Sandtal'],
  proofPlaces: ['birth-date', 'employee-number'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const [signer] = sheet.signatories
    const about = factsAbout(recipient, {
      office: '',
      birthDate: random.pick(['geb.', 'geb. am']),
      birthName: 'Geburtsname',
      employeeNumber: random.pick(['Personalnummer', 'Pers.-Nr.']),
    })
    const lead = recipient.style === 'last-name-first' ? '' : recipient.salutation
    const teachers = names(sheet.lecturers, ' und ')
    return paper({
      title: 'Auszug aus der Niederschrift',
      style,
      pages: [
        html`<p class="issuer">${issuer.name}</p><p>${issuer.street}, ${issuer.place}</p><h1>${random.pick(['Auszug aus der Niederschrift', 'Auszug aus dem Protokoll'])}</h1><p>über die Fortbildungstagung <b>${course.title}</b> ${periodInSentence(sheet.period)} in ${sheet.venue}</p><div class="line"><span>${random.pick(['Tagungsleitung', 'Vorsitz'])}</span><p>${signer?.name} (${signer?.role})</p></div>${teachers && !sheet.lecturerProminent && html`<div class="line"><span>Referat</span><p>${teachers}</p></div>`}${sheet.lecturerProminent && html`<p class="prominent">Referat: ${teachers}</p>`}<div class="line"><span>${sheet.remark ? 'Eingeladen' : 'Anwesend'}</span><p>${random.pick(['(auszugsweise)', '(Auszug)'])}<br><b>${lead} ${recipientName(recipient)}</b>${about.length > 0 && html`<br>${inLine(about, ', ')}`}</p></div><div class="line"><span>Dauer</span><p>${course.units} Unterrichtsstunden, netto ohne Pausen</p></div>${course.contents.map((item, index) => html`<div class="line"><span>TOP ${index + 1}</span><p>${item}</p></div>`)}<div class="line"><span>TOP ${course.contents.length + 1}</span><p>Verschiedenes</p></div>
${sentences(sheet)}<p class="gap">${sheet.remark ? 'Der Auszug wird auf Anforderung der Dienststelle erteilt.' : random.pick(['Der Auszug wird als Nachweis der Teilnahme für die Personalverwaltung erteilt.', 'Die genannte Person war laut Anwesenheitsverzeichnis bis zum Schluss zugegen. Der Auszug dient als Fortbildungsnachweis.'])}</p><p>Für die Richtigkeit des Auszugs<br>${sheet.venue}, ${sheet.issuedOn}</p>${signature(sheet, 'minutes')}<p>${sheet.signatories.at(-1)?.name}</p>${sheet.contact && html`<p class="small">Geschäftsstelle: ${sheet.contact.name}, ${sheet.contact.phone}</p>`}${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 22mm 28mm; font: 12pt/1.45 'EB Garamond'; font-variant-numeric: lining-nums } .issuer { font-size: 14pt; margin: 0; font-weight: bold } h1 { font-size: 21pt; font-weight: normal; margin: 13mm 0 3mm } p { margin: 0 0 2.5mm } .line { display: flex; margin-top: 3mm } .line span { width: 38mm; flex: none; font-style: italic } .line p { margin: 0 } .line + p { margin-top: 5mm } .gap { margin: 9mm 0 6mm } .prominent { font-size: 22pt; font-weight: bold } .small { font-size: 10pt; margin-top: 6mm }`
