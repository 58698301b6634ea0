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
      const words = fields.map(([, token = '']) => token)
      const mentions = mentionsOf(fields.map(([, , tag = 'O']) => tag))
      return { lines: [words], mentions: [...mentions, ...daysIn(words, mentions)] }
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

const month = /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)$/
const year = /^(?:1\d|20)\d\d$/

/** Days are not marked in these sentences; left out, they would teach that days are none. */
function daysIn(words: readonly string[], taken: readonly GoldMention[]): readonly GoldMention[] {
  const isTaken = (at: number) => taken.some(({ first, last }) => first <= at && at <= last)
  return words.flatMap((word, at): GoldMention[] => {
    const after = words[at + 1] ?? ''
    if (isTaken(at)) return []
    if (/^\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})$/.test(word)) return [{ kind: 'date', first: at, last: at }]
    const hasDay = /^\d{1,2}\.$/.test(word) && month.test(after)
    const end = hasDay ? at + 1 : at
    const hasYear = year.test(words[end + 1] ?? '')
    if (hasDay) return [{ kind: 'date', first: at, last: hasYear ? end + 1 : end }]
    const isMonth = month.test(word) && !/^\d{1,2}\.$/.test(words[at - 1] ?? '')
    return isMonth && hasYear ? [{ kind: 'date', first: at, last: at + 1 }] : []
  })
}
