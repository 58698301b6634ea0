import type { Raster } from '../raster.ts'

/** A connected patch of ink. Lengths in millimetres of paper, position in fractions of the page. */
export interface InkShape {
  readonly x: number
  readonly y: number
  readonly right: number
  readonly bottom: number
  readonly widthMm: number
  readonly heightMm: number
  readonly areaMm2: number
}

const MM_PER_INCH = 25.4

/** Paper is measured in blocks of a quarter inch: smaller than shadows of folds, larger than letters. */
const BLOCK_MM = 6.35

/** The brightness below which four fifths of a block lie counts as its paper; print rarely covers more. */
const PAPER_PERCENTILE = 0.8

/** Darker than the paper by so many of 256 steps is ink. Bleed-through of the other side reaches about 35. */
const INK_CONTRAST = 44

/** Finds the patches of ink on a page, whatever its brightness: paper is measured around every place. */
export function inkShapes(raster: Raster): readonly InkShape[] {
  const grey = greyOf(raster)
  const ink = inkMask(grey, raster)
  return connectedShapes(ink, raster)
}

/** Brightness as the eye weighs it, roughly; enough to tell ink from paper. */
function greyOf({ data, channels, width, height }: Raster): Uint8Array {
  if (channels === 1) return data
  const grey = new Uint8Array(width * height)
  for (let pixel = 0, at = 0; pixel < grey.length; pixel += 1, at += 3)
    grey[pixel] = ((data[at] ?? 0) + 2 * (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) >> 2
  return grey
}

function inkMask(grey: Uint8Array, { width, height, dpi }: Raster): Uint8Array {
  const side = Math.max(4, Math.round((BLOCK_MM / MM_PER_INCH) * dpi))
  const columns = Math.ceil(width / side)
  const rows = Math.ceil(height / side)
  const paper = brightestNeighbour(blockPaper(grey, { width, height, side, columns, rows }), columns, rows)
  const mask = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / side) * columns
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x
      if ((paper[row + Math.floor(x / side)] ?? 0) - (grey[at] ?? 0) >= INK_CONTRAST) mask[at] = 1
    }
  }
  return mask
}

function blockPaper(
  grey: Uint8Array,
  { width, height, side, columns, rows }: Record<'width' | 'height' | 'side' | 'columns' | 'rows', number>,
): Uint8Array {
  const paper = new Uint8Array(columns * rows)
  const histogram = new Uint32Array(256)
  for (let block = 0; block < paper.length; block += 1) {
    histogram.fill(0)
    const left = (block % columns) * side
    const top = Math.floor(block / columns) * side
    let count = 0
    for (let y = top; y < Math.min(height, top + side); y += 1)
      for (let x = left; x < Math.min(width, left + side); x += 1) {
        const value = grey[y * width + x] ?? 0
        histogram[value] = (histogram[value] ?? 0) + 1
        count += 1
      }
    let brighter = count * (1 - PAPER_PERCENTILE)
    let value = 255
    while (value > 0 && brighter > (histogram[value] ?? 0)) {
      brighter -= histogram[value] ?? 0
      value -= 1
    }
    paper[block] = value
  }
  return paper
}

/** A block full of ink (thick bars, dark scanner edges) borrows the paper of its neighbours. */
function brightestNeighbour(paper: Uint8Array, columns: number, rows: number): Uint8Array {
  return paper.map((_, block) => {
    const [column, row] = [block % columns, Math.floor(block / columns)]
    let brightest = 0
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1)
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x += 1)
        brightest = Math.max(brightest, paper[y * columns + x] ?? 0)
    return brightest
  })
}

/** Patches of ink that touch each other at a side or corner. Clears the mask while walking. */
function connectedShapes(mask: Uint8Array, { width, height, dpi }: Raster): readonly InkShape[] {
  const shapes: InkShape[] = []
  const mmPerPixel = MM_PER_INCH / dpi
  const stack: number[] = []
  for (let start = 0; start < mask.length; start += 1) {
    if (mask[start] !== 1) continue
    let [left, right, top, bottom, area] = [width, 0, height, 0, 0]
    mask[start] = 0
    stack.push(start)
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const x = at % width
      const y = (at - x) / width
      area += 1
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny += 1)
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx += 1) {
          const next = ny * width + nx
          if (mask[next] !== 1) continue
          mask[next] = 0
          stack.push(next)
        }
    }
    shapes.push({
      x: left / width,
      y: top / height,
      right: (right + 1) / width,
      bottom: (bottom + 1) / height,
      widthMm: (right - left + 1) * mmPerPixel,
      heightMm: (bottom - top + 1) * mmPerPixel,
      areaMm2: area * mmPerPixel ** 2,
    })
  }
  return shapes
}
