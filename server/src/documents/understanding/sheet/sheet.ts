import type { Box, PageReading, Turn } from '@amtsbote/contract'
import { fold } from '../names/fold.ts'
import { cellsOf } from './cells.ts'
import { around, upright } from './place.ts'
import type { Piece } from './words.ts'

/** A word as recognition works with it. */
export interface Token {
  /** As it was read, without surrounding punctuation. */
  readonly text: string
  /** As it was read. */
  readonly raw: string
  readonly folded: string
  /** On the original page, for the clerk. */
  readonly boxes: readonly Box[]
  /** On the page as a reader holds it, for everything that asks what stands left of or below what. */
  readonly place: Box
  readonly confidence: number
  /** Position in `Sheet.tokens`. */
  readonly index: number
  /** Position in `Sheet.lines`. */
  readonly line: number
}

/** Words that stand side by side without a wide gap: a line of running text, or one cell of a form. */
export interface Line {
  readonly index: number
  readonly page: number
  readonly tokens: readonly Token[]
  /** Words as read, joined by single spaces. */
  readonly text: string
  readonly place: Box
}

/** All pages of a document as lines in reading order. */
export interface Sheet {
  readonly tokens: readonly Token[]
  readonly lines: readonly Line[]
}

/** Punctuation that surrounds words; inside them (hyphens, apostrophes, dots of dates) it stays. */
const SURROUNDING = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu

/** Turns readings into lines of tokens. Blank pages are skipped, hidden words never come in. */
export function buildSheet(pages: readonly PageReading[]): Sheet {
  const tokens: Token[] = []
  const lines: Line[] = []
  for (const page of pages) {
    if (page.blank) continue
    for (const cell of cellsOf(page.words, page.turn)) {
      const made = cell.map((piece, position) =>
        tokenOf(piece, page.turn, tokens.length + position, lines.length),
      )
      tokens.push(...made)
      lines.push(lineOf(made, lines.length, page.page))
    }
  }
  return { tokens, lines }
}

function tokenOf(piece: Piece, turn: Turn, index: number, line: number): Token {
  const text = piece.raw.replace(SURROUNDING, '')
  const place = around(piece.boxes.map((box) => upright(box, turn)))
  return {
    text,
    raw: piece.raw,
    folded: fold(text),
    boxes: piece.boxes,
    place,
    confidence: piece.confidence,
    index,
    line,
  }
}

function lineOf(tokens: readonly Token[], index: number, page: number): Line {
  const text = tokens.map((token) => token.raw).join(' ')
  return { index, page, tokens, text, place: around(tokens.map((token) => token.place)) }
}
