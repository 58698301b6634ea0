import type { Line, Token } from '../../sheet/sheet.ts'
import type { View } from '../../sheet/view.ts'
import { isFormWord } from '../ranked/formWords.ts'
import { type Span, spansOf } from '../ranked/ranked.ts'
import { wholeBlock } from '../ranked/wholeBlock.ts'
import { type TopicCandidate, topicCandidates } from './sources.ts'
import { isTopicText } from './topicText.ts'

/** Everything that may be the title, the same words once. `taken`: names and dates. */
export function topicSpans(view: View, taken: ReadonlySet<number>): readonly Span[] {
  const stops = (line: Line) =>
    line.tokens.some((token) => taken.has(token.index)) || isFormWord(view, line.tokens)
  return spansOf(
    topicCandidates(view)
      .map((candidate) => ({ source: candidate.source, words: whole(view, candidate, taken, stops) }))
      .filter(({ words }) => isTopicText(words, taken)),
  )
}

/** The candidate with the lines that it goes on in; quotation marks and sentences say themselves where they end. */
function whole(
  view: View,
  { source, words }: TopicCandidate,
  taken: ReadonlySet<number>,
  stops: (line: Line) => boolean,
): readonly Token[] {
  const end = words.findIndex((token) => taken.has(token.index))
  const own = end > 0 && source !== 'quoted' ? words.slice(0, end) : words
  const closed = source === 'quoted' || source === 'sentence' || source === 'announced' || own !== words
  const grown = closed ? own : wholeBlock(view, own, stops)
  return isTopicText(grown, taken) ? grown : own
}
