import type { Box, PageReading } from '@amtsbote/contract'
import { fold } from '../names/fold.ts'
import { upright } from './upright.ts'

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

export interface Line {
  readonly index: number
  readonly page: number
  readonly tokens: readonly Token[]
  /** Words as read, joined by single spaces. */
  readonly text: string
  readonly folded: string
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
    for (const words of Map.groupBy(page.words, (word) => word.line).values()) {
      const made = words
        .filter((word) => word.text.trim() !== '')
        .map((word, position): Token => {
          const text = word.text.replace(SURROUNDING, '')
          return {
            text,
            raw: word.text,
            folded: fold(text),
            boxes: [word.box],
            place: upright(word.box, page.turn),
            confidence: word.confidence,
            index: tokens.length + position,
            line: lines.length,
          }
        })
      if (made.length === 0) continue
      tokens.push(...made)
      lines.push(lineOf(made, lines.length, page.page))
    }
  }
  return { tokens, lines }
}

function lineOf(tokens: readonly Token[], index: number, page: number): Line {
  const text = tokens.map((token) => token.raw).join(' ')
  return { index, page, tokens, text, folded: fold(text), place: around(tokens.map((token) => token.place)) }
}

/** The smallest box around others of one page. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { page: boxes[0]?.page ?? 1, x, y, width: right - x, height: bottom - y }
}
