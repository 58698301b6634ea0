import type { PageReading, Turn, Word } from '@amtsbote/contract'
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

/** Words with their line: a word continues the line of the one before when it stands beside it. */
export function contractWords(page: number, words: readonly LayerWord[]): Word[] {
  let line = 0
  return words.map((word, index) => {
    const previous = words[index - 1]
    if (previous && !continuesLine(previous, word)) line += 1
    const { text, x, y, width, height } = word
    return { text, box: { page, x, y, width, height }, confidence: 1, line: `layer.${line}` }
  })
}

function continuesLine(previous: LayerWord, word: LayerWord): boolean {
  if (previous.direction !== word.direction && word.text.length > 1) return false
  const lying = word.direction === 'down' || word.direction === 'up'
  const across = (from: LayerWord) =>
    (lying ? [from.y, from.height] : [from.x, from.width]) as [number, number]
  const along = (from: LayerWord) =>
    (lying ? [from.x, from.width] : [from.y, from.height]) as [number, number]
  const [previousTop, previousHeight] = along(previous)
  const [top, height] = along(word)
  const overlap = Math.min(previousTop + previousHeight, top + height) - Math.max(previousTop, top)
  if (overlap < 0.5 * Math.min(previousHeight, height)) return false
  const [previousStart, previousLength] = across(previous)
  const [start, length] = across(word)
  const gap = Math.max(start - (previousStart + previousLength), previousStart - (start + length))
  // Fractions of width and of height differ by the shape of the page; 1.4 for A4 does not matter here.
  return gap < WIDEST_GAP_ON_A_LINE * Math.max(height, previousHeight)
}

const turns: Readonly<Record<LayerWord['direction'], Turn>> = { right: 0, up: 90, left: 180, down: 270 }

/** The clockwise turn that makes most of the text upright. Text running up the page needs a quarter turn. */
function turnOf(words: readonly LayerWord[]): Turn {
  const letters: Record<Turn, number> = { 0: 0, 90: 0, 180: 0, 270: 0 }
  for (const word of words) if (word.text.length > 1) letters[turns[word.direction]] += word.text.length
  const lying = ([90, 180, 270] as const).find(
    (turn) => letters[turn] > letters[0] + letters[90] + letters[180] + letters[270] - letters[turn],
  )
  return lying ?? 0
}
