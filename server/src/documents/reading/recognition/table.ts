import type { Rectangle } from '../geometry/projection.ts'

/** A word as the recogniser gives it: pixels of the picture that was recognised. */
export interface RecognisedWord {
  readonly text: string
  /** 0 to 1. */
  readonly confidence: number
  readonly box: Rectangle
  /** Block, paragraph and line. */
  readonly line: string
}

/** Level 5 of tesseract's table is a word; the levels above repeat the boxes of its surroundings. */
const WORD_LEVEL = '5'

/** Words of tesseract's TSV: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
export function wordsOfTable(table: string): readonly RecognisedWord[] {
  return table.split('\n').flatMap((row) => {
    const [level, , block, paragraph, line, , left, top, width, height, confidence, text] = row.split('\t')
    if (level !== WORD_LEVEL || !text?.trim()) return []
    return {
      text: text.trim().normalize('NFC'),
      confidence: Math.min(1, Math.max(0, Number(confidence) / 100)),
      box: { x: Number(left), y: Number(top), width: Number(width), height: Number(height) },
      line: `${block}.${paragraph}.${line}`,
    }
  })
}

/** Mean confidence, long words counting more; 1 when nothing was read. */
export function meanConfidence(
  words: readonly { readonly text: string; readonly confidence: number }[],
): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  if (letters === 0) return 1
  return words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) / letters
}
