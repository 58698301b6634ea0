import { fold } from '../names/fold.ts'

/** Longer words are told by their parts too: `Fehlzeiten`, `Fehlstunden` and `gefehlt` share one. */
const PARTED_LENGTH_MIN = 6
const PART_LENGTH = 5

/**
 * What wording is told by: words, pairs of words that follow each other, and parts of longer words. Folded, without
 * numbers and punctuation, each once.
 */
export function piecesOf(text: string): readonly string[] {
  const words = fold(text).match(/\p{L}+|\d+|[%¶]/gu) ?? []
  const plain = words.map((word) => (/\d/.test(word) ? '0' : word))
  const pieces = new Set<string>(plain)
  for (const [index, word] of plain.entries()) {
    const next = plain[index + 1]
    if (next) pieces.add(`${word} ${next}`)
    if (word.length < PARTED_LENGTH_MIN) continue
    const bounded = `<${word}>`
    for (let start = 0; start + PART_LENGTH <= bounded.length; start += 1) {
      pieces.add(`~${bounded.slice(start, start + PART_LENGTH)}`)
    }
  }
  return [...pieces]
}
