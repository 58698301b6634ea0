import type { GreyPicture } from '../preparation/greyPicture.ts'

/** Four millimetres at 300 dpi: smaller than a shadow, larger than a letter. */
const BLOCK_PIXELS = 48
const SAMPLE_EVERY = 3

/** A quarter of a block is at least paper, even in dense print. */
const PAPER_SHARE = 0.25

/** A block darker than this part of the page's paper is a printed band, not a shadow: it stays dark. */
const SHADOW_FROM = 0.6

/** Not quite white, so that grain above the paper's own brightness is not cut off. */
const PAPER_BECOMES = 240

/** Paper of the neighbourhood: the sixth tenth of five by five blocks. */
const NEIGHBOURS = 2
const NEIGHBOUR_PERCENTILE = 0.6

/** Evens out shadows by dividing by the brightness of the paper around every place. */
export function balanceWhite(picture: GreyPicture): GreyPicture {
  const { data, width, height } = picture
  const columns = Math.ceil(width / BLOCK_PIXELS)
  const rows = Math.ceil(height / BLOCK_PIXELS)
  const paper = smooth(withoutBands(paperOfBlocks(picture, columns, rows)), columns, rows)
  const balanced = new Uint8Array(data.length)
  const place = (pixel: number, count: number) => {
    const exact = Math.min(count - 1, Math.max(0, (pixel + 0.5) / BLOCK_PIXELS - 0.5))
    const first = Math.floor(exact)
    return { first, second: Math.min(count - 1, first + 1), part: exact - first }
  }
  const acrossPlaces = Array.from({ length: width }, (_, x) => place(x, columns))
  const level = new Float32Array(columns)
  for (let y = 0; y < height; y += 1) {
    const down = place(y, rows)
    for (let column = 0; column < columns; column += 1) {
      const [upper, lower] = [
        paper[down.first * columns + column] ?? 1,
        paper[down.second * columns + column] ?? 1,
      ]
      level[column] = upper + (lower - upper) * down.part
    }
    for (let x = 0; x < width; x += 1) {
      const { first, second, part } = acrossPlaces[x] as ReturnType<typeof place>
      const white = (level[first] as number) + ((level[second] as number) - (level[first] as number)) * part
      const value = ((data[y * width + x] as number) * PAPER_BECOMES) / Math.max(1, white)
      balanced[y * width + x] = value > 255 ? 255 : value
    }
  }
  return { data: balanced, width, height }
}

function paperOfBlocks({ data, width, height }: GreyPicture, columns: number, rows: number): Float32Array {
  const paper = new Float32Array(columns * rows)
  const histogram = new Uint32Array(256)
  for (let block = 0; block < paper.length; block += 1) {
    histogram.fill(0)
    const [left, top] = [(block % columns) * BLOCK_PIXELS, Math.floor(block / columns) * BLOCK_PIXELS]
    let count = 0
    for (let y = top; y < Math.min(height, top + BLOCK_PIXELS); y += SAMPLE_EVERY)
      for (let x = left; x < Math.min(width, left + BLOCK_PIXELS); x += SAMPLE_EVERY) {
        const value = data[y * width + x] as number
        histogram[value] = (histogram[value] as number) + 1
        count += 1
      }
    let [brighter, value] = [0, 255]
    for (; value > 0; value -= 1) {
      brighter += histogram[value] as number
      if (brighter > count * PAPER_SHARE) break
    }
    paper[block] = value
  }
  return paper
}

function withoutBands(paper: Float32Array): Float32Array {
  const usual = paper.toSorted()[paper.length >> 1] ?? 255
  return paper.map((value) => (value < SHADOW_FROM * usual ? usual : value))
}

function smooth(paper: Float32Array, columns: number, rows: number): Float32Array {
  return paper.map((_, block) => {
    const [column, row] = [block % columns, Math.floor(block / columns)]
    const around: number[] = []
    for (let y = Math.max(0, row - NEIGHBOURS); y <= Math.min(rows - 1, row + NEIGHBOURS); y += 1)
      for (let x = Math.max(0, column - NEIGHBOURS); x <= Math.min(columns - 1, column + NEIGHBOURS); x += 1)
        around.push(paper[y * columns + x] ?? 255)
    return around.sort((a, b) => a - b)[Math.floor(around.length * NEIGHBOUR_PERCENTILE)] ?? 255
  })
}
