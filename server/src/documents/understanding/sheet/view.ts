import type { LocalMentionTagger, MentionLabel } from '#tagging'
import { cueText, cueWordsOf } from '../cues/cueText.ts'
import type { SpellingIndex } from '../names/spellings.ts'
import { type Neighbours, neighboursOf } from './neighbours.ts'
import type { Line, Sheet, Token } from './sheet.ts'

/** A sheet with what every search asks for again and again, worked out once. */
export interface View {
  readonly sheet: Sheet
  /** Text of tokens as cue phrases find it. */
  cues(tokens: readonly Token[]): string
  around(line: Line): Neighbours
  tokensAt(indexes: readonly number[]): readonly Token[]
  /** What the tagger takes for people, organisations and so on. */
  readonly tagged: readonly Tagged[]
}

/** A mention that the tagger found, as numbers of tokens. */
export interface Tagged {
  readonly label: MentionLabel
  readonly tokens: readonly number[]
  readonly probability: number
}

export function viewOf(sheet: Sheet, known: { cues: SpellingIndex; tagger: LocalMentionTagger }): View {
  const cueWords = cueWordsOf(sheet.tokens, known.cues)
  const neighbours = new Map<number, Neighbours>()
  return {
    sheet,
    cues: (tokens) => cueText(tokens, cueWords),
    around: (line) => {
      const beside = neighbours.get(line.index) ?? neighboursOf(sheet, line)
      neighbours.set(line.index, beside)
      return beside
    },
    tagged: tag(sheet, known.tagger),
    tokensAt: (indexes) => indexes.flatMap((index) => sheet.tokens[index] ?? []),
  }
}

function tag(sheet: Sheet, tagger: LocalMentionTagger): readonly Tagged[] {
  const words = sheet.lines.flatMap((line) => line.tokens)
  return tagger
    .tagNow(sheet.lines.map((line) => line.tokens.map((token) => token.raw)))
    .map(({ label, first, last, probability }) => ({
      label,
      tokens: words.slice(first, last + 1).map((token) => token.index),
      probability,
    }))
}
