/** Codes beyond it are folded to themselves. */
const FOLDED_CODES = 0x250

/** Kinds of characters for the shape of a word. */
export const UPPER = 1
export const LOWER = 2
export const DIGIT = 3
export const MARK = 4

export interface Letters {
  /** Small letter without marks for every code: `Ü` and `u` become `u`. Lost dots of umlauts change nothing then. */
  readonly folded: Uint16Array
  readonly kind: Uint8Array
}

/** Tables for all Latin letters, so that no text has to be made while a page is tagged. */
export function letterTables(): Letters {
  const folded = new Uint16Array(FOLDED_CODES)
  const kind = new Uint8Array(FOLDED_CODES)
  for (let code = 0; code < FOLDED_CODES; code += 1) {
    const letter = String.fromCharCode(code)
    folded[code] = foldLetter(letter).charCodeAt(0)
    kind[code] = kindOfLetter(letter)
  }
  return { folded, kind }
}

const unlikeTheirBase: Readonly<Record<string, string>> = {
  ß: 's',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'a',
  œ: 'o',
}

function foldLetter(letter: string): string {
  const small = letter.toLowerCase()
  return unlikeTheirBase[small] ?? (small.normalize('NFD')[0] as string)
}

function kindOfLetter(letter: string): number {
  if (/\p{Lu}/u.test(letter)) return UPPER
  if (/\p{L}/u.test(letter)) return LOWER
  return /\d/.test(letter) ? DIGIT : MARK
}

export function foldCode({ folded }: Letters, code: number): number {
  return code < FOLDED_CODES ? (folded[code] as number) : code
}

export function kindOfCode({ kind }: Letters, code: number): number {
  return code < FOLDED_CODES ? (kind[code] as number) : LOWER
}
