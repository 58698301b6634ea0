import type { EvidenceEntry, Sha256 } from '@amtsbote/contract'
import { expect, test } from 'vitest'
import { localTime, renderEvidence } from './evidence.ts'

const entry: EvidenceEntry = {
  number: 1,
  at: '2026-03-16T07:00:00.000Z',
  step: 'confirmed',
  by: 'person:tk-4711',
  sentenceDe: 'Von einer Person entschieden.',
  sentenceEn: 'Decided by a person.',
  hash: 'a'.repeat(64) as Sha256,
}

test('every step is a line with time, actor and sentence, and the chain is vouched for', () => {
  const at = localTime(entry.at)
  expect(renderEvidence({ intact: true, entries: [entry, { ...entry, by: 'program' }] }, 'de')).toEqual([
    `${at}  Person tk-4711: Von einer Person entschieden.`,
    `${at}  Programm: Von einer Person entschieden.`,
    'Beweiskette unverändert',
  ])
})

test('a broken chain is called that', () => {
  expect(renderEvidence({ intact: false, entries: [entry] }, 'en').at(-1)).toMatch(/^WARNING/)
})

test('times are those of the clock on the wall', () => {
  const wall = new Date(2026, 2, 16, 8, 5, 9)
  expect(localTime(wall.toISOString())).toBe('2026-03-16 08:05:09')
})
