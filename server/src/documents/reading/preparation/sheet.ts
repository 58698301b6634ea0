import type { Projection } from '../geometry/projection.ts'
import type { GreyPicture } from './greyPicture.ts'

/**
 * Recognition squeezes lines to 36 pixels whatever they come with; finding them costs by the pixel. 300 dpi found no
 * more people on the known pages and costs more; 200 lost names.
 */
export const READING_DPI = 240

/**
 * Version of how pages are prepared and boxes are cut; part of every engine's name. Goes up whenever the same engine could
 * read the same page differently: what was earned with other readings does not count for the new ones.
 */
export const PREPARATION = 'prepared 240 dpi, 2'

/** A flat sheet in grey, and the way from its pixels to fractions of the page that it was made from. */
export interface Sheet {
  readonly picture: GreyPicture
  readonly dpi: number
  readonly toPage: Projection
}
