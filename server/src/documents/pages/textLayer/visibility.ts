import type { Area, PdfContent } from '../pdf/pdfSource.ts'
import type { Raster } from '../raster.ts'
import type { LayerWord } from './layerWords.ts'

/** A tenth of full contrast: light grey print on white is legible, what differs less is not seen. */
const LEAST_CONTRAST = 24

/** Print in a scan is darker than its paper by at least so much; grain and shadows are not. */
const LEAST_INK_CONTRAST = 60

/** Part of a word's box that its strokes cover at the least; thin eight-point print has 0.15. */
const LEAST_INK = 0.03

/** Part of a word that must lie on the page, or over a picture, to count as lying there. */
const MOST_OF_A_WORD = 0.5

/** Whether the word's box has ink that vanishes together with the text. */
export function hasOwnInk(word: LayerWord, { withText, withoutText }: PdfContent): boolean {
  const { left, top, right, bottom } = pixelsOf(word, withText)
  let changed = 0
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1)
      if (contrast(withText, withoutText, (y * withText.width + x) * withText.channels) >= LEAST_CONTRAST)
        changed += 1
  return changed > 0 && changed >= LEAST_INK * (bottom - top) * (right - left)
}

/** A scanner's word boxes are off by up to half a line. */
const PLAY = 0.5

/** Whether the page without its text has ink at the word's place, or within half a line of it. */
export function liesOverInk(word: LayerWord, { withoutText }: PdfContent): boolean {
  const play = word.height * PLAY
  const around = {
    ...word,
    x: word.x - play,
    y: word.y - play,
    width: word.width + 2 * play,
    height: word.height + 2 * play,
  }
  const { left, top, right, bottom } = pixelsOf(around, withoutText)
  let [darkest, brightest] = [255, 0]
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) {
      const green =
        withoutText.data[(y * withoutText.width + x) * withoutText.channels + (withoutText.channels >> 1)] ??
        255
      darkest = Math.min(darkest, green)
      brightest = Math.max(brightest, green)
    }
  return brightest - darkest >= LEAST_INK_CONTRAST
}

export function liesOnPage(word: LayerWord): boolean {
  return covered(word, { x: 0, y: 0, width: 1, height: 1 }) >= MOST_OF_A_WORD
}

export function liesOverPicture(word: LayerWord, pictures: readonly Area[]): boolean {
  return pictures.some((picture) => covered(word, picture) >= MOST_OF_A_WORD)
}

/** The part of a word's box, 0 to 1, that lies in the area. A box without extent counts as a point. */
function covered({ x, y, width, height }: Area, area: Area): number {
  const part = (start: number, length: number, from: number, extent: number): number => {
    if (length <= 0) return start >= from && start <= from + extent ? 1 : 0
    return Math.max(0, Math.min(start + length, from + extent) - Math.max(start, from)) / length
  }
  return part(x, width, area.x, area.width) * part(y, height, area.y, area.height)
}

/** The largest difference among the channels. */
function contrast(one: Raster, other: Raster, at: number): number {
  let largest = 0
  for (let channel = at; channel < at + one.channels; channel += 1)
    largest = Math.max(largest, Math.abs((one.data[channel] ?? 0) - (other.data[channel] ?? 0)))
  return largest
}

function pixelsOf({ x, y, width, height }: LayerWord, raster: Raster) {
  const within = (value: number, limit: number) => Math.max(0, Math.min(limit, value))
  return {
    left: within(Math.floor(x * raster.width), raster.width - 1),
    top: within(Math.floor(y * raster.height), raster.height - 1),
    right: within(Math.ceil((x + width) * raster.width), raster.width),
    bottom: within(Math.ceil((y + height) * raster.height), raster.height),
  }
}
