import type { PageReading, Word } from '@amtsbote/contract'

/** Height of a line and width of a letter as fractions of a page set in 12 points. */
const LINE_HEIGHT = 0.014
const LINE_STEP = 0.03
const LETTER_WIDTH = 0.0095

/** A certificate that says nothing of its recipient but the name. */
export function namePage(name: string): PageReading {
  const lines = [
    'Studienhaus am Fluss',
    'Teilnahmebescheinigung',
    name,
    'hat am 12. März 2026 teilgenommen an',
    'Vergaberecht kompakt',
    '8 Unterrichtseinheiten',
  ]
  return {
    page: 1,
    source: 'ocr',
    engine: 'bench',
    turn: 0,
    blank: false,
    partial: false,
    hiddenWords: [],
    confidence: 0.9,
    words: lines.flatMap((line, index) => wordsOf(line, index)),
  }
}

function wordsOf(line: string, number: number): Word[] {
  return [...line.matchAll(/\S+/g)].map((found) => ({
    text: found[0],
    box: {
      page: 1,
      x: 0.12 + found.index * LETTER_WIDTH,
      y: 0.1 + number * LINE_STEP,
      width: found[0].length * LETTER_WIDTH,
      height: LINE_HEIGHT,
    },
    confidence: 0.9,
    line: `1.${number + 1}`,
  }))
}
