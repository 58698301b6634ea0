import type { EmployeeNumber } from '@amtsbote/contract'
import { describe, expect, test } from 'vitest'
import { decide } from '#decision'
import { buildBookingIndex, type OpenBooking } from '../courses/bookingIndex.ts'
import { buildDirectoryIndex } from '../directoryIndex.ts'
import { type TestLine, testPage } from '../testPage.ts'
import { testEmployee, townIndex, townProcedure, townStaff } from '../testTown.ts'
import { understand } from '../understand.ts'

const muller = '1000001'
const [schmidt, otherSchmidt] = ['1000002', '1000004']

function booking(employeeNumber: string, change: Partial<OpenBooking> = {}): OpenBooking {
  const number = employeeNumber as EmployeeNumber
  return {
    employeeNumber: number,
    course: 'Vergaberecht kompakt',
    from: '2026-03-11',
    to: '2026-03-12',
    ...change,
  }
}

function certificate(name: string, topic = 'Vergaberecht kompakt'): readonly TestLine[] {
  return [
    'Studieninstitut Auetal',
    'Marktstraße 14, 59399 Auetal',
    '',
    { text: 'Teilnahmebescheinigung', x: 0.25, size: 2 },
    '',
    name,
    'hat vom 11.03.2026 bis 12.03.2026 an dem Seminar',
    `„${topic}“`,
    'teilgenommen.',
    '',
    '',
    'Auetal, den 20.03.2026',
    '',
    'Renate Unbekannt',
    'Geschäftsführerin',
  ]
}

function judged(lines: readonly TestLine[], bookings: readonly OpenBooking[], directory = townIndex) {
  const pages = [testPage(lines)]
  const understanding = understand(pages, directory, townProcedure, { bookings: buildBookingIndex(bookings) })
  const decision = decide({ understanding, pages, procedure: townProcedure, duplicate: null })
  const proof = understanding.candidates[0]?.proofs.find(({ kind }) => kind === 'booking')
  return { understanding, decision, proof }
}

describe('a booking is the second proof', () => {
  test('when course and last day stand on the page, and it shows both places', () => {
    const { decision, proof, understanding } = judged(certificate('Frau Anna Müller'), [booking(muller)])
    expect(decision).toMatchObject({ kind: 'automatic', employeeNumber: muller })
    expect(proof).toMatchObject({
      agreement: 'agrees',
      text: expect.stringMatching(/Vergaberecht.*12\.03\.2026/),
    })
    expect(proof?.boxes).toEqual([
      ...(understanding.topic?.boxes ?? []),
      ...(understanding.courseTo?.boxes ?? []),
    ])
  })

  test('when letters of the topic were misread', () => {
    const { decision } = judged(certificate('Frau Anna Müller', 'Vcrgaberecht kornpakt'), [booking(muller)])
    expect(decision.kind).toBe('automatic')
  })

  test('without it the same page goes to a person', () => {
    expect(judged(certificate('Frau Anna Müller'), []).decision).toMatchObject({
      kind: 'review',
      findings: [{ code: 'one-proof-only' }],
    })
  })
})

describe('a booking says nothing', () => {
  test.each([
    ['of another course on the same day', booking(muller, { course: 'Bescheide bürgernah schreiben' })],
    ['of another day', booking(muller, { from: '2026-04-11', to: '2026-04-12' })],
    ['that ends a day later', booking(muller, { to: '2026-03-13' })],
    ['of somebody else', booking(schmidt)],
  ])('%s', (_, other) => {
    const { proof, decision } = judged(certificate('Frau Anna Müller'), [other])
    expect(proof).toBeUndefined()
    expect(decision.kind).toBe('review')
  })

  test('when so many are booked that it tells nobody from anybody', () => {
    const everybody = townStaff.map(({ employeeNumber }) => booking(employeeNumber))
    const { proof, decision } = judged(certificate('Frau Anna Müller'), everybody)
    expect(proof).toBeUndefined()
    expect(decision.kind).toBe('review')
  })
})

describe('namesakes', () => {
  test('with the same booking are told apart by nothing, and the page shows it as unclear', () => {
    const { proof, decision } = judged(certificate('Herr Peter Schmidt'), [
      booking(schmidt),
      booking(otherSchmidt),
    ])
    expect(proof?.agreement).toBe('unclear')
    expect(decision).toMatchObject({
      kind: 'review',
      findings: expect.arrayContaining([expect.objectContaining({ code: 'namesake' })]),
    })
  })

  test('of whom one is booked are still told apart by a person', () => {
    const { decision, understanding } = judged(certificate('Herr Peter Schmidt'), [booking(otherSchmidt)])
    expect(understanding.candidates[0]?.employeeNumber).toBe(otherSchmidt)
    expect(decision.kind).toBe('review')
  })

  test('of whom the one is printed and the other is booked go to a person', () => {
    const staff = [
      testEmployee({ employeeNumber: '2000001', firstNames: 'Anna', lastName: 'Meier' }),
      testEmployee({ employeeNumber: '2000002', firstNames: 'Anna', lastName: 'Maier' }),
    ]
    const lines = certificate('Frau Anna Meier')
    const { decision } = judged(lines, [booking('2000002')], buildDirectoryIndex(staff))
    expect(decision.kind).toBe('review')
  })
})

test('a booking does not make the lecturer a participant', () => {
  const lines = [...certificate('Frau Iris Fremd'), 'Dozentin: Karin Vogel']
  const { decision } = judged(lines, [booking('1000003')])
  expect(decision.kind).toBe('review')
})
