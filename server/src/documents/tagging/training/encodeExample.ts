import { lineBreaks } from '../chain/potentials.ts'
import { extractFeatures } from '../features/extractFeatures.ts'
import type { Knowledge } from '../features/knowledge.ts'
import { beginOf, OUTSIDE } from '../labels.ts'
import { type Pieces, splitWords } from '../pieces/splitWords.ts'
import type { Example, GoldMention } from './example.ts'

/** An example as the chain learns from it. */
export interface EncodedExample {
  readonly count: number
  readonly features: Int32Array
  readonly breaks: Uint8Array
  readonly tags: Uint8Array
}

export function encodeExample({ lines, mentions }: Example, knowledge: Knowledge): EncodedExample {
  const pieces = splitWords(lines)
  return {
    count: pieces.count,
    features: extractFeatures(pieces, knowledge),
    breaks: lineBreaks(pieces.line),
    tags: tagsOf(pieces, mentions),
  }
}

/** Punctuation at the edges of a mention's first and last word does not belong to it: `„Vergaberecht“,`. */
function tagsOf({ count, word, text }: Pieces, mentions: readonly GoldMention[]): Uint8Array {
  const tags = new Uint8Array(count).fill(OUTSIDE)
  const isMark = (piece: number) => !/[\p{L}\p{N}]/u.test(text[piece] as string)
  for (const { kind, first, last } of mentions) {
    let start = word.indexOf(first)
    let end = word.lastIndexOf(last)
    if (start === -1) continue
    while (start < end && isMark(start)) start += 1
    while (end > start && isMark(end)) end -= 1
    tags.fill(beginOf(kind) + 1, start, end + 1)
    tags[start] = beginOf(kind)
  }
  return tags
}
