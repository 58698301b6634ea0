import { describe, expect, test } from 'vitest'
import { createMentionTagger } from './createMentionTagger.ts'

const tagger = createMentionTagger()

/** Mentions of a page as `label: words`. */
function mentionsOn(page: string): readonly string[] {
  const lines = page
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  const words = lines.flat()
  return tagger
    .tagNow(lines)
    .map(({ label, first, last }) => `${label}: ${words.slice(first, last + 1).join(' ')}`)
}

describe('createMentionTagger', () => {
  test('finds a person whom nobody knows in running text', () => {
    expect(
      mentionsOn('Hiermit bestätigen wir, dass\nFrau Svantje Ohlmeyer\nan der Schulung teilgenommen hat.'),
    ).toContain('person: Svantje Ohlmeyer')
  })

  test('finds a name behind a label, surname first', () => {
    expect(mentionsOn('Name, Vorname: Kröplin, Ansgar\nPersonalnummer: 1234567')).toContain(
      'person: Kröplin, Ansgar',
    )
  })

  test('finds people who sign or teach', () => {
    const found = mentionsOn(
      'Dozent: Ruprecht Zwingli\nMusterstadt, den 12.03.2026\nDr. Henrike Wolkenstein\nGeschäftsführerin',
    )
    expect(found).toEqual(expect.arrayContaining(['person: Ruprecht Zwingli', 'person: Henrike Wolkenstein']))
  })

  test('a name inside a company is no person', () => {
    const found = mentionsOn(
      'Peter Hansen GmbH\nHauptstraße 5 · 12345 Neuberg\nTeilnahmebescheinigung\nFrau Anna Becker',
    )
    expect(found).toContain('organisation: Peter Hansen GmbH')
    expect(found.filter((mention) => mention.startsWith('person'))).toEqual(['person: Anna Becker'])
  })

  test('finds the title of a course and days', () => {
    const found = mentionsOn(
      'Herr Jens Albers\nhat am Seminar „Vergaberecht für Einsteiger“ teilgenommen\nvom 12.03.2026 bis 13.03.2026',
    )
    expect(found).toEqual(
      expect.arrayContaining([
        'course: „Vergaberecht für Einsteiger“',
        'date: 12.03.2026',
        'date: 13.03.2026',
      ]),
    )
  })

  test('finds a misread name', () => {
    expect(mentionsOn('Wir bescheinigen Frau\nMartina Schu1te-Hagen, geb. 03.04.1971')).toContain(
      'person: Martina Schu1te-Hagen,',
    )
  })

  test('says how sure it is, and never more than entirely', () => {
    const found = tagger.tagNow([['Frau', 'Petra', 'Schulze', 'kam', 'nach', 'Berlin.']])
    expect(found.length).toBeGreaterThan(0)
    for (const { probability } of found) {
      expect(probability).toBeGreaterThan(0)
      expect(probability).toBeLessThanOrEqual(1)
    }
  })

  test('a page without words has no mentions', async () => {
    expect(await tagger.tag([])).toEqual([])
    expect(await tagger.tag([[], ['']])).toEqual([])
  })
})
