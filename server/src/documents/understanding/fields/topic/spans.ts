import type { Line, Token } from '../../sheet/sheet.ts'
import type { View } from '../../sheet/view.ts'
import { isFormWord } from '../ranked/formWords.ts'
import { type Span, spansOf } from '../ranked/ranked.ts'
import { wholeBlock } from '../ranked/wholeBlock.ts'
import { type Source, type TopicCandidate, topicCandidates, withoutDangling } from './sources.ts'
import { isTopicText } from './topicText.ts'

/** Everything that may be the title, the same words once. `taken`: names and dates. */
export function topicSpans(view: View, taken: ReadonlySet<number>): readonly Span[] {
  const stops = (line: Line) =>
    line.tokens.some((token) => taken.has(token.index)) || isFormWord(view, line.tokens)
  return spansOf(
    topicCandidates(view)
      .flatMap((candidate) =>
        wordings(view, candidate, taken, stops).map((words) => ({ source: candidate.source, words })),
      )
      .filter(({ words }) => isTopicText(words, taken)),
  )
}

/** What is found by its place on the page may go on in the next lines; the others say themselves where they end. */
const goesOn: ReadonlySet<Source> = new Set(['label', 'following', 'subtitle', 'tagged', 'line', 'kind'])

/** The candidate by itself and with the lines that it goes on in; quotation marks and sentences say themselves where they end. */
function wordings(
  view: View,
  { source, words }: TopicCandidate,
  taken: ReadonlySet<number>,
  stops: (line: Line) => boolean,
): readonly (readonly Token[])[] {
  const end = words.findIndex((token) => taken.has(token.index))
  const own = end > 0 && source !== 'quoted' ? withoutDangling(words.slice(0, end)) : words
  const closed = !goesOn.has(source) || own !== words
  const grown = closed ? own : wholeBlock(view, own, stops)
  return isTopicText(grown, taken) && grown.length > own.length ? [own, grown] : [own]
}
