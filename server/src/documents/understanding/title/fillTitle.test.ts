import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillTitle } from './fillTitle.ts'

const values = {
  datum: '2026-03-12',
  thema: 'Vergaberecht kompakt',
  traeger: 'Studieninstitut',
  umfang: null,
  'gueltig-bis': null,
}
const pattern = '[{datum} ]Teilnahmebescheinigung[ – {thema}][, {umfang}][ ({traeger})]'

describe('a title', () => {
  test('is filled from the pattern', () => {
    expect(fillTitle(pattern, values)).toBe(
      '2026-03-12 Teilnahmebescheinigung – Vergaberecht kompakt (Studieninstitut)',
    )
  })

  test('loses the parts of which nothing is known', () => {
    expect(fillTitle(pattern, { ...values, datum: null, traeger: null })).toBe(
      'Teilnahmebescheinigung – Vergaberecht kompakt',
    )
  })

  test('that grows too long loses the provider first, then words of the topic', () => {
    const thema =
      'Rechtssicherer Umgang mit schwierigen Situationen im Publikumsverkehr der Bürgerämter und Ausländerbehörden'
    const title = fillTitle(pattern, { ...values, thema })
    expect(title).not.toContain('Studieninstitut')
    expect(title).toBe(
      '2026-03-12 Teilnahmebescheinigung – Rechtssicherer Umgang mit schwierigen Situationen im Publikumsverkehr',
    )
  })

  test('never exceeds what every document system takes, and invents no word', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.lorem({ maxCount: 12 }), (thema, traeger) => {
        const title = fillTitle(pattern, { ...values, thema, traeger })
        expect(title.length).toBeLessThanOrEqual(120)
        const known = `2026-03-12 Teilnahmebescheinigung – ${thema} (${traeger})`.split(/[\s()]+/)
        for (const word of title.split(/[\s()]+/)) expect(known.map(bare)).toContain(bare(word))
      }),
    )
  })
})

function bare(word: string) {
  return word.replace(/[,.;]+$/, '')
}
