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
}

export function viewOf(sheet: Sheet, vocabulary: SpellingIndex): View {
  const cueWords = cueWordsOf(sheet.tokens, vocabulary)
  const neighbours = new Map<number, Neighbours>()
  return {
    sheet,
    cues: (tokens) => cueText(tokens, cueWords),
    around: (line) => {
      const known = neighbours.get(line.index) ?? neighboursOf(sheet, line)
      neighbours.set(line.index, known)
      return known
    },
    tokensAt: (indexes) => indexes.flatMap((index) => sheet.tokens[index] ?? []),
  }
}
