import type { Box, Word } from '@amtsbote/contract'

/** A word, or what became of it when it was cut or joined. */
export interface Piece {
  readonly raw: string
  readonly boxes: readonly Box[]
  readonly confidence: number
}

/** Fewest single letters in a row that are letter-spacing and not initials (`A. B. C.`). */
const SPACED_LETTERS_MIN = 4
/** A gap this much wider than the usual one between spaced letters separates words. */
const SPACED_WORD_GAP = 1.9

/** Makes the words of one line into the pieces that recognition works with. */
export function piecesOf(words: readonly Word[]): readonly Piece[] {
  return joinSpacedLetters(words.filter((word) => word.text.trim() !== '').flatMap(cut))
}

/** `Müller,Anna` and `geb.12.03.1980` are two words each; the box is shared out by letters. */
function cut(word: Word): readonly Piece[] {
  const parts = word.text.split(
    /(?<=[\p{L}\d][,;:])(?=\p{L})|(?<=\p{L}{2}[.:])(?=\d)|(?<=\p{L}\.)(?=\p{Lu}\p{Ll})/u,
  )
  if (parts.length === 1) return [{ raw: word.text, boxes: [word.box], confidence: word.confidence }]
  let start = 0
  return parts.map((raw) => {
    const { x, width } = word.box
    const share = width / word.text.length
    const box = { ...word.box, x: x + start * share, width: raw.length * share }
    start += raw.length
    return { raw, boxes: [box], confidence: word.confidence }
  })
}

/** `T E I L N A H M E` is one word; a wider gap starts the next one. */
function joinSpacedLetters(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = []
  let run: Piece[] = []
  const flush = () => {
    joined.push(...(run.length >= SPACED_LETTERS_MIN ? joinRun(run) : run))
    run = []
  }
  for (const piece of pieces) {
    if (/^\p{Lu}[,.:]?$|^-$/u.test(piece.raw)) run.push(piece)
    else {
      flush()
      joined.push(piece)
    }
  }
  flush()
  return joined
}

function joinRun(run: readonly Piece[]): readonly Piece[] {
  if (run.some((piece) => piece.raw.endsWith('.'))) return run
  const gaps = run.slice(1).map((piece, index) => gapBetween(run[index], piece))
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
  const words: Piece[][] = []
  run.forEach((piece, index) => {
    const starts = index === 0 || (gaps[index - 1] ?? 0) > usual * SPACED_WORD_GAP
    if (starts) words.push([piece])
    else words.at(-1)?.push(piece)
  })
  return words.map((letters) => ({
    raw: letters.map((letter) => letter.raw).join(''),
    boxes: letters.flatMap((letter) => letter.boxes),
    confidence: Math.min(...letters.map((letter) => letter.confidence)),
  }))
}

function gapBetween(left: Piece | undefined, right: Piece) {
  const end = left?.boxes.at(-1)
  const start = right.boxes[0]
  return end && start ? Math.max(0, start.x - (end.x + end.width)) : 0
}
