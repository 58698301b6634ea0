import { type GreyPicture, paperBrightness } from './greyPicture.ts'
import { findPatches, type Patch } from './patches.ts'

const MM_PER_INCH = 25.4

/** Dots and short dashes: up to 0.6 mm high, blurred and slanting ones a little more. */
const DOT_HEIGHT_MM = 0.6
const STRIP_HEIGHT_MM = 1.2

/** Forms have at most 2 mm between dots or dashes; the dots of neighbouring i's stand wider apart. */
const GAP_MM = 2

/** Slope that a page may have before it is levelled: 7 degrees, as far as its skew is searched. */
const MOST_SLOPE = 0.13
const STEP_MM = 0.25

/** Shorter rows may be an ellipsis or a colon in a table; a place to write on is longer. */
const SHORTEST_MM = 12
const FEWEST_PARTS = 4

/** Part of a row that its dots cover; fine dots cover half. */
const LEAST_COVER = 0.3

/** A page has a few thousand letters; so many specks are noise, and nothing can be told about rows. */
const MOST_PARTS = 40_000

/** A page of small print has 150,000 runs of dark pixels; grain has millions. */
const MOST_RUNS = 1_000_000

const PAPER = 255

/** A dot, a dash, or a few that touch. */
type Part = Patch

/**
 * Takes dotted and dashed lines out of a picture, as forms have them to write on; changes the picture.
 *
 * Tesseract finds solid rules itself, but reads dotted ones as rows of letters and spoils the line above
 * and below: of "31. Oktober 1966" nothing was left. Strokes that touch a letter are left alone.
 */
export function eraseDottedLines(picture: GreyPicture, dpi: number): void {
  const pixels = (millimetres: number) => (millimetres / MM_PER_INCH) * dpi
  const patches = findPatches(picture, paperBrightness(picture) * (1 - TOWARDS_PAPER), MOST_RUNS)
  if (!patches) return
  const limits = { height: pixels(DOT_HEIGHT_MM), stripHeight: pixels(STRIP_HEIGHT_MM) }
  const parts = patches.all.filter((patch) => isPart(patch, limits))
  if (parts.length > MOST_PARTS) return
  const isOther = patches.all.map((patch) => !isPart(patch, limits))
  for (const row of rowsOf(parts, { gap: pixels(GAP_MM), step: pixels(STEP_MM) }))
    if (isLine(row, pixels(SHORTEST_MM)))
      for (const part of row) erase(picture, part, (x, y) => isOther[patches.at(x, y)] === true)
}

/** Halfway between ink and paper, moved towards the paper: small dots are pale. */
const TOWARDS_PAPER = 0.35

/** Dots and dashes among the patches: small, flat and thin. */
function isPart(
  { left, right, top, bottom, pixels }: Patch,
  limits: { readonly height: number; readonly stripHeight: number },
): boolean {
  const [wide, high] = [right - left + 1, bottom - top + 1]
  const isFlat = high <= Math.min(limits.stripHeight, limits.height + wide * MOST_SLOPE)
  return isFlat && pixels <= limits.height * wide
}

/** Joins parts to rows: each next one begins a small gap to the right, at about the same height. */
function rowsOf(
  parts: readonly Part[],
  { gap, step }: { readonly gap: number; readonly step: number },
): readonly Part[][] {
  const bandHeight = Math.max(1, Math.ceil(step + gap * MOST_SLOPE))
  const bands = Map.groupBy(
    parts.toSorted((a, b) => a.left - b.left),
    (part) => Math.floor(middle(part) / bandHeight),
  )
  const taken = new Set<Part>()
  const follower = (part: Part): Part | undefined => {
    const band = Math.floor(middle(part) / bandHeight)
    let nearest: Part | undefined
    for (const candidate of [-1, 0, 1].flatMap((offset) =>
      within(bands.get(band + offset) ?? [], part.right, gap),
    )) {
      if (taken.has(candidate) || candidate === part) continue
      const away = Math.abs(middle(candidate) - middle(part))
      if (away > step + MOST_SLOPE * (candidate.left - part.right + (candidate.right - candidate.left) / 2))
        continue
      if (!nearest || candidate.left < nearest.left) nearest = candidate
    }
    return nearest
  }
  return parts
    .toSorted((a, b) => a.left - b.left)
    .flatMap((first) => {
      if (taken.has(first)) return []
      const row: Part[] = []
      for (let part: Part | undefined = first; part; part = follower(part)) {
        taken.add(part)
        row.push(part)
      }
      return [row]
    })
}

function middle({ top, bottom }: Part): number {
  return (top + bottom) / 2
}

/** The parts of a band, sorted by their left side, that begin at most `gap` to the right of a place. */
function within(band: readonly Part[], right: number, gap: number): readonly Part[] {
  let [low, high] = [0, band.length]
  while (low < high) {
    const half = (low + high) >> 1
    if ((band[half]?.left ?? 0) < right) low = half + 1
    else high = half
  }
  let end = low
  while (end < band.length && (band[end]?.left ?? 0) <= right + gap) end += 1
  return band.slice(low, end)
}

function isLine(row: readonly Part[], shortest: number): boolean {
  const [first, last] = [row[0], row.at(-1)]
  if (!first || !last || row.length < FEWEST_PARTS) return false
  const length = last.right - first.left + 1
  const covered = row.reduce((sum, { left, right }) => sum + right - left + 1, 0)
  return length >= shortest && covered >= LEAST_COVER * length
}

/** Blurred dots have a grey seam of about two pixels. */
const SEAM_PIXELS = 2

function erase(
  { data, width, height }: GreyPicture,
  { left, right, top, bottom }: Part,
  isLetter: (x: number, y: number) => boolean,
): void {
  for (let y = Math.max(0, top - SEAM_PIXELS); y <= Math.min(height - 1, bottom + SEAM_PIXELS); y += 1)
    for (let x = Math.max(0, left - SEAM_PIXELS); x <= Math.min(width - 1, right + SEAM_PIXELS); x += 1)
      if (!isLetter(x, y)) data[y * width + x] = PAPER
}
