import { describe, expect, test } from 'vitest'
import { hoursText } from '../catalogue/catalogue.ts'
import { generateDirectory } from '../directory/generateDirectory.ts'
import { isOutsider } from '../directory/people.ts'
import type { Paper } from '../planning/paper.ts'
import { type PlannedFile, plan } from '../planning/plan.ts'
import { paperHtml } from '../rendering/paperHtml.ts'
import { fonts, fontsIn } from './fonts.ts'
import { layouts } from './layouts.ts'

const employees = generateDirectory('test')
const planned = plan({ employees, count: 1600, seed: 'layouts', layouts: 'all' })
const papers = planned.flatMap((file) => papersOf(file).map((paper) => ({ paper, file })))
const certificates = papers.filter(({ paper }) => paper.layout.purpose === 'certificate')

function papersOf({ making }: PlannedFile): readonly Paper[] {
  return making.kind === 'scan' || making.kind === 'export' ? making.papers : []
}

/** What a reader sees: no style, no tags, one space between words. */
function words(paper: Paper): string {
  return (
    paperHtml(paper)
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<(br|p|div|td|th|li|tr|h\d)\b[^>]*>/g, ' ')
      .replace(/<[^>]*>/g, '')
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&')
      // A letterhead may break a name over two lines where it has a dash.
      .replace(/[\s–]+/g, ' ')
  )
}

/** Layouts whose papers lack something that their truth tells; empty when all is printed. */
function lacking(wanted: (paper: Paper) => readonly string[]): string[] {
  const lacks = certificates.flatMap(({ paper }) => {
    const text = words(paper)
    return wanted(paper).flatMap((part) =>
      text.includes(part.replace(/[\s–]+/g, ' ')) ? [] : [`${paper.layout.id}: ${part}`],
    )
  })
  return [...new Set(lacks)]
}

describe('every hand', () => {
  test('comes up in a big post', () => {
    const seen = new Set(papers.map(({ paper }) => paper.layout.id))
    expect(layouts.filter(({ id }) => !seen.has(id)).map(({ id }) => id)).toEqual([])
  })

  test('prints course, issuer, extent, days of issue and expiry as its truth tells', () => {
    expect(
      lacking(({ layout, sheet, extent, validUntil }) => [
        sheet.course.title,
        sheet.issuer.name,
        ...(extent
          ? [extent.unit === 'days' ? `${sheet.course.days} ` : extentText(layout.extent, sheet)]
          : []),
        ...(layout.omits?.includes('issued-on') ? [] : [sheet.issuedOn]),
        ...(layout.omits?.includes('period') ? [] : [lastDay(sheet.period)]),
        ...(validUntil ? [sheet.validUntil] : []),
      ]),
    ).toEqual([])
  })

  test('prints the surname, every proof, every remark and every note that it was given', () => {
    expect(
      lacking(({ sheet: { recipient, remark, note, hiddenText } }) => [
        ...(['plain', 'last-name-first'].includes(recipient.style) ? [recipient.lastName] : []),
        recipient.birthDate,
        recipient.employeeNumber,
        recipient.mailAddress,
        remark,
        note,
        hiddenText,
      ]),
    ).toEqual([])
  })

  test('prints the colleague that a recipe puts beside the recipient', () => {
    const shown = certificates.filter(({ paper }) => paper.sheet.lecturerProminent)
    expect(shown.length).toBeGreaterThan(20)
    for (const { paper } of shown) expect(words(paper)).toContain(paper.sheet.lecturers[0]?.name)
  })

  test('sets no family of type of the other side of the wall', () => {
    const sideOfFamily = new Map(fonts.map((font) => [font.family, font.side]))
    for (const { paper } of papers) {
      const families = fontsIn(paperHtml(paper))
      expect(families).not.toEqual([])
      const sides = new Set(families.map((family) => sideOfFamily.get(family)))
      expect([paper.layout.id, ...sides]).toEqual([paper.layout.id, paper.layout.set])
    }
  })
})

test('a framed paper reaches the post room as a phone’s picture alone', () => {
  const framed = papers.filter(({ paper }) => paper.layout.framed)
  expect(framed.length).toBeGreaterThan(5)
  expect(new Set(framed.map(({ file }) => file.truth.degradation))).toEqual(new Set(['phone-photo']))
})

test('an outsider’s paper belongs to nobody’s file', () => {
  expect(isOutsider('outsider-near-name')).toBe(true)
  const outside = planned.filter(({ truth }) => truth.hardCases.some((name) => name.startsWith('outsider')))
  expect(outside.length).toBeGreaterThan(50)
  expect(outside.filter(({ truth }) => truth.employeeNumber !== null || truth.expected === 'file')).toEqual(
    [],
  )
})

function extentText(unit: string | undefined, sheet: Paper['sheet']): string {
  if (unit !== 'hours') return `${sheet.course.units}`
  return sheet.issuer.fields.includes('international')
    ? `${sheet.course.units * 0.75} hours`
    : hoursText(sheet.course)
}

/** The last day of a period stands in full in every form of it. */
function lastDay(period: string): string {
  return period.match(/\d{1,2}(?:\.\d{1,2}\.|\.? \p{L}+ )\d{4}$/u)?.[0] ?? period
}
