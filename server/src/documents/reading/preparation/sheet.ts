import type { Projection } from '../geometry/projection.ts'
import type { GreyPicture } from './greyPicture.ts'

/** What tesseract's models were trained on; less costs names, more costs time. */
export const READING_DPI = 300

/** A flat sheet in grey, and the way from its pixels to fractions of the page that it was made from. */
export interface Sheet {
  readonly picture: GreyPicture
  readonly dpi: number
  readonly toPage: Projection
}
