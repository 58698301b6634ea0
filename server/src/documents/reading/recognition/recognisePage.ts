import type { PageReading, Turn, Word } from '@amtsbote/contract'
import type { Raster } from '#pages'
import { type Projection, projectRectangle } from '../geometry/projection.ts'
import { prepareSheet } from '../preparation/prepareSheet.ts'
import type { LaidSheet, Pass, Recogniser } from './recogniser.ts'
import { meanConfidence, type RecognisedWord } from './table.ts'

/** Upright pages of every quality had at least 0.89, unreadable turned ones at most 0.47. */
const UPRIGHT_FROM_CONFIDENCE = 0.75

/** Recognises one page picture. Boxes of the result are fractions of it. */
export async function recognisePage(
  recogniser: Recogniser,
  page: number,
  raster: Raster,
): Promise<PageReading> {
  const sheet = recogniser.lay(prepareSheet(raster))
  try {
    const { pass, turn } = await readUpright(sheet)
    return {
      page,
      source: 'ocr',
      engine: recogniser.name,
      turn,
      blank: false,
      partial: pass.partial,
      hiddenWords: [],
      confidence: round(meanConfidence(pass.words)),
      words: pass.words.flatMap((word) => onPage(page, word, pass.toPage) ?? []),
    }
  } finally {
    sheet.remove()
  }
}

/** Reads as the sheet lies, and turned only when that went badly: asking first would cost 0.26 s on every page. */
async function readUpright(sheet: LaidSheet): Promise<{ readonly pass: Pass; readonly turn: Turn }> {
  const first = await sheet.recognise(0)
  let best: { pass: Pass; turn: Turn } = { pass: first, turn: turnByBoxes(first.words) }
  const isGood = () =>
    best.pass.words.length === 0 || meanConfidence(best.pass.words) >= UPRIGHT_FROM_CONFIDENCE
  if (isGood()) return best
  for (const turn of sheet.otherTurns()) {
    const pass = await sheet.recognise(turn)
    if (pass.words.length > 0 && meanConfidence(pass.words) > meanConfidence(best.pass.words))
      best = { pass, turn }
    if (isGood()) break
  }
  return best
}

/** A word's box on the original page, cut at its edges; nothing when it lies outside (in added margins). */
function onPage(
  page: number,
  { text, confidence, line, box: pixels }: RecognisedWord,
  toPage: Projection,
): Word | null {
  const raw = projectRectangle(toPage, pixels)
  const [x, y] = [Math.max(0, raw.x), Math.max(0, raw.y)]
  const [right, bottom] = [Math.min(1, raw.x + raw.width), Math.min(1, raw.y + raw.height)]
  if (!(right > x && bottom > y)) return null
  const box = { page, x: round(x), y: round(y), width: round(right - x), height: round(bottom - y) }
  return { text, confidence: round(confidence), line, box }
}

/** Five decimals are a fortieth of a pixel; more would only fill the database. */
function round(value: number): number {
  return Math.round(value * 100_000) / 100_000
}

/** Words of at least so many letters have boxes that tell lying from standing. */
const TELLING_LETTERS = 4

/** Tesseract reads some pages that lie on their side without saying so; then the boxes of long words stand upright. */
export function turnByBoxes(words: readonly RecognisedWord[]): Turn {
  const telling = words.filter(({ text }) => text.length >= TELLING_LETTERS)
  const standing = telling.filter(({ box }) => box.height > box.width)
  if (standing.length * 2 <= telling.length) return 0
  let upwards = 0
  for (const [index, word] of words.entries()) {
    const previous = words[index - 1]
    if (previous?.line === word.line) upwards += previous.box.y > word.box.y ? 1 : -1
  }
  return upwards >= 0 ? 90 : 270
}
