import { HASH_START, hashFinish, hashNext } from './hash.ts'
import { foldCode, type Letters } from './letters.ts'

/** Bits per word and questions per word: about 1 of 250 words that are not in the set is taken for one that is. */
const BITS_PER_WORD = 12
const QUESTIONS = 5

/** A set of words that can be asked but not listed (Bloom, 1970): 12 bits a word, no names to be read out of it. */
export interface WordSet {
  readonly bits: Uint8Array
}

/** Hash of a word as word sets know it: folded. */
export function wordHash(letters: Letters, text: string, start = 0, end = text.length): number {
  let hash = HASH_START
  for (let at = start; at < end; at += 1) hash = hashNext(hash, foldCode(letters, text.charCodeAt(at)))
  return hash
}

export function buildWordSet(letters: Letters, words: readonly string[]): WordSet {
  const bits = new Uint8Array(Math.max(8, Math.ceil((words.length * BITS_PER_WORD) / 8)))
  for (const word of words) {
    const hash = wordHash(letters, word)
    for (let question = 0; question < QUESTIONS; question += 1) {
      const bit = bitOf(hash, question, bits.length * 8)
      bits[bit >> 3] = (bits[bit >> 3] as number) | (1 << (bit & 7))
    }
  }
  return { bits }
}

export function hasWord({ bits }: WordSet, hash: number): boolean {
  for (let question = 0; question < QUESTIONS; question += 1) {
    const bit = bitOf(hash, question, bits.length * 8)
    if (((bits[bit >> 3] as number) & (1 << (bit & 7))) === 0) return false
  }
  return true
}

function bitOf(hash: number, question: number, size: number): number {
  return (hashFinish(hash, 100 + question) >>> 0) % size
}
