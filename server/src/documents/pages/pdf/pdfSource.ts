import type { PageSource } from '../pageSource.ts'
import type { Raster } from '../raster.ts'

/** One character of a text layer. Box: fractions of the page as displayed. */
export interface Letter extends Area {
  readonly text: string
  /** Height of the line in points, from the font and its matrix: what tells 1-point text from small capitals. */
  readonly lineHeight: number
  /** The file does not say which character the shape stands for; the text is a guess. */
  readonly unsure: boolean
}

/** A rectangle in fractions of the page as displayed. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A page's text layer and two pictures of it: with its text and without. Where they agree, no text is visible. */
export interface PdfContent {
  readonly letters: readonly Letter[]
  /** Where pictures lie, whether or not something else covers them. */
  readonly pictures: readonly Area[]
  readonly withText: Raster
  readonly withoutText: Raster
}

/** A PDF as page source that also tells of its text layer. */
export interface PdfSource extends PageSource {
  content(page: number, options: { readonly dpi: number }): Promise<PdfContent>
}
