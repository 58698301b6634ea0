import type { Line, Token } from '../../sheet/sheet.ts'
import type { View } from '../../sheet/view.ts'
import { isFormWord } from './formWords.ts'
import { type Source, type TopicCandidate, topicCandidates } from './sources.ts'
import { titleBlock } from './titleBlock.ts'
import { isTopicText } from './topicText.ts'

/** Words that may be a title, with every way in which they were found. */
export interface Span {
  readonly words: readonly Token[]
  readonly sources: ReadonlySet<Source>
}

/** Everything that may be the title, the same words once. `taken`: names and dates. */
export function spansOf(view: View, taken: ReadonlySet<number>): readonly Span[] {
  const stops = (line: Line) =>
    line.tokens.some((token) => taken.has(token.index)) || isFormWord(view, line.tokens)
  const found = topicCandidates(view)
    .map((candidate) => ({ source: candidate.source, words: whole(view, candidate, taken, stops) }))
    .filter(({ words }) => isTopicText(words, taken))
  const same = Map.groupBy(found, ({ words }) => `${words[0]?.index} ${words.at(-1)?.index}`)
  return [...same.values()].map((ways) => ({
    words: ways[0]?.words ?? [],
    sources: new Set(ways.map(({ source }) => source)),
  }))
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
  const grown = closed ? own : titleBlock(view, own, stops)
  return isTopicText(grown, taken) ? grown : own
}
