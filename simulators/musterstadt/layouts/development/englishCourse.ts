import { emblem, hiddenText, html, names, paper, recipientName, signatureBlock } from '../html.ts'
import type { Layout } from '../sheet.ts'

/** English certificate in landscape with a row of facts at its foot. */
export const englishCourse: Layout = {
  id: 'english-course',
  set: 'development',
  purpose: 'certificate',
  documentType: 'certificate',
  fields: ['international'],
  proofPlaces: ['birth-date', 'mail-address'],
  shows: ['lecturer', 'signatory', 'contact'],
  extent: 'hours',
  language: 'en',
  orientation: 'landscape',
  render(sheet) {
    const { issuer, course, recipient, random } = sheet
    const title =
      recipient.style === 'last-name-first' ? '' : { Frau: 'Ms ', Herr: 'Mr ', '': '' }[recipient.salutation]
    const teachers = names(sheet.lecturers, ' and ')
    const facts: readonly (readonly [string, string])[] = [
      [random.pick(['Date of birth', 'Born on']), recipient.birthDate],
      ['Birth name', recipient.birthName],
      ['E-mail', recipient.mailAddress],
      ['Course dates', sheet.period.replace(/^(held )?(on|from) /, '')],
      ['Duration', `${course.units * 0.75} hours`],
      ['Lecturer', sheet.lecturerProminent ? '' : teachers],
      ['Issued', sheet.issuedOn],
    ]
    return paper({
      title: 'Certificate',
      orientation: 'landscape',
      language: 'en',
      style,
      pages: [
        html`<header style="background:${issuer.colour}">${issuer.name}<span>${{ html: emblem(sheet, 16).html.replaceAll(issuer.colour, '#fff') }}</span></header><h1>${random.pick(['Certificate of Participation', 'Certificate of Training', 'Training Certificate'])}</h1>
${sheet.lecturerProminent && html`<p class="prominent">${teachers}</p>`}<p>${random.pick(['awarded to', 'This certifies that'])}</p><p class="name">${title}${recipientName(recipient)}</p><p>${random.pick(['for taking part in', 'took part in the training course'])}</p><p class="course">${course.title}</p>
<p>${course.contents.join(' | ')}</p>${(sheet.remark || sheet.note) && html`<p><b>${sheet.remark}${sheet.note}</b></p>`}
<div class="facts">${facts.filter(([, value]) => value !== '').map(([label, value]) => html`<div><small>${label}</small><br>${value}</div>`)}</div>${signatureBlock(sheet)}
<footer>${issuer.street}, ${issuer.place}${sheet.contact && ` · Office: ${sheet.contact.name}, ${sheet.contact.mailAddress}`}</footer>${hiddenText(sheet)}`,
      ],
    })
  },
}

const style = `
.page { font: 12pt/1.4 'Liberation Serif'; text-align: center; padding: 0 24mm } header { margin: 0 -24mm 10mm; color: #fff; padding: 5mm 24mm; display: flex; justify-content: space-between; align-items: center; font-size: 15pt } h1 { font-size: 32pt; font-weight: normal; margin: 4mm 0 6mm } p { margin: 0 0 2.5mm }
.name { font-size: 24pt; font-weight: bold } .course { font-size: 18pt; font-style: italic } .prominent { font-size: 27pt; font-weight: bold } .facts { display: flex; flex-wrap: wrap; justify-content: center; gap: 4mm 12mm; border-top: .5pt solid; border-bottom: .5pt solid; padding: 3mm 0; margin: 5mm 0; font-size: 11pt } small { font-size: 8.5pt; color: #555 }
.signatures { display: flex; justify-content: space-evenly } .line { border-top: .5pt solid #000; width: 60mm } .role { display: none } footer { position: absolute; bottom: 7mm; left: 0; right: 0; font-size: 8.5pt }`
