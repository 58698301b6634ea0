import type { ToFractions } from './display.ts'
import type { Pdfium } from './pdfium.ts'
import type { Area } from './pdfSource.ts'

/** FPDF_PAGEOBJ_ constants. */
const TEXT = 1
const IMAGE = 3
const FORM = 5

/** Forms (reused groups of objects) within forms; a file that nests deeper is broken or hostile. */
const DEEPEST_FORM = 12

const FLOAT_BYTES = 4

interface PageObject {
  readonly handle: number
  readonly type: number
  readonly within: readonly PageObject[]
}

/** Hides all text of a page from the next drawing, also text inside forms. The file is not changed. */
export function hideText(pdfium: Pdfium, page: number): void {
  const hide = (objects: readonly PageObject[]): void => {
    for (const { type, handle, within } of objects) {
      if (type === TEXT) pdfium.call.FPDFPageObj_SetIsActive(handle, false)
      hide(within)
    }
  }
  hide(objectsOf(pdfium, page))
}

/** Where pictures lie on a page. A form that contains one counts with its whole extent. */
export function pictureAreas(pdfium: Pdfium, page: number, toFractions: ToFractions): readonly Area[] {
  const holdsPicture = ({ type, within }: PageObject): boolean => type === IMAGE || within.some(holdsPicture)
  return objectsOf(pdfium, page)
    .filter(holdsPicture)
    .flatMap(({ handle }) => boundsOf(pdfium, handle, toFractions) ?? [])
}

function objectsOf({ call }: Pdfium, page: number): readonly PageObject[] {
  const take = (count: number, get: (index: number) => number, depth: number): PageObject[] =>
    Array.from({ length: Math.max(0, count) }, (_, index) => {
      const handle = get(index)
      const type = call.FPDFPageObj_GetType(handle)
      const nested = type === FORM && depth < DEEPEST_FORM
      const within = nested
        ? take(
            call.FPDFFormObj_CountObjects(handle),
            (at) => call.FPDFFormObj_GetObject(handle, at),
            depth + 1,
          )
        : []
      return { handle, type, within }
    })
  return take(call.FPDFPage_CountObjects(page), (index) => call.FPDFPage_GetObject(page, index), 0)
}

function boundsOf(pdfium: Pdfium, object: number, toFractions: ToFractions): Area | null {
  return pdfium.withMemory(4 * FLOAT_BYTES, (address) => {
    const places = [0, 1, 2, 3].map((place) => address + place * FLOAT_BYTES) as [
      number,
      number,
      number,
      number,
    ]
    if (!pdfium.call.FPDFPageObj_GetBounds(object, ...places)) return null
    const [left, bottom, right, top] = places.map((place) => pdfium.float(place)) as [
      number,
      number,
      number,
      number,
    ]
    const [x1, y1] = toFractions(left, top)
    const [x2, y2] = toFractions(right, bottom)
    return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) }
  })
}
