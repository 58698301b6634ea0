import type { ToFractions } from './display.ts'
import type { Pdfium } from './pdfium.ts'
import type { Letter } from './pdfSource.ts'

/** A dense page has 6,000 characters. More than this is made to keep us busy; the rest is left to recognition. */
const MOST_LETTERS = 60_000

const DOUBLE_BYTES = 8
const FLOAT_BYTES = 4

/** All characters of a page's text layer in the order of the file, blanks between words included. */
export function readLetters(pdfium: Pdfium, page: number, toFractions: ToFractions): readonly Letter[] {
  const { call } = pdfium
  const text = call.FPDFText_LoadPage(page)
  if (text === 0) return []
  try {
    const count = call.FPDFText_CountChars(text)
    if (count > MOST_LETTERS) return []
    return pdfium.withMemory(4 * DOUBLE_BYTES, (scratch) =>
      Array.from({ length: Math.max(0, count) }, (_, index) =>
        letterAt({ pdfium, text, index, scratch, toFractions }),
      ),
    )
  } finally {
    call.FPDFText_ClosePage(text)
  }
}

function letterAt(at: {
  readonly pdfium: Pdfium
  readonly text: number
  readonly index: number
  readonly scratch: number
  readonly toFractions: ToFractions
}): Letter {
  const { pdfium, text, index, scratch, toFractions } = at
  const { call } = pdfium
  const [left, right, bottom, top] = [0, 1, 2, 3].map((place) => scratch + place * DOUBLE_BYTES)
  const known = call.FPDFText_GetCharBox(text, index, left ?? 0, right ?? 0, bottom ?? 0, top ?? 0)
  const [x1, y1] = known ? toFractions(pdfium.double(left ?? 0), pdfium.double(top ?? 0)) : [0, 0]
  const [x2, y2] = known ? toFractions(pdfium.double(right ?? 0), pdfium.double(bottom ?? 0)) : [0, 0]
  return {
    text: characterOf(pdfium, text, index),
    x: Math.min(x1, x2),
    y: Math.min(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
    lineHeight: lineHeight(pdfium, text, index, scratch),
    unsure: call.FPDFText_HasUnicodeMapError(text, index) === 1,
  }
}

function characterOf({ call }: Pdfium, text: number, index: number): string {
  // The hyphen at the end of a line comes as a control character.
  if (call.FPDFText_IsHyphen(text, index) === 1) return '-'
  const code = call.FPDFText_GetUnicode(text, index)
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ''
}

/** Height of the font's box after its matrix, in points. Turned text has its height in x. */
function lineHeight(pdfium: Pdfium, text: number, index: number, scratch: number): number {
  if (!pdfium.call.FPDFText_GetLooseCharBox(text, index, scratch)) return 0
  const [left, top, right, bottom] = [0, 1, 2, 3].map((place) => pdfium.float(scratch + place * FLOAT_BYTES))
  const upright = Math.abs((top ?? 0) - (bottom ?? 0))
  const lying = Math.abs((right ?? 0) - (left ?? 0))
  const angle = pdfium.call.FPDFText_GetCharAngle(text, index)
  return Math.abs(Math.sin(angle)) > Math.SQRT1_2 ? lying : upright
}
