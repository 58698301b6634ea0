import { describe, expect, test } from 'vitest'
import { understandLines } from '../testTown.ts'

const course = ['Anna Müller', 'geb. 12.03.1980', '„Vergaberecht kompakt“', '11.03.2026 – 12.03.2026, 16 UE']

/** A paper that nowhere says what it is. */
function kindOf(...lines: readonly string[]) {
  return understandLines(['Studieninstitut Auetal', '', ...course, ...lines]).documentType.value
}

describe('a paper that does not say what it is', () => {
  test('is a certificate when person, title, day, extent and deed stand there', () => {
    expect(kindOf('Das Seminar wurde mit Erfolg durchlaufen.', 'Themen: Schwellenwerte, Fristen')).toBe(
      'attendance-certificate',
    )
  })

  test.each([
    [
      'Das Seminar beginnt um 9 Uhr.',
      'Treffpunkt ist das Foyer. Themen: Fristen. Es wurde ein Platz vergeben.',
    ],
    ['Das Seminar kostet 240 €.', 'Themen: Schwellenwerte. Es wurde abgerechnet.'],
    ['Sie werden an dem Seminar teilnehmen.', 'Themen: Schwellenwerte, Fristen. Dozent: Paul Klein'],
    ['Seminar', 'Themen: Schwellenwerte, Fristen', 'Dozent: Paul Klein'],
  ])('stays unknown when it speaks of what is to come, of money, or of no deed: %s', (...lines) => {
    expect(kindOf(...lines)).toBe('unknown')
  })
})

test.each([
  ['Verdienstbescheinigung', 'ist seit 01.03.2008 bei der Stadt beschäftigt. Bruttoverdienst 41.220,00 EUR'],
  ['Schulbescheinigung', 'besucht zurzeit die Klasse 7b unserer Schule. Zur Vorlage bei der Familienkasse.'],
  ['Impfbescheinigung', 'hat zwei Impfungen gegen Masern erhalten. Ärztlicher Stempel'],
])('a %s is no certificate of a course, whatever it calls itself', (heading, sentence) => {
  expect(understandLines([heading, 'Anna Müller', 'geb. 12.03.1980', sentence]).documentType.value).toBe(
    'unknown',
  )
})

test('what a paper says it is not does not count', () => {
  const lines = [
    'Teilnahmebescheinigung',
    ...course,
    'hat teilgenommen.',
    'Dies ist kein ärztliches Zeugnis.',
  ]
  expect(understandLines(lines).documentType.value).toBe('attendance-certificate')
})

test('a paper that was written before the course ended is no certificate of it', () => {
  const paper = (day: string) =>
    understandLines([
      'Bestätigung',
      'Frau Anna Müller, geb. 12.03.1980,',
      'nimmt vom 11.03.2026 bis 12.03.2026 an dem Seminar „Vergaberecht kompakt“ teil.',
      '',
      `Auetal, den ${day}`,
    ]).vetoes.map(({ kind }) => kind)
  expect(paper('20.02.2026')).toContain('not-a-certificate')
  expect(paper('12.03.2026')).not.toContain('not-a-certificate')
})
