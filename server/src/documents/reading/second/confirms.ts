import type { Word } from '@amtsbote/contract'
import { foldForComparison } from '../layer/fold.ts'

/**
 * Whether a zone, read again, shows the same text: letters and digits in their order, without case, marks,
 * spaces and punctuation, signs that look alike (O and 0, l and I and 1) made one; digits stay different from
 * each other. More text around it does no harm: a zone may show a part of its neighbour. False for nothing.
 */
export function confirms(zone: { readonly words: readonly Pick<Word, 'text'>[] }, text: string): boolean {
  const expected = foldForComparison(text)
  const seen = foldForComparison(zone.words.map((word) => word.text).join(' '))
  return expected !== '' && seen.includes(expected)
}
