/** Words of lines cut into what the tagger looks at: a word without the punctuation around it, each mark by itself. */
export interface Pieces {
  readonly count: number
  /** The word each piece stands in, counted through all lines. */
  readonly word: readonly number[]
  readonly line: readonly number[]
  readonly text: readonly string[]
}

/** A dot stays with what is this short: `Dr.`, `A.`, `St.`; and with digits: `12.`. */
const DOTTED_LETTERS_MAX = 2

/** `Anna/Bernd` are two names; `12/2024` and `w/m/d` are none. */
const SLASHED = /(?<=\p{L}{2})\/(?=\p{L}{2})/u

export function splitWords(lines: readonly (readonly string[])[]): Pieces {
  const pieces = { word: [] as number[], line: [] as number[], text: [] as string[] }
  let word = 0
  for (const [line, words] of lines.entries()) {
    for (const raw of words) {
      for (const text of splitWord(raw)) {
        pieces.word.push(word)
        pieces.line.push(line)
        pieces.text.push(text)
      }
      word += 1
    }
  }
  return { count: pieces.text.length, ...pieces }
}

/** One word as pieces; what has no letter and no digit is one piece. */
export function splitWord(raw: string): readonly string[] {
  let start = 0
  let end = raw.length
  while (start < end && !isCore(raw, start)) start += 1
  if (start === end) return raw === '' ? [] : [raw]
  while (!isCore(raw, end - 1)) end -= 1
  if (raw[end] === '.' && keepsDot(raw, start, end)) end += 1
  if (start === 0 && end === raw.length && !raw.includes('/')) return [raw]
  return [...raw.slice(0, start), ...raw.slice(start, end).split(SLASHED), ...raw.slice(end)]
}

/** Letters and digits; everything beyond Latin punctuation counts as a letter. */
function isCore(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) {
    return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  }
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && (code < 0x2000 || code > 0x2bff)
}

function keepsDot(raw: string, start: number, end: number): boolean {
  if (end - start <= DOTTED_LETTERS_MAX) return true
  const last = raw.charCodeAt(end - 1)
  return last >= 48 && last <= 57
}
