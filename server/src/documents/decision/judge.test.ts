import type { Candidate } from '@amtsbote/contract'
import { describe, expect, test } from 'vitest'
import type { Strata } from './case.ts'
import { type DocumentCase, judge } from './index.ts'
import {
  anna,
  birthProof,
  candidate,
  clearCase,
  mention,
  nameProof,
  otherAnna,
  procedure,
  withBest,
  withUnderstanding,
} from './testing.ts'

const rare = 1e-7
const released: Strata = {
  'two-proofs': { state: 'running', threshold: 0 },
  'unique-name': { state: 'running', threshold: 0.9 },
}

describe('where a procedure asks for a unique name', () => {
  test('the name alone files, and counts for that stratum', () => {
    expect(judge(nameOnly({}))).toEqual({
      decision: { kind: 'automatic', employeeNumber: anna },
      carried: { employeeNumber: anna, proof: 'unique-name' },
      trial: null,
    })
  })

  test('a second proof that agrees counts for the stratum of two proofs', () => {
    const documentCase = nameOnly({ proofs: [nameProof, birthProof] })
    expect(judge(documentCase).carried?.proof).toBe('two-proofs')
  })

  test.each<{ when: string; best: Partial<Candidate>; code: string }>([
    { when: 'somebody has a like name', best: { namesakes: [otherAnna] }, code: 'namesake' },
    { when: 'many people outside bear the name', best: { populationShare: 1e-3 }, code: 'name-too-common' },
    { when: 'the name is a former one', best: { nameForm: 'former' }, code: 'one-proof-only' },
    { when: 'the name is incomplete', best: { nameForm: 'incomplete' }, code: 'one-proof-only' },
    { when: 'a letter is another one', best: { nameSimilarity: 0.94 }, code: 'not-sure-enough' },
    {
      when: 'the birth date is another one',
      best: { proofs: [nameProof, { ...birthProof, agreement: 'contradicts' }] },
      code: 'birth-date-contradicts',
    },
    {
      when: 'a printed birth date could not be read for certain',
      best: { proofs: [nameProof, { ...birthProof, agreement: 'unclear' }] },
      code: 'one-proof-only',
    },
    {
      when: 'the salutation is that of somebody else',
      best: { hints: [{ kind: 'salutation', agreement: 'contradicts', text: 'Herrn', boxes: [] }] },
      code: 'one-proof-only',
    },
    { when: 'the person has left', best: { left: true }, code: 'left-staff' },
  ])('it goes to a person when $when', ({ best, code }) => {
    const { decision, carried } = judge(nameOnly(best))
    expect(decision).toMatchObject({ kind: 'review', findings: [{ code }] })
    expect(carried).toBeNull()
  })

  test('it goes to a person when nobody can say how common the name is', () => {
    const { populationShare: _unknown, ...best } = candidate({ proofs: [nameProof] })
    const documentCase = {
      ...nameOnly({}),
      understanding: withUnderstanding({ candidates: [best] }).understanding,
    }
    expect(judge(documentCase).decision).toMatchObject({ findings: [{ code: 'name-too-common' }] })
  })
})

describe('a stratum', () => {
  test('that is not released goes to a person, and what would have been done is kept', () => {
    const { strata: _firstDay, ...documentCase } = nameOnly({})
    expect(judge(documentCase)).toEqual({
      decision: { kind: 'review', findings: [{ code: 'stratum-review-only', boxes: [] }] },
      carried: { employeeNumber: anna, proof: 'unique-name' },
      trial: null,
    })
  })

  test('on trial files and says why', () => {
    const strata: Strata = { ...released, 'unique-name': { state: 'trial', reason: 'Musterstadt' } }
    const { decision, trial } = judge({ ...nameOnly({}), strata })
    expect(decision.kind).toBe('automatic')
    expect(trial).toBe('Musterstadt')
  })

  test('that is stopped goes to a person although every gate is silent', () => {
    const strata: Strata = { ...released, 'two-proofs': { state: 'stopped', cause: 'audit-error' } }
    expect(judge({ ...clearCase(), strata })).toMatchObject({
      decision: { kind: 'review', findings: [{ code: 'stratum-stopped' }] },
      carried: { proof: 'two-proofs' },
    })
  })

  test('files only from the probability on that was earned', () => {
    const strata: Strata = { ...released, 'unique-name': { state: 'running', threshold: 0.97 } }
    const below = { ...nameOnly({ probability: 0.96 }), strata }
    expect(judge(below).decision).toMatchObject({ findings: [{ code: 'not-sure-enough' }] })
    expect(judge({ ...nameOnly({ probability: 0.97 }), strata }).decision.kind).toBe('automatic')
  })

  test('of names alone gathers cases while the procedure still asks for two proofs', () => {
    const { decision, carried } = judge(withBest({ proofs: [nameProof], populationShare: rare }))
    expect(decision).toMatchObject({ kind: 'review', findings: [{ code: 'one-proof-only' }] })
    expect(carried).toEqual({ employeeNumber: anna, proof: 'unique-name' })
  })
})

describe('whatever the proof', () => {
  test('a neighbour who explains the page nearly as well is a reason to ask', () => {
    const neighbour = candidate({
      employeeNumber: otherAnna,
      probability: 0.001,
      nameSimilarity: 0.97,
      proofs: [nameProof],
    })
    const documentCase = withUnderstanding({ candidates: [candidate({}), neighbour] })
    expect(judge(documentCase).decision).toMatchObject({
      findings: [{ code: 'namesake', detail: otherAnna }],
    })
    const told = { ...neighbour, proofs: [nameProof, { ...birthProof, agreement: 'contradicts' as const }] }
    expect(judge(withUnderstanding({ candidates: [candidate({}), told] })).decision.kind).toBe('automatic')
  })

  test('another person elsewhere on the page is no neighbour', () => {
    const lecturer = candidate({ employeeNumber: otherAnna, mentionId: 'm2', probability: 0.001 })
    const documentCase = withUnderstanding({
      mentions: [mention({}), mention({ id: 'm2', role: 'lecturer' })],
      candidates: [candidate({}), { ...lecturer, proofs: [nameProof] }],
    })
    expect(judge(documentCase).decision.kind).toBe('automatic')
  })

  test('a new provider is asked about only where the procedure wants it', () => {
    const strict = { ...clearCase(), procedure: procedure({ issuerFiledMin: 3 }) }
    expect(judge({ ...strict, issuerFiled: 2 }).decision).toMatchObject({
      findings: [{ code: 'issuer-new' }],
    })
    expect(judge({ ...strict, issuerFiled: 3 }).decision.kind).toBe('automatic')
    expect(judge(clearCase()).decision.kind).toBe('automatic')
  })
})

function nameOnly(best: Partial<Candidate>): DocumentCase {
  return {
    ...withBest({ proofs: [nameProof], populationShare: rare, ...best }),
    procedure: procedure({ proof: 'unique-name' }),
    strata: released,
  }
}
