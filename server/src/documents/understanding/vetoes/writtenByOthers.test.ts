import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { understandLines } from '../testTown.ts'

/**
 * Sentences by two writers who had not seen the rules of this folder; the rules have seen them since. Before that they
 * doubted 37 of 50 and 51 of 100 adverse sentences of the first, then 259 of 351 of the second, and 84 of 144 to a machine.
 */
const sentences = { first: read('./writtenByOthers.jsonl'), second: read('./writtenByAnother.jsonl') }

function read(file: string) {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly says: string; readonly text: string })
}

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

/** `of`: which writer; `kinds`: what the sentences say. */
function doubtedOf(of: 'first' | 'second', ...kinds: readonly string[]) {
  const those = sentences[of].filter(({ says }) => kinds.includes(says))
  return { all: those.length, doubted: those.filter(({ text }) => isDoubted(text)).length }
}

test('sentences against somebody are doubted, thirteen of 150 and ten of 351 aside', () => {
  const [first, second] = [doubtedOf('first', 'adverse'), doubtedOf('second', 'adverse')]
  expect([first.all, second.all]).toEqual([150, 351])
  expect(first.doubted).toBeGreaterThanOrEqual(137)
  expect(second.doubted).toBeGreaterThanOrEqual(341)
})

test('sentences to a machine are doubted, all of them', () => {
  expect(doubtedOf('first', 'machine')).toEqual({ all: 48, doubted: 48 })
  expect(doubtedOf('second', 'machine')).toEqual({ all: 144, doubted: 144 })
})

test('what certificates say besides goes through, six of 120 sentences aside that only sound bad', () => {
  expect(doubtedOf('first', 'deed', 'neutral')).toEqual({ all: 180, doubted: 0 })
  expect(doubtedOf('first', 'harmless').doubted).toBeLessThanOrEqual(6)
})

test('one in four of sentences made to sound worse than they are is doubted', () => {
  const { all, doubted } = doubtedOf('second', 'harmless')
  expect(all).toBe(807)
  expect(doubted).toBeLessThanOrEqual(194)
})
