import type { Hint } from '@amtsbote/contract'
import { describe, expect, test } from 'vitest'
import { decide } from '#decision'
import { buildDirectoryIndex } from '../directoryIndex.ts'
import { testPage } from '../testPage.ts'
import { testEmployee, townProcedure } from '../testTown.ts'
import { understand } from '../understand.ts'

const known = {
  employeeNumber: '1000001',
  firstNames: 'Kim',
  lastName: 'Albrecht',
  birthDate: '1980-03-12',
  salutation: 'Frau',
  office: 'Amt für Personal und Organisation',
} as const

function candidateOf(recipient: readonly string[], change: Partial<Parameters<typeof testEmployee>[0]> = {}) {
  const directory = buildDirectoryIndex([testEmployee({ ...known, ...change })])
  const pages = [
    testPage([
      { text: 'Teilnahmebescheinigung', x: 0.25, size: 2 },
      '',
      ...recipient,
      'hat am 12.03.2026 an dem Seminar',
      '„Vergaberecht kompakt“',
      'teilgenommen.',
    ]),
  ]
  const understanding = understand(pages, directory, townProcedure)
  const decision = decide({ understanding, pages, procedure: townProcedure, duplicate: null })
  const [candidate] = understanding.candidates
  if (!candidate) throw new Error('nobody was found')
  return { candidate, decision }
}

function hintOf(kind: Hint['kind'], ...found: Parameters<typeof candidateOf>) {
  return candidateOf(...found).candidate.hints?.find((hint) => hint.kind === kind)
}

describe('the salutation', () => {
  test.each([
    ['before the name', ['Frau Kim Albrecht'], 'agrees'],
    ['with degrees between', ['Frau Prof. Dr. Kim Albrecht'], 'agrees'],
    ['on the line above', ['Herrn', 'Kim Albrecht'], 'contradicts'],
    ['in English', ['Mr. Kim Albrecht'], 'contradicts'],
    ['of nobody', ['Kim Albrecht'], undefined],
  ] as const)('%s: %j %s', (_, recipient, agreement) => {
    expect(hintOf('salutation', recipient)?.agreement).toBe(agreement)
  })

  test('of which the directory knows nothing says nothing', () => {
    expect(hintOf('salutation', ['Herr Kim Albrecht'], { salutation: '' })).toBeUndefined()
  })

  test('lowers when it is another one, is shown with its place, and outweighs no proof', () => {
    const right = candidateOf(['Frau Kim Albrecht']).candidate
    const { candidate: wrong } = candidateOf(['Herr Kim Albrecht'])
    expect(wrong.probability).toBeLessThan(right.probability)
    expect(wrong.probability).toBeGreaterThan(0.5)
    expect(wrong.hints?.[0]).toMatchObject({ text: 'Herr', boxes: [expect.objectContaining({ page: 1 })] })
    const proven = candidateOf(['Herr Kim Albrecht, geb. 12.03.1980'])
    expect(proven.decision.kind).toBe('automatic')
  })
})

describe('the office', () => {
  test('beside the name makes likelier and files nothing', () => {
    const recipient = ['Frau Kim Albrecht', 'Amt für Personal und Organisation']
    const { candidate, decision } = candidateOf(recipient)
    expect(candidate.hints).toContainEqual(expect.objectContaining({ kind: 'office', agreement: 'agrees' }))
    expect(candidate.probability).toBeGreaterThan(
      candidateOf(recipient, { office: '' }).candidate.probability,
    )
    expect(decision.kind).toBe('review')
  })

  test('of another name says nothing', () => {
    expect(hintOf('office', ['Frau Kim Albrecht', 'Jugendamt'])).toBeUndefined()
  })
})

describe('a course after the day of leaving', () => {
  test.each([
    ['2026-03-11', 'contradicts'],
    ['2026-03-12', undefined],
    [null, undefined],
  ])('left on %s: %s', (leftOn, agreement) => {
    expect(hintOf('employment', ['Frau Kim Albrecht'], { leftOn })?.agreement).toBe(agreement)
  })
})
