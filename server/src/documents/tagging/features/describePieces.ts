import type { Pieces } from '../pieces/splitWords.ts'
import { HASH_START, hashNext } from './hash.ts'
import { type Knowledge, knownAs } from './knowledge.ts'
import { DIGIT, foldCode, kindOfCode, LOWER, MARK, UPPER } from './letters.ts'

/** How a piece is written. */
export const SMALL = 0
export const CAPITAL = 1
export const CAPITALS = 2
const INITIAL = 3
const DIGITS = 4
export const MARKS = 5
const MIXED = 6

/** What is worked out once for each piece; features are made of it. One number per piece in every array. */
export interface Descriptions {
  readonly size: number
  /** Hash of the folded word, of its beginning (2, 3, 4 letters), its end and what stands behind its last hyphen. */
  readonly folded: Int32Array
  readonly exact: Int32Array
  readonly start2: Int32Array
  readonly start3: Int32Array
  readonly start4: Int32Array
  readonly end2: Int32Array
  readonly end3: Int32Array
  readonly end4: Int32Array
  readonly lastPart: Int32Array
  /** Hash of kinds of characters, runs counted up to two: `Müller-Lüdenscheid` and `Meier-Schulz` are the same. */
  readonly shape: Int32Array
  readonly writing: Uint8Array
  readonly lists: Int32Array
  /** Lists and writing in one number. */
  readonly known: Int32Array
  readonly length: Uint8Array
}

export function describePieces({ count, text }: Pieces, knowledge: Knowledge): Descriptions {
  const made = emptyDescriptions(count)
  for (let piece = 0; piece < count; piece += 1) describe(made, piece, text[piece] as string, knowledge)
  return made
}

function emptyDescriptions(size: number): Descriptions {
  const numbers = () => new Int32Array(size)
  return {
    size,
    folded: numbers(),
    exact: numbers(),
    start2: numbers(),
    start3: numbers(),
    start4: numbers(),
    end2: numbers(),
    end3: numbers(),
    end4: numbers(),
    lastPart: numbers(),
    shape: numbers(),
    writing: new Uint8Array(size),
    lists: numbers(),
    known: numbers(),
    length: new Uint8Array(size),
  }
}

function describe(made: Descriptions, piece: number, text: string, knowledge: Knowledge): void {
  const { letters } = knowledge
  let folded = HASH_START
  let exact = HASH_START
  let part = HASH_START
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const small = foldCode(letters, code)
    folded = hashNext(folded, small)
    exact = hashNext(exact, code)
    part = code === 45 ? HASH_START : hashNext(part, small)
    if (at === 1) made.start2[piece] = folded
    if (at === 2) made.start3[piece] = folded
    if (at === 3) made.start4[piece] = folded
  }
  made.folded[piece] = folded
  made.exact[piece] = exact
  made.lastPart[piece] = part
  describeEnd(made, piece, text, knowledge)
  describeWriting(made, piece, text, knowledge)
  const writing = made.writing[piece] as number
  made.lists[piece] = writing === DIGITS || writing === MARKS ? 0 : knownAs(knowledge, text)
  made.known[piece] = (made.lists[piece] as number) * 8 + writing
  made.length[piece] = Math.min(text.length, 15)
}

function describeEnd(made: Descriptions, piece: number, text: string, { letters }: Knowledge): void {
  let hash = HASH_START
  for (let back = 1; back <= 4 && back <= text.length; back += 1) {
    hash = hashNext(hash, foldCode(letters, text.charCodeAt(text.length - back)))
    if (back === 2) made.end2[piece] = hash
    if (back === 3) made.end3[piece] = hash
    if (back === 4) made.end4[piece] = hash
  }
}

function describeWriting(made: Descriptions, piece: number, text: string, { letters }: Knowledge): void {
  let hash = HASH_START
  let last = 0
  let run = 0
  let upper = 0
  let lower = 0
  let digit = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const kind = kindOfCode(letters, code)
    if (kind === UPPER) upper += 1
    if (kind === LOWER) lower += 1
    if (kind === DIGIT) digit += 1
    run = kind === last ? run + 1 : 1
    last = kind
    if (run <= 2) hash = hashNext(hash, kind === MARK ? code : kind)
  }
  made.shape[piece] = hash
  made.writing[piece] = writingOf({
    upper,
    lower,
    digit,
    capital: kindOfCode(letters, text.charCodeAt(0)) === UPPER,
  })
}

function writingOf(seen: { upper: number; lower: number; digit: number; capital: boolean }): number {
  const { upper, lower, digit, capital } = seen
  if (upper + lower === 0) return digit > 0 ? DIGITS : MARKS
  if (digit > 0) return MIXED
  if (upper === 0) return SMALL
  if (lower === 0) return upper === 1 ? INITIAL : CAPITALS
  return capital ? CAPITAL : MIXED
}
