import type { Proof } from '@amtsbote/contract'
import { describe, expect, test } from 'vitest'
import { type Confirmation, groundsOf, judge } from './index.ts'
import { birthProof, clearCase, nameProof, withBest, withUnderstanding } from './testing.ts'

type Agreement = Confirmation['agreement']

const reading = (kind: Confirmation['kind'], agreement: Agreement, text = ''): Confirmation => ({
  kind,
  agreement,
  text,
  boxes: [],
})

const decided = (...confirmations: Confirmation[]) => {
  const { decision } = judge({ ...clearCase(), confirmations })
  return decision.kind === 'review' ? decision.findings.map(({ code }) => code) : 'automatic'
}

describe('a second reading', () => {
  test('that gives the same name and birth date lets the document be filed', () => {
    expect(decided(reading('name', 'agrees'), reading('birth-date', 'agrees'))).toBe('automatic')
  })

  test.each<[Agreement, Agreement, string]>([
    ['agrees', 'contradicts', 'readings-differ'],
    ['contradicts', 'agrees', 'readings-differ'],
    ['contradicts', 'unclear', 'readings-differ'],
    ['agrees', 'unclear', 'reading-unconfirmed'],
    ['unclear', 'agrees', 'reading-unconfirmed'],
    ['unclear', 'unclear', 'reading-unconfirmed'],
  ])('whose name %s and whose birth date %s goes to a person: %s', (name, birthDate, code) => {
    expect(decided(reading('name', name), reading('birth-date', birthDate))).toEqual([code])
  })

  test('that gave nothing at all confirms nothing', () => {
    expect(decided()).toEqual(['reading-unconfirmed'])
  })

  test('needs one proof beside the name, not every one of them', () => {
    const name = reading('name', 'agrees')
    const number = reading('employee-number', 'unclear')
    expect(decided(name, reading('birth-date', 'agrees'), number)).toBe('automatic')
    expect(decided(name, reading('birth-date', 'unclear'), number)).toEqual(['reading-unconfirmed'])
  })

  test('of a booking needs the title and the day', () => {
    const name = reading('name', 'agrees')
    const [title, day] = [reading('booking', 'agrees'), reading('booking', 'unclear')]
    expect(decided(name, title, day)).toEqual(['reading-unconfirmed'])
    expect(decided(name, title, reading('booking', 'agrees'))).toBe('automatic')
  })

  test('of a name that files alone needs nothing beside it', () => {
    expect(decided(reading('name', 'agrees'))).toBe('automatic')
  })

  test('shows the clerk what it read and where', () => {
    const box = { page: 1, x: 0.1, y: 0.2, width: 0.3, height: 0.02 }
    const differing = { ...reading('birth-date', 'contradicts', '12.08.1980'), boxes: [box] }
    const { decision } = judge({ ...clearCase(), confirmations: [reading('name', 'agrees'), differing] })
    expect(decision).toEqual({
      kind: 'review',
      findings: [{ code: 'readings-differ', detail: '12.08.1980', boxes: [box] }],
    })
  })
})

describe('what a second reading looks at', () => {
  test('is the name first and every proof that agrees, as it was printed', () => {
    expect(groundsOf(withBest({ proofs: [birthProof, nameProof] }).understanding)).toEqual([
      { kind: 'name', text: nameProof.text, boxes: nameProof.boxes, wording: 'exact' },
      { kind: 'birth-date', text: birthProof.text, boxes: birthProof.boxes, wording: 'exact' },
    ])
  })

  test('of a booking is the title of the course, which may be read a little otherwise, and its day', () => {
    const found = (text: string, y: number) => {
      const box = { page: 1, x: 0.1, y, width: 0.3, height: 0.02 }
      return { value: text, text, boxes: [box] }
    }
    const topic = found('Vergaberecht kompakt', 0.5)
    const courseTo = { ...found('12.03.2026', 0.6), value: '2026-03-12' }
    const booking: Proof = { kind: 'booking', agreement: 'agrees', text: 'beides', boxes: [] }
    const [best] = withBest({ proofs: [nameProof, booking] }).understanding.candidates
    const documentCase = withUnderstanding({ candidates: best ? [best] : [], topic, courseTo })
    expect(groundsOf(documentCase.understanding).slice(1)).toEqual([
      { kind: 'booking', text: topic.text, boxes: topic.boxes, wording: 'similar' },
      { kind: 'booking', text: courseTo.text, boxes: courseTo.boxes, wording: 'exact' },
    ])
  })

  test('is nothing where nobody was found', () => {
    expect(groundsOf(withUnderstanding({ candidates: [] }).understanding)).toEqual([])
  })
})
