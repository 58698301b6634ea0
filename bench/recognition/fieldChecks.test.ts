import { loadTruth, townFolder } from '@amtsbote/simulators/musterstadt'
import { expect, test } from 'vitest'
import { areCourseDaysRight, isKindRight, titleHoldsCourse } from './fieldChecks.ts'
import type { Recognised } from './recognised.ts'

const [truth] = (await loadTruth(townFolder)).filter(({ expected }) => expected === 'file')
if (!truth) throw new Error('the town has no paper that may be filed')

function found(understanding: object): Recognised {
  return { truth, understanding, filedFor: null, reasons: [], cpuMs: 1 } as unknown as Recognised
}

test('a title holds the course whatever its case and signs, and not when a word is missing', () => {
  const topic = truth.topic ?? ''
  expect(titleHoldsCourse(found({ title: `2025 ${topic.toUpperCase()} – Träger` }))).toBe(true)
  expect(titleHoldsCourse(found({ title: topic.split(' ').slice(0, -1).join(' ') }))).toBe(false)
})

test('course days are right only when first and last are', () => {
  const day = (value: string | null) => (value === null ? null : { value })
  const right = { courseFrom: day(truth.courseFrom), courseTo: day(truth.courseTo) }
  expect(areCourseDaysRight(found(right))).toBe(true)
  expect(areCourseDaysRight(found({ ...right, courseTo: day('2019-01-01') }))).toBe(false)
})

test('a certificate of another type is still told as a certificate, an invitation is not', () => {
  expect(isKindRight(found({ documentType: { value: 'exam-certificate' } }))).toBe(true)
  expect(isKindRight(found({ documentType: { value: 'invitation' } }))).toBe(false)
})
