import type { Turn } from '@amtsbote/contract'
import type { GreyPicture } from '../preparation/greyPicture.ts'
import type { LaidSheet, LineRecogniser, Recogniser, SecondRecogniser } from '../recognition/recogniser.ts'
import { type RecognisedWord, wordsOfTable } from '../recognition/table.ts'
import { type LaidPix, layPix, turnPix } from './layPix.ts'
import { type Leptonica, loadLeptonica, type Pix } from './leptonica.ts'
import type { NativeSettings } from './settings.ts'
import { loadOrientationFinder, loadTesseract, type OrientationFinder, type Tesseract } from './tesseract.ts'

/**
 * One recognition takes 0.3 to 2 s; after this it gives what it has and the reading is marked as partial.
 * Time on the clock, not of the processor: on a machine with ten times its load a sound page must still pass.
 */
const RECOGNITION_DEADLINE_MS = 40_000

/** The lowest confidence with which the orientation was still right was 1.7. */
const LEAST_ORIENTATION_CONFIDENCE = 1

interface Tools {
  readonly leptonica: Leptonica
  readonly tesseract: Tesseract
  readonly orientation: OrientationFinder | null
}

/** Loads libtesseract and leptonica, both linked into this process: for child processes only. */
export function loadNativeRecogniser({ library, languages }: NativeSettings): Recogniser {
  const tools: Tools = {
    leptonica: loadLeptonica(library),
    tesseract: loadTesseract({ library, languages }),
    orientation: orientationFinder(library),
  }
  let second: SecondRecogniser | undefined
  let third: LineRecogniser | undefined
  return {
    name: tools.tesseract.name,
    lay: (sheet) => laid(tools, layPix(tools.leptonica, sheet)),
    async second() {
      second ??= loadOther(tools, library, ['Latin', 'deu'])
      return second
    },
    async third() {
      third ??= loadOther(tools, library, ['deu', 'Latin'])
      return third
    },
  }
}

/** One network alone, the first of these whose data are there. */
function loadOther({ leptonica }: Tools, library: string, languages: readonly string[]): SecondRecogniser {
  const tesseract = loadEither(library, languages)
  const recognise = (picture: GreyPicture, as: 'line' | 'scattered', dpi: number) => {
    const pix = leptonica.fromGrey(picture, { x: 0, y: 0, ...picture })
    try {
      const deadlineMs = RECOGNITION_DEADLINE_MS
      const { table, partial, binary } = tesseract.recognise(pix, { dpi, deadlineMs, as })
      return { words: onInk(leptonica, binary, wordsOfTable(table)), partial }
    } finally {
      leptonica.free(pix)
    }
  }
  return {
    name: tesseract.name,
    readLine: async (picture, dpi) => recognise(picture, 'line', dpi).words,
    readScattered: async ({ picture, dpi, toPage }) => ({ ...recognise(picture, 'scattered', dpi), toPage }),
  }
}

function loadEither(library: string, [first, ...others]: readonly string[]): Tesseract {
  if (!first) throw new Error('tesseract has no language')
  try {
    return loadTesseract({ library, languages: first })
  } catch (error) {
    if (others.length === 0) throw error
    return loadEither(library, others)
  }
}

function laid({ leptonica, tesseract, orientation }: Tools, upright: LaidPix): LaidSheet {
  const recognise = ({ pix, dpi, toPage }: LaidPix) => {
    const deadlineMs = RECOGNITION_DEADLINE_MS
    const { table, partial, binary } = tesseract.recognise(pix, { dpi, deadlineMs, as: 'page' })
    return { words: onInk(leptonica, binary, wordsOfTable(table)), partial, toPage }
  }
  return {
    async recognise(turn: Turn) {
      if (turn === 0) return recognise(upright)
      const turned = turnPix(leptonica, upright, turn)
      try {
        return recognise(turned)
      } finally {
        leptonica.free(turned.pix)
      }
    },
    otherTurns() {
      if (!orientation) return [180, 90, 270]
      const found = orientation.find(upright.pix, { dpi: upright.dpi })
      return found && found.turn !== 0 && found.confidence >= LEAST_ORIENTATION_CONFIDENCE ? [found.turn] : []
    },
    remove: () => leptonica.free(upright.pix),
  }
}

/**
 * Boxes drawn close around the ink. Tesseract gives a small word beside a large one the height of their line, and a
 * word beside a speck of dirt reaches as far as the speck. Frees the picture.
 */
function onInk(
  leptonica: Leptonica,
  binary: Pix | null,
  words: readonly RecognisedWord[],
): readonly RecognisedWord[] {
  if (binary === null) return words
  try {
    return words.map((word) => ({ ...word, box: leptonica.inkWithin(binary, word.box) ?? word.box }))
  } finally {
    leptonica.free(binary)
  }
}

/** Without its data (package tesseract-ocr-osd) every turn is tried instead. */
function orientationFinder(library: string): OrientationFinder | null {
  try {
    return loadOrientationFinder(library)
  } catch {
    return null
  }
}
