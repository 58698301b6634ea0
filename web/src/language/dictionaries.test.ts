import { describe, expect, test } from 'vitest'
import { english } from './english.ts'
import { german } from './german.ts'

/** All sentences of a dictionary; those with values are filled with something harmless. */
function sentencesOf(entry: unknown): readonly string[] {
  if (typeof entry === 'string') return [entry]
  if (typeof entry === 'function') return [String(entry(2, 3))]
  return Object.values(entry as object).flatMap(sentencesOf)
}

describe.each([
  ['German', german],
  ['English', english],
])('the %s dictionary', (_, dictionary) => {
  test('has no empty sentence and none that shouts', () => {
    for (const sentence of sentencesOf(dictionary)) {
      expect(sentence.trim()).not.toBe('')
      expect(sentence).not.toContain('!')
    }
  })
})

test('German says Sie and Roboter, never du, Bot, Run, Queue or Score', () => {
  for (const sentence of sentencesOf(german)) {
    expect(sentence).not.toMatch(/\b(du|dein|deine|Bot|Run|Queue|Score|Upload)\b/)
  }
})

test('both languages offer the same reasons for sorting out, because the German one goes into the evidence', () => {
  expect(english.sortOut.presets).toHaveLength(german.sortOut.presets.length)
})
