import type { Turn } from '@amtsbote/contract'
import type { LaidSheet, Recogniser } from '../recognition/recogniser.ts'
import { wordsOfTable } from '../recognition/table.ts'
import { type LaidPix, layPix, turnPix } from './layPix.ts'
import { type Leptonica, loadLeptonica } from './leptonica.ts'
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
  return { name: tools.tesseract.name, lay: (sheet) => laid(tools, layPix(tools.leptonica, sheet)) }
}

function laid({ leptonica, tesseract, orientation }: Tools, upright: LaidPix): LaidSheet {
  const recognise = ({ pix, dpi, toPage }: LaidPix) => {
    const { table, partial } = tesseract.recognise(pix, { dpi, deadlineMs: RECOGNITION_DEADLINE_MS })
    return { words: wordsOfTable(table), partial, toPage }
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

/** Without its data (package tesseract-ocr-osd) every turn is tried instead. */
function orientationFinder(library: string): OrientationFinder | null {
  try {
    return loadOrientationFinder(library)
  } catch {
    return null
  }
}
