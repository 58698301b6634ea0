import type { Area, Letter } from '../pdf/pdfSource.ts'

/** A word of a text layer before anybody judged it. Box in fractions of the page, may lie outside of it. */
export interface LayerWord extends Area {
  readonly text: string
  /** Points; the largest of its letters. */
  readonly lineHeight: number
  /** Letters whose character is only guessed. */
  readonly unsureLetters: number
  /** Direction in which its letters follow each other, as displayed. */
  readonly direction: 'right' | 'down' | 'left' | 'up'
}

/** A gap between two letters, in heights of the line, that no font leaves inside a word. */
const WIDEST_GAP = 1.2

/** Joins letters to words at blanks, at jumps and where the writing turns back. */
export function layerWords(letters: readonly Letter[]): readonly LayerWord[] {
  const words: LayerWord[] = []
  let current: Letter[] = []
  const finish = () => {
    if (current.length > 0) words.push(wordOf(current))
    current = []
  }
  for (const letter of letters) {
    if (!/[^\s\p{C}]/u.test(letter.text)) {
      finish()
      continue
    }
    const previous = current.at(-1)
    if (previous && isFarFrom(previous, letter)) finish()
    current.push(letter)
  }
  finish()
  return words.map((word, index) => ({ ...word, direction: directionAmong(words, index) }))
}

/** A single letter does not tell where its line goes; it goes where its neighbour goes. */
function directionAmong(words: readonly LayerWord[], index: number): LayerWord['direction'] {
  const telling = [words[index], words[index - 1], words[index + 1]].find(
    (word) => word && word.text.length > 1,
  )
  return telling?.direction ?? 'right'
}

function isFarFrom(previous: Letter, letter: Letter): boolean {
  const reach = WIDEST_GAP * Math.max(previous.height, letter.height, previous.width, letter.width)
  const gapX = Math.max(letter.x - (previous.x + previous.width), previous.x - (letter.x + letter.width))
  const gapY = Math.max(letter.y - (previous.y + previous.height), previous.y - (letter.y + letter.height))
  return Math.max(gapX, gapY) > reach
}

function wordOf(letters: readonly Letter[]): LayerWord {
  // Letters without a box (some fonts have none for marks) say nothing about the place.
  const placed = letters.filter(({ width, height }) => width > 0 || height > 0)
  const x = Math.min(...placed.map((letter) => letter.x))
  const y = Math.min(...placed.map((letter) => letter.y))
  const right = Math.max(...placed.map((letter) => letter.x + letter.width))
  const bottom = Math.max(...placed.map((letter) => letter.y + letter.height))
  return {
    text: letters
      .map(({ text }) => text)
      .join('')
      .normalize('NFC'),
    ...(placed.length > 0
      ? { x, y, width: right - x, height: bottom - y }
      : { x: -1, y: -1, width: 0, height: 0 }),
    lineHeight: Math.max(...letters.map(({ lineHeight }) => lineHeight)),
    unsureLetters: letters.filter(({ unsure }) => unsure).length,
    direction: directionOf(placed),
  }
}

function directionOf(letters: readonly Letter[]): LayerWord['direction'] {
  const [first, last] = [letters[0], letters.at(-1)]
  if (!first || !last || first === last) return 'right'
  const across = last.x + last.width / 2 - (first.x + first.width / 2)
  const down = last.y + last.height / 2 - (first.y + first.height / 2)
  if (Math.abs(across) >= Math.abs(down)) return across >= 0 ? 'right' : 'left'
  return down >= 0 ? 'down' : 'up'
}
