import type { PageReading, Turn } from '@amtsbote/contract'
import type { Raster } from '#pages'
import { prepareSheet, untouched } from '../preparation/prepareSheet.ts'
import { PREPARATION } from '../preparation/sheet.ts'
import { turnSheet } from '../preparation/turnSheet.ts'
import { onPage, round } from './onPage.ts'
import type { LaidSheet, Pass, Recogniser, SecondRecogniser } from './recogniser.ts'
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
    return toReading({ page, engine: `${recogniser.name} (${PREPARATION})`, ...(await readUpright(sheet)) })
  } finally {
    sheet.remove()
  }
}

/** A second look with other settings at the page picture as it is, only turned upright. */
export async function recogniseOtherwise(
  recogniser: SecondRecogniser,
  { page, turn }: { readonly page: number; readonly turn: Turn },
  raster: Raster,
): Promise<PageReading> {
  const pass = await recogniser.readScattered(turnSheet(untouched(raster), turn))
  return toReading({ page, engine: `${recogniser.name} (scattered)`, pass, turn })
}

function toReading(found: {
  readonly page: number
  readonly engine: string
  readonly pass: Pass
  readonly turn: Turn
}): PageReading {
  const { page, engine, turn, pass } = found
  return {
    page,
    source: 'ocr',
    engine,
    turn,
    blank: false,
    partial: pass.partial,
    hiddenWords: [],
    confidence: round(meanConfidence(pass.words)),
    words: pass.words.flatMap((word) => onPage(page, word, pass.toPage) ?? []),
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
