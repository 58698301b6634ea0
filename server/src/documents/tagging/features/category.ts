import { CAPITAL, CAPITALS, SMALL } from './describePieces.ts'
import {
  AS_CAPITAL_WORD,
  AS_COMPOUND,
  AS_DEED,
  AS_FIRST_NAME,
  AS_FREQUENT_FIRST_NAME,
  AS_FREQUENT_SURNAME,
  AS_FUNCTION,
  AS_HYPHENATED_NAME,
  AS_NAME_WITH_S,
  AS_PLACE,
  AS_SMALL_WORD,
  AS_SURNAME,
} from './knowledge.ts'

/** How many kinds of writing there are; categories of words with capitals come behind them. */
const WRITINGS = 8

/**
 * What the lists and the writing of a word say together, in about twenty categories instead of thousands of
 * combinations: few enough that combinations of neighbours are seen often. The most telling list decides.
 */
export function categoryOf(lists: number, writing: number): number {
  if (writing === SMALL)
    return (lists & AS_DEED) !== 0 ? WRITINGS + 20 : (lists & AS_SMALL_WORD) !== 0 ? 0 : 7
  if (writing !== CAPITAL && writing !== CAPITALS) return writing
  return WRITINGS + (lists === 0 ? 0 : capitalCategory(lists))
}

function capitalCategory(lists: number): number {
  const has = (bits: number) => (lists & bits) !== 0
  if (has(AS_FUNCTION)) return 1
  if (has(AS_PLACE)) return has(AS_FREQUENT_FIRST_NAME | AS_SURNAME) ? 2 : 3
  const isWord = has(AS_SMALL_WORD)
  if (has(AS_FREQUENT_FIRST_NAME)) return isWord ? 4 : has(AS_SURNAME) ? 5 : 6
  if (has(AS_HYPHENATED_NAME)) return 7
  if (has(AS_FREQUENT_SURNAME)) return isWord ? 23 : 24
  if (has(AS_SURNAME))
    return isWord ? 8 : has(AS_CAPITAL_WORD) ? (has(AS_FIRST_NAME) ? 9 : 10) : has(AS_FIRST_NAME) ? 11 : 12
  if (has(AS_FIRST_NAME)) return isWord ? 13 : has(AS_CAPITAL_WORD) ? 14 : 15
  if (isWord) return 16
  if (has(AS_CAPITAL_WORD)) return has(AS_NAME_WITH_S) ? 17 : 18
  return has(AS_NAME_WITH_S) ? 19 : has(AS_COMPOUND) ? 21 : 22
}
