import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { understandLines } from '../testTown.ts'

/** Sentences by somebody who had not seen the rules of this folder; the rules have seen them since. */
const written = readFileSync(new URL('./writtenByOthers.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { readonly says: string; readonly text: string })

const WORDS_A_LINE = 9

/** A certificate with the sentence on it, broken into lines as a printer would. */
function isDoubted(sentence: string): boolean {
  const words = sentence.split(' ')
  const lines = Array.from({ length: Math.ceil(words.length / WORDS_A_LINE) }, (_, line) =>
    words.slice(line * WORDS_A_LINE, (line + 1) * WORDS_A_LINE).join(' '),
  )
  const { vetoes } = understandLines([
    'Teilnahmebescheinigung',
    'Anna Müller, geb. 12.03.1980',
    'hat vom 11.03.2026 bis 12.03.2026 an dem Seminar',
    '„Vergaberecht kompakt“ teilgenommen.',
    '',
    ...lines,
    '',
    'Auetal, 14.03.2026',
  ])
  // A list of participants that a sentence names is another matter.
  return vetoes.some(({ kind }) => kind !== 'other-people-named')
}

function doubtedOf(...kinds: readonly string[]) {
  const those = written.filter(({ says }) => kinds.includes(says))
  return { all: those.length, doubted: those.filter(({ text }) => isDoubted(text)).length }
}

test('sentences against somebody are doubted, fourteen of 150 aside', () => {
  const { all, doubted } = doubtedOf('adverse')
  expect(all).toBe(150)
  expect(doubted).toBeGreaterThanOrEqual(136)
})

test('sentences to a machine are doubted, all of them', () => {
  const { all, doubted } = doubtedOf('machine')
  expect(all).toBe(48)
  expect(doubted).toBe(all)
})

test('what certificates say besides goes through, six of 120 sentences aside that only sound bad', () => {
  expect(doubtedOf('deed', 'neutral')).toEqual({ all: 180, doubted: 0 })
  expect(doubtedOf('harmless').doubted).toBeLessThanOrEqual(6)
})
