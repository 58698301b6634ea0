import type { Proof, Role } from '@amtsbote/contract'
import { describe, expect, test } from 'vitest'
import { german } from '../../language/index.ts'
import { boxAt, candidate, detail, number, understanding } from '../example.ts'
import { marksOf, roleMarks } from './marks.ts'

const birthDate: Proof = {
  kind: 'birth-date',
  agreement: 'agrees',
  text: '12.03.1985',
  boxes: [boxAt(0.35)],
}
const chosen = number('0104882')

function labels(marks: ReturnType<typeof marksOf>): readonly (readonly [string, string])[] {
  return marks.map(({ kind, label }) => [kind, label] as const)
}

test('the person chosen is marked with the proofs, then date and title', () => {
  const marks = marksOf(
    detail({ understanding: understanding({ candidates: [candidate({ proofs: [birthDate] })] }) }),
    chosen,
    german,
  )
  expect(labels(marks)).toEqual([
    ['person', 'Person'],
    ['hint', 'Geburtsdatum'],
    ['date', 'Datum'],
    ['title', 'Titel'],
  ])
})

test('the date marked is the one that the document date was taken from', () => {
  const from = (documentDate: string) =>
    marksOf(detail({ understanding: understanding({ documentDate }) }), chosen, german).find(
      ({ kind }) => kind === 'date',
    )
  expect(from('2025-10-14')?.boxes).toEqual([boxAt(0.5)])
  expect(from('2025-10-20')?.boxes).toEqual([boxAt(0.6)])
})

describe('while nobody is chosen', () => {
  test('everybody is marked who may be meant, without proofs', () => {
    const mentions = ['m1', 'm2', 'm3'].map((id, index) => ({
      id,
      text: id,
      boxes: [boxAt(0.2 + index / 10)],
      role: 'participant' as const,
      roleCertainty: 1,
    }))
    const candidates = [
      candidate({ probability: 0.4, proofs: [birthDate] }),
      candidate({ employeeNumber: number('0200'), mentionId: 'm2', probability: 0.3 }),
      candidate({ employeeNumber: number('0300'), mentionId: 'm3', probability: 0.001 }),
    ]
    const marks = marksOf(detail({ understanding: understanding({ mentions, candidates }) }), null, german)
    expect(marks.filter(({ kind }) => kind === 'person').map(({ id }) => id)).toEqual([
      'mention-m1',
      'mention-m2',
    ])
    expect(marks.some(({ kind }) => kind === 'hint')).toBe(false)
  })
})

test('a place is framed once, under its most telling name', () => {
  const name: Proof = { kind: 'name', agreement: 'agrees', text: 'Sabine Krämer', boxes: [boxAt(0.301)] }
  const marks = marksOf(
    detail({
      understanding: understanding({ candidates: [candidate({ proofs: [name] })] }),
      findings: [
        { code: 'namesake', boxes: [boxAt(0.3)] },
        { code: 'other-people-named', boxes: [boxAt(0.8)] },
      ],
    }),
    chosen,
    german,
  )
  expect(marks.filter(({ kind }) => kind === 'person')).toHaveLength(1)
  expect(marks.filter(({ kind }) => kind === 'hint').map(({ boxes }) => boxes)).toEqual([[boxAt(0.8)]])
})

test('the same place on another page is another place', () => {
  const marks = marksOf(detail({ findings: [{ code: 'namesake', boxes: [boxAt(0.3, 2)] }] }), chosen, german)
  expect(marks.some(({ kind }) => kind === 'hint')).toBe(true)
})

test('a document of which nothing was understood shows what its reasons point to', () => {
  const marks = marksOf(
    detail({ understanding: null, findings: [{ code: 'hidden-text', boxes: [boxAt(0.1)] }] }),
    null,
    german,
  )
  expect(labels(marks)).toEqual([['hint', 'Hinweis']])
})

describe('all names on the page', () => {
  const named = (id: string, role: Role, y: number) => ({
    id,
    text: id,
    boxes: [boxAt(y)],
    role,
    roleCertainty: 1,
  })

  test('are marked with their roles, and those who took part stand out', () => {
    const mentions = [
      named('m1', 'participant', 0.3),
      named('m2', 'lecturer', 0.5),
      named('m3', 'signatory', 0.8),
    ]
    expect(labels(roleMarks(detail({ understanding: understanding({ mentions }) }), german))).toEqual([
      ['person', 'Teilnahme'],
      ['hint', 'Lehrkraft'],
      ['hint', 'Unterschrift'],
    ])
  })

  test('are none where nothing was understood', () => {
    expect(roleMarks(detail({ understanding: null }), german)).toEqual([])
  })
})
