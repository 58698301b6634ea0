import type { PageReading, Word } from '@amtsbote/contract'

/** Height of a printed line and width of a letter as fractions of an A4 page with about 12-point text. */
const LINE_HEIGHT = 0.014
const LINE_STEP = 0.024
const LETTER_WIDTH = 0.0095

/** A line of text, or one with its place and size. `  ` (two spaces or more) makes a gap as wide as it is printed. */
export type TestLine = string | { readonly text: string; readonly x?: number; readonly size?: number }

/**
 * A page with these lines from top to bottom, each word in its box: for tests. An empty line leaves room.
 * Lines start at the left margin unless `x` says where; `size` multiplies the height and width of the letters.
 */
export function testPage(lines: readonly TestLine[], change: Partial<PageReading> = {}): PageReading {
  const page = change.page ?? 1
  let y = 0.06
  const words = lines.flatMap((line, number) => {
    const { text, x = 0.12, size = 1 } = typeof line === 'string' ? { text: line } : line
    const made = wordsOf({ text, page, x, y, size, line: `${page}.${number + 1}` })
    y += LINE_STEP * Math.max(1, size)
    return made
  })
  return {
    page,
    source: 'ocr',
    engine: 'test',
    turn: 0,
    blank: false,
    partial: false,
    hiddenWords: [],
    confidence: 0.95,
    words,
    ...change,
  }
}

interface Placed {
  readonly text: string
  readonly page: number
  readonly x: number
  readonly y: number
  readonly size: number
  readonly line: string
}

function wordsOf({ text, page, x, y, size, line }: Placed): readonly Word[] {
  const letter = LETTER_WIDTH * size
  return [...text.matchAll(/\S+/g)].map((found) => ({
    text: found[0],
    box: {
      page,
      x: x + found.index * letter,
      y,
      width: found[0].length * letter,
      height: LINE_HEIGHT * size,
    },
    confidence: 0.95,
    line,
  }))
}
