import { foldForComparison } from '../layer/fold.ts'
import { mismatch } from '../layer/mismatch.ts'

/** Words of a second reading, in order. */
export interface SeenWords {
  readonly words: readonly { readonly text: string }[]
}

/**
 * Whether a zone, read again, shows the same text: letters and digits in their order, without case, marks,
 * spaces and punctuation, signs that look alike (O and 0, l and I and 1) made one; digits stay different from
 * each other. More words around it do no harm: a zone may show a part of its neighbour. More letters do:
 * 11.3. is not 1.3., and Hannah is not Anna. False for nothing.
 */
export function confirms(zone: SeenWords, text: string): boolean {
  return seenIn(zone)(text)
}

/** {@link confirms} for names: every word of the text, wherever it stands. A title may stand between them. */
export function confirmsWords(zone: SeenWords, text: string): boolean {
  const isSeen = seenIn(zone)
  const words = text.split(/\s+/).filter((word) => foldForComparison(word) !== '')
  return words.length > 0 && words.every(isSeen)
}

/** Part of a title's letters that may be others. */
const SIMILAR_BELOW = 0.2

/** {@link confirms} where a few other letters do no harm. */
export function resembles(zone: SeenWords, text: string): boolean {
  const expected = foldForComparison(text)
  const { folded } = pieces(zone)
  return expected !== '' && mismatch(expected, folded) < SIMILAR_BELOW
}

function seenIn(zone: SeenWords): (text: string) => boolean {
  const { folded, borders } = pieces(zone)
  return (text) => {
    const expected = foldForComparison(text)
    if (expected === '') return false
    for (let at = folded.indexOf(expected); at !== -1; at = folded.indexOf(expected, at + 1))
      if (borders.has(at) && borders.has(at + expected.length)) return true
    return false
  }
}

/** All letters and digits of a zone as one text, and where in it words begin and end. */
function pieces({ words }: SeenWords): { readonly folded: string; readonly borders: ReadonlySet<number> } {
  const borders = new Set([0])
  let folded = ''
  for (const { text } of words) {
    for (const piece of text.split(/[^\p{L}\p{M}\p{N}|]+/u)) {
      folded += foldForComparison(piece)
      borders.add(folded.length)
    }
  }
  return { folded, borders }
}
