import type { Pieces } from '../pieces/splitWords.ts'
import { categoryOf } from './category.ts'
import { describeLines, type Surroundings } from './describeLines.ts'
import { type Descriptions, describePieces } from './describePieces.ts'
import { hashFinish, hashPair } from './hash.ts'
import type { Knowledge } from './knowledge.ts'

/** Features of each piece. A model belongs to one list of features: whoever changes it trains again. */
export const FEATURES_PER_PIECE = 62

/** Stands for a neighbour beyond the beginning or the end of the text. */
const NOWHERE = 0x5bd1e995

/**
 * Features as 32-bit hashes, `FEATURES_PER_PIECE` for each piece: the word and its parts, how it is written, which
 * lists know it, the same of its neighbours, and where on the page it stands.
 */
export function extractFeatures(pieces: Pieces, knowledge: Knowledge): Int32Array {
  const own = describePieces(pieces, knowledge)
  const around = describeLines(pieces, own)
  const category = Int32Array.from(own.lists, (lists, piece) =>
    categoryOf(lists, own.writing[piece] as number),
  )
  const row = new Row(pieces.count)
  for (let piece = 0; piece < pieces.count; piece += 1) {
    row.start(piece)
    addWords(row, own, piece)
    addParts(row, own, piece)
    addCategories(row, own, category, piece)
    addPlace(row, own, around, category, piece)
  }
  return row.features
}

/** Writes the features of one piece after the other. A class, because it runs twenty thousand times a page. */
class Row {
  readonly features: Int32Array
  #at = 0
  #use = 0

  constructor(pieces: number) {
    this.features = new Int32Array(pieces * FEATURES_PER_PIECE)
  }

  start(piece: number): void {
    this.#at = piece * FEATURES_PER_PIECE
    this.#use = 0
  }

  one(value: number): void {
    this.features[this.#at + this.#use] = hashFinish(value, this.#use)
    this.#use += 1
  }

  two(first: number, second: number): void {
    this.one(hashPair(first, second))
  }

  three(first: number, second: number, third: number): void {
    this.one(hashPair(hashPair(first, second), third))
  }
}

function at(values: Int32Array, piece: number): number {
  return piece >= 0 && piece < values.length ? (values[piece] as number) : NOWHERE
}

/** The word and its neighbours. */
function addWords(row: Row, { folded, exact, writing }: Descriptions, piece: number): void {
  const [back2, back1, word] = [at(folded, piece - 2), at(folded, piece - 1), at(folded, piece)]
  const [next1, next2] = [at(folded, piece + 1), at(folded, piece + 2)]
  const written = writing[piece] as number
  row.one(1)
  row.one(word)
  row.one(back1)
  row.one(next1)
  row.one(back2)
  row.one(next2)
  row.one(at(folded, piece - 3))
  row.one(at(folded, piece + 3))
  row.one(exact[piece] as number)
  row.two(back1, word)
  row.two(word, next1)
  row.three(back1, written, next1)
  row.three(back2, back1, written)
  row.three(written, next1, next2)
}

/** Beginnings, ends and shapes. */
function addParts(row: Row, own: Descriptions, piece: number): void {
  const shape = own.shape[piece] as number
  const [before, after] = [at(own.shape, piece - 1), at(own.shape, piece + 1)]
  row.one(own.start2[piece] as number)
  row.one(own.start3[piece] as number)
  row.one(own.start4[piece] as number)
  row.one(own.end2[piece] as number)
  row.one(own.end3[piece] as number)
  row.one(own.end4[piece] as number)
  row.one(own.lastPart[piece] as number)
  row.one(at(own.end3, piece - 1))
  row.one(at(own.end3, piece + 1))
  row.one(shape)
  row.two(before, shape)
  row.two(shape, after)
  row.three(before, shape, after)
}

/** What lists say about the word and its neighbours. */
function addCategories(row: Row, own: Descriptions, category: Int32Array, piece: number): void {
  const [back2, back1, here] = [at(category, piece - 2), at(category, piece - 1), at(category, piece)]
  const [next1, next2] = [at(category, piece + 1), at(category, piece + 2)]
  const [wordBefore, wordAfter] = [at(own.folded, piece - 1), at(own.folded, piece + 1)]
  row.one(here)
  row.one(back1)
  row.one(next1)
  row.one(back2)
  row.one(next2)
  row.two(back1, here)
  row.two(here, next1)
  row.three(back1, here, next1)
  row.three(back2, back1, here)
  row.three(here, next1, next2)
  row.two(hashPair(back2, back1), hashPair(here, next1))
  row.two(hashPair(back1, here), hashPair(next1, next2))
  row.two(here, wordBefore)
  row.two(here, wordAfter)
  row.three(here, wordBefore, back1)
  row.three(here, back1, wordAfter)
  row.three(here, next1, wordBefore)
  row.two(here, own.end3[piece] as number)
  row.one(at(own.known, piece))
  row.one(at(own.known, piece - 1))
  row.one(at(own.known, piece + 1))
  row.two(at(own.lists, piece), own.length[piece] as number)
}

/** Where on the page the word stands. */
function addPlace(
  row: Row,
  own: Descriptions,
  around: Surroundings,
  category: Int32Array,
  piece: number,
): void {
  const written = own.writing[piece] as number
  const place = around.place[piece] as number
  const quoted = around.quoted[piece] as number
  const label = around.label[piece] as number
  const size = around.lineSize[piece] as number
  const [back1, here, next1] = [at(category, piece - 1), at(category, piece), at(category, piece + 1)]
  row.two(here, place)
  row.two(place, written)
  row.three(here, written, place)
  row.one(label)
  row.two(label, here)
  row.two(quoted, written)
  row.two(quoted, place)
  row.two(around.lineStart[piece] as number, written)
  row.two(around.above[piece] as number, place)
  row.two(around.below[piece] as number, place)
  row.three(size, place, written)
  row.three(size, here, next1)
  row.three(back1, here, size)
}
