import type { Line, Sheet, Token } from './sheet.ts'

/** A line with at least this many words may go on in the next one; shorter ones are cells, labels, headings. */
const FLOWING_WORDS_MIN = 5
/** Lines of one paragraph stand no further apart than this, in heights. */
const PARAGRAPH_GAP_HEIGHTS = 1.2
/** Longer "sentences" are columns of text that the reader joined: they are cut here. */
const SENTENCE_WORDS_MAX = 45

const ENDS = /[.!?]["“”»«)]*$/
/** `geb.`, `Nr.`, `12.` and initials end no sentence. */
const ABBREVIATES = /^(\p{L}{1,3}|(\d{1,2}\.)*\d{1,2}|bzw|inkl|ggf|usw|ca|max|tel|abs|art|kap|str|vgl)\.$/iu

/** The pages' text in sentences, each with its words in reading order; a cell or heading is one of its own. */
export function sentencesOf(sheet: Sheet): readonly (readonly Token[])[] {
  const sentences: Token[][] = []
  let open: Token[] | undefined
  let previous: Line | undefined
  for (const line of sheet.lines) {
    if (!previous || !flowsOn(previous, line)) open = undefined
    for (const token of line.tokens) {
      if (!open || open.length >= SENTENCE_WORDS_MAX) {
        open = []
        sentences.push(open)
      }
      open.push(token)
      if (ENDS.test(token.raw) && !ABBREVIATES.test(token.raw)) open = undefined
    }
    previous = line
  }
  return sentences
}

function flowsOn(line: Line, next: Line): boolean {
  if (line.page !== next.page) return false
  const small = /^[\p{Ll}(]/u.test(next.tokens[0]?.raw ?? '')
  const gap = next.place.y - (line.place.y + line.place.height)
  const close =
    gap < PARAGRAPH_GAP_HEIGHTS * Math.max(line.place.height, next.place.height) &&
    gap > -line.place.height / 2
  return close && (small || line.tokens.length >= FLOWING_WORDS_MIN)
}
