import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createMentionTagger } from '#tagging'
import { buildCueIndex } from '../cues/cueText.ts'
import { buildSheet } from '../sheet/sheet.ts'
import { viewOf } from '../sheet/view.ts'
import { testPage } from '../testPage.ts'
import { classifyDates } from './dateKinds.ts'
import { findDates } from './findDates.ts'

const known = { cues: buildCueIndex(), tagger: createMentionTagger() }

function daysIn(...lines: readonly string[]) {
  return findDates(buildSheet([testPage(lines)])).map(({ day }) => day)
}

function kindsIn(...lines: readonly string[]) {
  const view = viewOf(buildSheet([testPage(lines)]), known)
  return classifyDates(view, findDates(view.sheet)).map(({ kind, day }) => `${kind} ${day}`)
}

const months = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
]
const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

describe('a date is found however it is printed', () => {
  const calendarDay = fc
    .date({ min: new Date('1930-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))

  test.each<{ form: string; print: (year: string, month: string, date: string) => string }>([
    { form: '01.02.2026', print: (year, month, date) => `${date}.${month}.${year}` },
    { form: '1.2.2026', print: (year, month, date) => `${Number(date)}.${Number(month)}.${year}` },
    { form: '01. 02. 2026', print: (year, month, date) => `${date}. ${month}. ${year}` },
    { form: '2026-02-01', print: (year, month, date) => `${year}-${month}-${date}` },
    {
      form: '1. Februar 2026',
      print: (year, month, date) => `${Number(date)}. ${months[Number(month) - 1]} ${year}`,
    },
    {
      form: '1 February 2026',
      print: (year, month, date) => `${Number(date)} ${englishMonths[Number(month) - 1]} ${year}`,
    },
    {
      form: 'February 1, 2026',
      print: (year, month, date) => `${englishMonths[Number(month) - 1]} ${Number(date)}, ${year}`,
    },
    {
      form: 'February 1st, 2026',
      print: (year, month, date) => `${englishMonths[Number(month) - 1]} ${Number(date)}st, ${year}`,
    },
    { form: '(01.02.2026)', print: (year, month, date) => `(${date}.${month}.${year})` },
    { form: 'O1.O2.2O26', print: (year, month, date) => `${date}.${month}.${year}`.replaceAll('0', 'O') },
    {
      form: '0l.02.2026',
      print: (year, month, date) => `${date}.${month}.${year}`.replace(/1(?=.*\.)/, 'l'),
    },
  ])('as $form', ({ print }) => {
    fc.assert(
      fc.property(calendarDay, (day) => {
        const [year = '', month = '', date = ''] = day.split('-')
        expect(daysIn(`Köln, ${print(year, month, date)} in Köln`)).toEqual([day])
      }),
      { numRuns: 60 },
    )
  })

  test('also when hardly a digit was read as one', () => {
    expect(daysIn('Köln, 3O.1O.2OO6')).toEqual(['2006-10-30'])
  })

  test('days that never were are none', () => {
    expect(daysIn('31.02.2026', '00.01.2026', '12.13.2026')).toEqual([])
  })

  test.each([
    'Tel. 0234 12.34.5678',
    'ISO 9001:2015',
    'Seite 1.2',
    'Version 3.14.15',
    '§ 12.3',
    'Kurs 2024-83891',
  ])('%s is none', (line) => {
    expect(daysIn(line)).toEqual([])
  })
})

describe('the days of a range are found one by one', () => {
  test.each([
    ['vom 11.03.2026 bis 12.03.2026', ['2026-03-11', '2026-03-12']],
    ['vom 11. bis 12.03.2026', ['2026-03-11', '2026-03-12']],
    ['11.–12. März 2026', ['2026-03-11', '2026-03-12']],
    ['11./12.03.2026', ['2026-03-11', '2026-03-12']],
    ['vom 28. Februar bis zum 2. März 2026', ['2026-02-28', '2026-03-02']],
    ['29.12. bis 02.01.2026', ['2025-12-29', '2026-01-02']],
    ['11. und 12. März 2026', ['2026-03-11', '2026-03-12']],
  ])('%s', (line, days) => {
    expect(daysIn(line)).toEqual(days)
    expect(kindsIn(line)).toEqual(days.map((day) => `course ${day}`))
  })
})

describe('what a date is', () => {
  test.each([
    [['geb. am 12.03.1980'], ['birth 1980-03-12']],
    [['Geburtsdatum: 12.03.80'], ['birth 1980-03-12']],
    [['* 12.03.1980'], ['birth 1980-03-12']],
    [
      ['geboren in Köln am 12.03.1980, hat am 05.02.2026 teilgenommen'],
      ['birth 1980-03-12', 'course 2026-02-05'],
    ],
    [['Musterstadt, den 05.02.2026'], ['issued 2026-02-05']],
    [['12345 Musterstadt, 05.02.2026'], ['issued 2026-02-05']],
    [['Ausgestellt am 05.02.2026'], ['issued 2026-02-05']],
    [['gültig bis 05.02.2028'], ['valid-until 2028-02-05']],
    [['Gesetz vom 05.02.2020'], ['other 2020-02-05']],
    [['EINGANG 05.02.2026'], ['other 2026-02-05']],
    [['Zeitraum:', '05.02.2026'], ['course 2026-02-05']],
    [
      ['Geburtsdatum:      12.03.1980', 'Kursdatum:      05.02.2026'],
      ['birth 1980-03-12', 'course 2026-02-05'],
    ],
  ])('%j', (lines, kinds) => {
    expect(kindsIn(...lines)).toEqual(kinds)
  })
})
