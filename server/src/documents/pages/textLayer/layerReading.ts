import type { PageReading, Turn, Word } from '@amtsbote/contract'
import type { Area } from '../pdf/pdfSource.ts'
import type { LayerWord } from './layerWords.ts'

/** What reads the layer; stands in the evidence of the document. */
const ENGINE = 'pdfium text layer'

/** A wider gap than this many line heights separates columns of a table, which are lines of their own. */
const WIDEST_GAP_ON_A_LINE = 4

/** The reading of a page whose text layer was found to be what a person sees. */
export function layerReading(
  page: number,
  words: readonly LayerWord[],
  hiddenWords: readonly Word[],
): PageReading {
  return {
    page,
    source: 'text-layer',
    engine: ENGINE,
    turn: turnOf(words),
    blank: false,
    partial: false,
    hiddenWords: [...hiddenWords],
    confidence: 1,
    words: contractWords(page, words),
  }
}

/** Words with their line, in reading order. */
export function contractWords(page: number, words: readonly LayerWord[]): Word[] {
  return inLines(words).map((placed) => contractWord(page, placed))
}

/** A word and the name of its line. */
export interface PlacedWord {
  readonly word: LayerWord
  readonly line: string
}

/** Puts words into lines: one continues the line of the one before when it stands beside it. */
export function inLines(words: readonly LayerWord[]): readonly PlacedWord[] {
  return inReadingOrder(linesOf(words), turnOf(words)).flatMap((line, index) =>
    line.map((word) => ({ word, line: `layer.${index}` })),
  )
}

export function contractWord(page: number, { word, line }: PlacedWord): Word {
  const { text, x, y, width, height } = word
  const box = { page, x: round(x), y: round(y), width: round(width), height: round(height) }
  return { text, box, confidence: 1, line }
}

/** Five decimals are a fortieth of a pixel at 300 dpi; more would only fill the database. */
function round(value: number): number {
  return Math.round(value * 100_000) / 100_000
}

function linesOf(words: readonly LayerWord[]): readonly LayerWord[][] {
  const lines: LayerWord[][] = []
  for (const word of words) {
    const line = lines.at(-1)
    const previous = line?.at(-1)
    if (line && previous && continuesLine(previous, word)) line.push(word)
    else lines.push([word])
  }
  return lines
}

/**
 * pdfium gives upright text in the order of the file, which follows columns; the lines of a page that lies
 * on its side come from the last to the first, so those are put in order by their place.
 */
function inReadingOrder(lines: readonly LayerWord[][], turn: Turn): readonly LayerWord[][] {
  const sorted = lines.map((line) => line.toSorted((a, b) => upright(a).x - upright(b).x))
  if (turn === 0) return sorted
  const top = ([first]: readonly LayerWord[]) => (first ? upright(first).y : 0)
  return sorted.toSorted((a, b) => top(a) - top(b))
}

/** The word's box after the page was turned so that the word stands upright. */
function upright({ x, y, width, height, direction }: LayerWord): Area {
  switch (direction) {
    case 'right':
      return { x, y, width, height }
    case 'down':
      return { x: y, y: 1 - x - width, width: height, height: width }
    case 'left':
      return { x: 1 - x - width, y: 1 - y - height, width, height }
    case 'up':
      return { x: 1 - y - height, y: x, width: height, height: width }
  }
}

function continuesLine(previous: LayerWord, word: LayerWord): boolean {
  if (previous.direction !== word.direction) return false
  const [before, now] = [upright(previous), upright(word)]
  const overlap = Math.min(before.y + before.height, now.y + now.height) - Math.max(before.y, now.y)
  if (overlap < 0.5 * Math.min(before.height, now.height)) return false
  const gap = Math.max(now.x - (before.x + before.width), before.x - (now.x + now.width))
  // Fractions of width and of height differ by the shape of the page; 1.4 for A4 does not matter here.
  return gap < WIDEST_GAP_ON_A_LINE * Math.max(now.height, before.height)
}

const turns: Readonly<Record<LayerWord['direction'], Turn>> = { right: 0, up: 90, left: 180, down: 270 }

/** The clockwise turn that makes most of the text upright. Text running up the page needs a quarter turn. */
function turnOf(words: readonly LayerWord[]): Turn {
  const letters = { right: 0, down: 0, left: 0, up: 0 }
  for (const { text, direction } of words) if (text.length > 1) letters[direction] += text.length
  const all = letters.right + letters.down + letters.left + letters.up
  const lying = (['down', 'left', 'up'] as const).find((direction) => 2 * letters[direction] > all)
  return lying ? turns[lying] : 0
}
