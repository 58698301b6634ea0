import type { Kind } from '../../labels.ts'
import type { Example, GoldMention } from '../example.ts'

const kindOf: Readonly<Record<string, Kind>> = {
  PER: 'person',
  ORG: 'organisation',
  LOC: 'place',
  OTH: 'other',
}

/**
 * Sentences of GermEval 2014 (number, token, outer tag, inner tag; a sentence ends at an empty line). Only outer spans
 * count, without `deriv` (German, of Germany) and `part` (parts of compounds): words that contain a name and are none.
 */
export function readGermEval(text: string): readonly Example[] {
  return text
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line !== '' && !line.startsWith('#\t')))
    .filter((lines) => lines.length > 0)
    .map((lines) => {
      const fields = lines.map((line) => line.split('\t'))
      return {
        lines: [fields.map(([, token = '']) => token)],
        mentions: mentionsOf(fields.map(([, , tag = 'O']) => tag)),
      }
    })
}

function mentionsOf(tags: readonly string[]): readonly GoldMention[] {
  return tags.flatMap((tag, first) => {
    const kind = kindOf[tag.slice(2)]
    if (!tag.startsWith('B-') || !kind) return []
    let last = first
    while (tags[last + 1] === `I-${tag.slice(2)}`) last += 1
    return [{ kind, first, last }]
  })
}
