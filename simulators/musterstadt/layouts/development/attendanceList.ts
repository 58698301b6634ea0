import { html, paper, signature } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** List of everybody who was there, with signatures: belongs to no single file. */
export const attendanceList: Layout = {
  id: 'attendance-list',
  set: 'development',
  purpose: 'attendance-list',
  documentType: 'unknown',
  fields: [],
  proofPlaces: [],
  shows: ['lecturer'],
  omits: ['issued-on'],
  language: 'de',
  orientation: 'portrait',
  render(sheet) {
    const { random } = sheet
    const heading = random.pick(['Teilnehmerliste', 'Anwesenheitsliste', 'Liste der Teilnehmenden'])
    const dated = sheet.participants.some((other) => other.birthDate !== '')
    const rows = sheet.participants.map(
      (other, index) =>
        html`<tr><td>${index + 1}</td><td>${other.lastName}, ${other.firstNames}</td>${dated && html`<td>${other.birthDate}</td>`}<td>${other.office}</td><td>${random.chance(0.9) && signature(sheet, `row ${index}`)}</td></tr>`,
    )
    return paper({
      title: heading,
      style,
      pages: [
        html`<p>${sheet.issuer.name}</p><h1>${heading}</h1><p><b>${sheet.course.title}</b><br>${sheet.period}${sheet.lecturers[0] && ` · Leitung: ${sheet.lecturers[0].name}`}</p>
<table><tr><th>Nr.</th><th>Name, Vorname</th>${dated && html`<th>Geburtsdatum</th>`}<th>Dienststelle</th><th>Unterschrift</th></tr>${rows}</table>`,
      ],
    })
  },
}

const style = `
.page { padding: 16mm; font: 9.5pt/1.3 'Liberation Sans' } h1 { font-size: 16pt } table { border-collapse: collapse; width: 100% } th, td { border: .5pt solid #333; padding: .8mm 2mm; text-align: left; height: 9mm } th { background: #ddd } .signature { height: 7mm; width: 26mm }`
