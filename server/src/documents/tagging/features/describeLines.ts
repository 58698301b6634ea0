import type { Pieces } from '../pieces/splitWords.ts'
import { type Descriptions, MARKS } from './describePieces.ts'

/** Where in its line a piece stands: bits, both for a piece alone in its line. */
const FIRST = 1
const LAST = 2

/** A label (`Name:`) speaks for words at most as many pieces and lines behind its colon. */
const LABEL_REACH_PIECES = 8
const LABEL_REACH_LINES = 2
/** A quotation longer than this is none: its end was not read. */
const QUOTE_PIECES_MAX = 24
/** Longer lines are running text; their first word says nothing about the others. */
const SHORT_LINE_PIECES = 12

/** What surrounds each piece on the page; 0 means nothing. */
export interface Surroundings {
  readonly place: Uint8Array
  /** Hash of the word before the last colon, while it speaks for what follows. */
  readonly label: Int32Array
  readonly quoted: Uint8Array
  /** First word of the line (short lines only), of the line above and of the line below. */
  readonly lineStart: Int32Array
  readonly above: Int32Array
  readonly below: Int32Array
  /** Pieces in the line: 1, 2, 3, 4, 5-6, 7-9, 10-14, more. */
  readonly lineSize: Uint8Array
}

export function describeLines(
  { count, line, text }: Pieces,
  { folded, writing }: Descriptions,
): Surroundings {
  const made = {
    place: new Uint8Array(count),
    label: new Int32Array(count),
    quoted: new Uint8Array(count),
    lineStart: new Int32Array(count),
    above: new Int32Array(count),
    below: new Int32Array(count),
    lineSize: new Uint8Array(count),
  }
  for (let start = 0, before = 0; start < count; ) {
    let end = start + 1
    while (end < count && line[end] === line[start]) end += 1
    for (let piece = start; piece < end; piece += 1) {
      made.place[piece] = (piece === start ? FIRST : 0) | (piece === end - 1 ? LAST : 0)
      made.lineSize[piece] = sizeBand(end - start)
      if (end - start <= SHORT_LINE_PIECES) made.lineStart[piece] = folded[start] as number
      if (start > 0) made.above[piece] = folded[before] as number
      if (end < count) made.below[piece] = folded[end] as number
    }
    before = start
    start = end
  }
  findLabels(made.label, { line, text, folded, writing })
  findQuotes(made.quoted, text)
  return made
}

function sizeBand(pieces: number): number {
  if (pieces <= 4) return pieces
  return pieces <= 6 ? 5 : pieces <= 9 ? 6 : pieces <= 14 ? 7 : 8
}

function findLabels(
  label: Int32Array,
  page: Pick<Pieces, 'line' | 'text'> & Pick<Descriptions, 'folded' | 'writing'>,
): void {
  let colon = -1
  let hash = 0
  let word = 0
  for (let piece = 0; piece < label.length; piece += 1) {
    const fresh =
      colon >= 0 &&
      piece - colon <= LABEL_REACH_PIECES &&
      (page.line[piece] as number) - (page.line[colon] as number) <= LABEL_REACH_LINES
    if (fresh) label[piece] = hash
    if (page.text[piece] === ':') {
      colon = piece
      hash = word
    } else if (page.writing[piece] !== MARKS) word = page.folded[piece] as number
  }
}

function findQuotes(quoted: Uint8Array, text: readonly string[]): void {
  let opened = -1
  for (let piece = 0; piece < quoted.length; piece += 1) {
    const mark = text[piece] as string
    const isMark = mark.length === 1 && '„“”"»«‚‘'.includes(mark)
    if (isMark) opened = opened >= 0 && mark !== '„' ? -1 : piece
    else if (opened >= 0 && piece - opened > QUOTE_PIECES_MAX) opened = -1
    else if (opened >= 0) quoted[piece] = piece - opened === 1 ? 2 : 1
  }
}
