import {
  emblem,
  factsAbout,
  hiddenText,
  html,
  inLine,
  lecturersLine,
  paper,
  salutedName,
  sentences,
  signatureBlock,
} from '../html.ts'
import type { Layout } from '../sheet.ts'

/** Further education of a college: modules first, whom it was given to in the lower third. */
export const moduleAward: Layout = {
  id: 'evaluation-module-award',
  set: 'evaluation',
  purpose: 'certificate',
  documentType: 'certificate',
  fields: ['leadership', 'social', 'administration', 'finance', 'building', 'computing'],
  proofPlaces: ['birth-date', 'employee-number'],
  shows: ['lecturer', 'signatory', 'contact'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const about = factsAbout(recipient, {
      birthDate: random.pick(['geboren am', 'geb.']),
      birthName: 'Geburtsname',
      employeeNumber: random.pick(['Personal-Nr.', 'Personalnummer']),
      office: '',
    })
    return paper({
      title: 'Weiterbildungszertifikat',
      style,
      pages: [
        html`<header style="border-color:${issuer.colour}"><p>${issuer.name}<br><small>${issuer.street}, ${issuer.place}</small></p>${emblem(sheet, 20)}</header><p class="kind">${random.pick(['Weiterbildungszertifikat', 'Zertifikatskurs'])}</p><h1>${course.title}</h1><p>${sheet.period}, Gesamtumfang ${course.units} Lehrveranstaltungsstunden</p><table>${course.contents.map((item, index) => html`<tr><td>Modul ${index + 1}</td><td>${item}</td></tr>`)}</table>${lecturersLine(sheet, random.pick(['Wissenschaftliche Leitung:', 'Lehrende:']))}
<p class="gap">${sheet.remark ? 'Eingeschrieben war' : random.pick(['Das Zertifikat wird verliehen an', 'Alle Module belegte'])}</p><p class="name">${salutedName(recipient)}</p><p>${inLine(about, '; ')}</p>${sentences(sheet)}<div class="end"><p>${sheet.issuedOn}</p>${signatureBlock(sheet)}</div>${sheet.contact && html`<p class="small">Studienberatung: ${sheet.contact.name}, ${sheet.contact.mailAddress}</p>`}${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { padding: 18mm 26mm; font: 11.5pt/1.45 'P052' } header { display: flex; justify-content: space-between; align-items: center; border-bottom: 2pt solid } small { font-size: 9pt } .kind { margin-top: 14mm; letter-spacing: .06em } h1 { font-size: 20pt; line-height: 1.2; margin: 2mm 0 4mm } p { margin: 0 0 3mm } table { border-collapse: collapse; width: 100%; margin: 6mm 0 } td { border: .5pt solid #999; padding: 2mm 3mm } td:first-child { width: 30mm } .gap { margin-top: 14mm } .name { font-size: 18pt } .prominent { font-size: 22pt; font-weight: bold; line-height: 1.2 }
.end { display: flex; justify-content: space-between; align-items: flex-end; margin-top: 8mm } .signatures { display: flex; gap: 10mm } .line { border-top: .5pt solid; width: 50mm } .role, .small { font-size: 9pt }`
