import { loadTruth, townFolder } from '@amtsbote/simulators/musterstadt'
import { describe, expect, test } from 'vitest'
import { isEmployeesCertificate, isLegible, isTold, mayBeFiled } from './terms.ts'

const truths = await loadTruth(townFolder)
const twoProofs = { proof: 'two-proofs', bookings: false } as const

describe('what may be filed without a person', () => {
  test('is on two proofs exactly what the truth expects to be filed', () => {
    for (const truth of truths) expect(mayBeFiled(truth, twoProofs)).toBe(truth.expected === 'file')
  })

  test('is by a unique name what the truth puts into a stratum', () => {
    for (const truth of truths)
      expect(mayBeFiled(truth, { proof: 'unique-name', bookings: false })).toBe(truth.stratum !== null)
  })

  test('grows by bookings only where nothing but a proof is missing', () => {
    const more = truths.filter(
      (truth) => mayBeFiled(truth, { ...twoProofs, bookings: true }) && !mayBeFiled(truth, twoProofs),
    )
    for (const truth of more) {
      expect(truth.booked).toBe(true)
      expect(truth.secondProof).toBe(false)
      expect(truth.why).not.toMatch(/adverse|left|differs|medical/i)
    }
  })
})

test('a fax and a name written by hand are no legible papers, a text layer is one', () => {
  const [truth] = truths.filter(({ degradation }) => degradation === 'text-layer')
  if (!truth) throw new Error('the town has no text layer')
  expect(isLegible(truth)).toBe(true)
  expect(isLegible({ ...truth, degradation: 'fax' })).toBe(false)
  expect(isLegible({ ...truth, hardCases: ['handwritten-name'] })).toBe(false)
})

test('lists, strangers’ and medical papers are nobody’s certificates', () => {
  const others = truths.filter((truth) => !isEmployeesCertificate(truth))
  expect(others.filter(({ expected }) => expected === 'file')).toEqual([])
  const namesake = truths.find(({ hardCases }) => hardCases.includes('namesake-without-proof'))
  expect(namesake && isTold(namesake)).toBe(false)
})
