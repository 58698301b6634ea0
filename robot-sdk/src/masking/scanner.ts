/** A text to look for and what stands for it. */
export interface Pattern {
  readonly text: string
  readonly placeholder: string
  /** Only where no letter or digit touches it: short words hide in longer ones. */
  readonly isWord: boolean
}

/** Every pattern has at least so many characters; by them it is looked up. */
export const LEAST_PATTERN = 3

/** Finds many texts in one pass, the longest first where several begin at the same place. */
export interface Scanner {
  /** Each part of the text that is a pattern, in order. */
  matches(text: string): Generator<{ readonly from: number; readonly pattern: Pattern }>
}

/** Prepares a search: one look into a map per character, however many patterns there are. */
export function openScanner(patterns: readonly Pattern[]): Scanner {
  const byStart = Map.groupBy(
    patterns.toSorted((a, b) => b.text.length - a.text.length),
    ({ text }) => text.slice(0, LEAST_PATTERN),
  )
  return {
    *matches(text) {
      for (let from = 0; from <= text.length - LEAST_PATTERN; from += 1) {
        const pattern = byStart
          .get(text.slice(from, from + LEAST_PATTERN))
          ?.find((one) => text.startsWith(one.text, from) && (!one.isWord || standsAlone(text, from, one)))
        if (!pattern) continue
        yield { from, pattern }
        from += pattern.text.length - 1
      }
    },
  }
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

function standsAlone(text: string, from: number, { text: { length } }: Pattern): boolean {
  return !LETTER_OR_DIGIT.test(text[from - 1] ?? '') && !LETTER_OR_DIGIT.test(text[from + length] ?? '')
}
