import type { Word } from '@amtsbote/contract'

/** The lines of a page in reading order, words joined by spaces. */
export function linesOf(words: readonly Word[]): readonly string[] {
  const lines = Map.groupBy(words, (word) => word.line)
  return [...lines.values()].map((line) => line.map((word) => word.text).join(' '))
}
