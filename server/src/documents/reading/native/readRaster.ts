import type { PageReading, Turn, Word } from '@amtsbote/contract'
import type { Raster } from '#pages'
import { type Projection, projectRectangle } from '../geometry/projection.ts'
import type { Leptonica } from './leptonica.ts'
import { type Prepared, prepare, turnPrepared } from './prepare.ts'
import { meanConfidence, type RecognisedWord, wordsOfTable } from './table.ts'
import type { OrientationFinder, Tesseract } from './tesseract.ts'

/** Upright pages of every quality had at least 0.89, unreadable turned ones at most 0.47. */
const UPRIGHT_FROM_CONFIDENCE = 0.75

/** The lowest confidence with which the orientation was still right was 1.7. */
const LEAST_ORIENTATION_CONFIDENCE = 1

/** One recognition takes 0.3 to 2 s; after this it gives what it has. A turned page is recognised twice. */
const RECOGNITION_DEADLINE_MS = 20_000

export interface NativeTools {
  readonly leptonica: Leptonica
  readonly tesseract: Tesseract
  readonly orientation: OrientationFinder | null
}

interface Pass {
  readonly words: readonly RecognisedWord[]
  readonly partial: boolean
  readonly confidence: number
}

/** Recognises one page picture. Boxes of the result are fractions of it. */
export function readRaster(tools: NativeTools, page: number, raster: Raster): PageReading {
  let prepared = prepare(tools.leptonica, raster)
  try {
    let pass = recognise(tools, prepared)
    let toPage = prepared.toPage
    let turn = turnByBoxes(pass.words)
    if (pass.confidence < UPRIGHT_FROM_CONFIDENCE && pass.words.length > 0) {
      const found = tools.orientation?.find(prepared.pix, { dpi: prepared.dpi })
      if (found && found.turn !== 0 && found.confidence >= LEAST_ORIENTATION_CONFIDENCE) {
        prepared = turnPrepared(tools.leptonica, prepared, found.turn)
        const second = recognise(tools, prepared)
        if (second.confidence > pass.confidence) {
          pass = second
          toPage = prepared.toPage
          turn = found.turn
        }
      }
    }
    return {
      page,
      source: 'ocr',
      engine: tools.tesseract.name,
      turn,
      blank: false,
      partial: pass.partial,
      hiddenWords: [],
      confidence: pass.confidence,
      words: pass.words.flatMap((word) => onPage(page, word, toPage) ?? []),
    }
  } finally {
    tools.leptonica.free(prepared.pix)
  }
}

function recognise({ tesseract }: NativeTools, { pix, dpi }: Prepared): Pass {
  const { table, partial } = tesseract.recognise(pix, { dpi, deadlineMs: RECOGNITION_DEADLINE_MS })
  const words = wordsOfTable(table)
  return { words, partial, confidence: meanConfidence(words) }
}

/** A word's box on the original page, cut at its edges; nothing when it lies outside (in added margins). */
function onPage(
  page: number,
  { text, confidence, line, box }: RecognisedWord,
  toPage: Projection,
): Word | null {
  const raw = projectRectangle(toPage, box)
  const [x, y] = [Math.max(0, raw.x), Math.max(0, raw.y)]
  const [right, bottom] = [Math.min(1, raw.x + raw.width), Math.min(1, raw.y + raw.height)]
  if (right <= x || bottom <= y) return null
  return { text, confidence, line, box: { page, x, y, width: right - x, height: bottom - y } }
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
