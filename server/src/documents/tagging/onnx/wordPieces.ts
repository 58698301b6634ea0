/** How a model's vocabulary writes words (WordPiece; Schuster and Nakajima 2012, as BERT uses it). */
export interface WordPieces {
  readonly idOf: ReadonlyMap<string, number>
  /** Models called "uncased" know small letters without marks only. */
  readonly uncased: boolean
}

/** Longer words are unknown as a whole, as in the reference implementation. */
const LONGEST_WORD_LETTERS = 100

/** Reads `vocab.txt`: one piece a line, its number is the line's. @throws Error when the special pieces are missing. */
export function readVocabulary(text: string, { uncased }: { readonly uncased: boolean }): WordPieces {
  const idOf = new Map(text.split(/\r?\n/).map((piece, id) => [piece, id]))
  for (const special of ['[CLS]', '[SEP]', '[UNK]']) {
    if (!idOf.has(special))
      throw new Error(`the vocabulary has no ${special}: only WordPiece models are supported`)
  }
  return { idOf, uncased }
}

export function specialPiece({ idOf }: WordPieces, name: '[CLS]' | '[SEP]' | '[UNK]'): number {
  return idOf.get(name) as number
}

/** Numbers of the pieces of one word, each the longest that the vocabulary knows. */
export function piecesOfWord(pieces: WordPieces, word: string): readonly number[] {
  const written = pieces.uncased
    ? word
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
    : word
  return written.split(/(?<=[^\p{L}\p{N}])|(?=[^\p{L}\p{N}])/u).flatMap((part) => piecesOfPart(pieces, part))
}

function piecesOfPart(pieces: WordPieces, part: string): readonly number[] {
  if (part === '') return []
  const unknown = [specialPiece(pieces, '[UNK]')]
  if (part.length > LONGEST_WORD_LETTERS) return unknown
  const found: number[] = []
  for (let start = 0; start < part.length; ) {
    let end = part.length
    while (end > start && !pieces.idOf.has(spelling(part, start, end))) end -= 1
    if (end === start) return unknown
    found.push(pieces.idOf.get(spelling(part, start, end)) as number)
    start = end
  }
  return found
}

function spelling(part: string, start: number, end: number): string {
  return start === 0 ? part.slice(start, end) : `##${part.slice(start, end)}`
}
