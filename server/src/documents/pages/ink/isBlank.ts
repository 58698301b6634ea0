import type { InkShape } from './inkShapes.ts'

/** Dust and grain: a full stop of eight-point print has 0.25 square millimetres. */
const SPECK_MM2 = 0.2

/** Feeders pull sheets in with up to this much of a dark rim (fraction of the page). */
const RIM = 0.025

/** DIN file holes: 6 mm across, 12 mm from the edge; torn ones are larger, scanned ones have a shadow. */
const HOLE_MM = { least: 3.5, most: 10, centreWithin: 0.12 }
const HOLE_MOST_OBLONG = 1.5
/** A disc fills 0.79 of its square, its mere shadow about a quarter; letters in such sizes fill less or more. */
const HOLE_LEAST_FILLED = 0.15

/** Lower-case letters of six-point print are 1 mm high, headlines up to 20 mm. */
const LETTER_MM = { least: 0.9, most: 20 }

/** A page number has one to three letters, "Seite 2 von 2" has eleven: numbers alone say nothing worth reading. */
const LETTERS_THAT_MAKE_CONTENT = 5

/** A picture, a thick stroke of a pen or a stamp without recognisable letters: about 12 x 12 mm. */
const INK_THAT_MAKES_CONTENT_MM2 = 140

/**
 * Whether a page says nothing: only dust, grain, punched holes and dark rims. When in doubt it is not
 * blank; recognising letters on an empty page costs little, overlooking a page costs a document.
 */
export function isBlank(shapes: readonly InkShape[]): boolean {
  const content = contentShapes(shapes)
  const letters = content.filter(isLetterSized)
  const ink = content.reduce((sum, { areaMm2 }) => sum + areaMm2, 0)
  return letters.length < LETTERS_THAT_MAKE_CONTENT && ink < INK_THAT_MAKES_CONTENT_MM2
}

/** What is left when dust, rims and holes are taken away. */
export function contentShapes(shapes: readonly InkShape[]): readonly InkShape[] {
  return shapes.filter((shape) => shape.areaMm2 >= SPECK_MM2 && !isRim(shape) && !isHole(shape))
}

/** Of the size of a printed or written letter, or of a few that touch. */
export function isLetterSized({ heightMm, widthMm }: InkShape): boolean {
  return heightMm >= LETTER_MM.least && heightMm <= LETTER_MM.most && widthMm <= 4 * LETTER_MM.most
}

function isRim({ x, y, right, bottom }: InkShape): boolean {
  return x < RIM || y < RIM || right > 1 - RIM || bottom > 1 - RIM
}

function isHole({ x, y, right, bottom, widthMm, heightMm, areaMm2 }: InkShape): boolean {
  const oblong = Math.max(widthMm / heightMm, heightMm / widthMm)
  const size = Math.max(widthMm, heightMm)
  if (size < HOLE_MM.least || size > HOLE_MM.most || oblong > HOLE_MOST_OBLONG) return false
  if (areaMm2 / (widthMm * heightMm) < HOLE_LEAST_FILLED) return false
  const [centreX, centreY] = [(x + right) / 2, (y + bottom) / 2]
  const edge = Math.min(centreX, 1 - centreX, centreY, 1 - centreY)
  return edge < HOLE_MM.centreWithin
}
