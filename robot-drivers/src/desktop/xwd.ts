import { crc32, deflateSync } from 'node:zlib'
import type { Box } from './accessibility.ts'

/** A picture of the display: three bytes for each point, row by row. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgb: Buffer
}

/** Where the numbers stand in the head of an XWD file (X11/XWDFile.h), 4 bytes each, the highest first. */
const head = {
  size: 0,
  width: 16,
  height: 20,
  byteOrder: 28,
  bits: 44,
  rowBytes: 48,
  red: 56,
  colours: 76,
} as const
const COLOUR_BYTES = 12
const LOWEST_FIRST = 0

/**
 * Reads the file in which a virtual display keeps its picture.
 * @throws Error for depths other than 32 bits a point with red highest, which we never start
 */
export function readXwd(file: Buffer): Pixels {
  const at = (name: keyof typeof head) => file.readUInt32BE(head[name])
  const [width, height] = [at('width'), at('height')]
  if (at('bits') !== 32 || at('red') !== 0xff0000) throw new Error('unknown kind of picture')
  const start = at('size') + at('colours') * COLOUR_BYTES
  const [red, green, blue] = at('byteOrder') === LOWEST_FIRST ? [2, 1, 0] : [1, 2, 3]
  const rgb = Buffer.alloc(width * height * 3)
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const from = start + row * at('rowBytes') + column * 4
      const to = (row * width + column) * 3
      rgb[to] = file[from + red] ?? 0
      rgb[to + 1] = file[from + green] ?? 0
      rgb[to + 2] = file[from + blue] ?? 0
    }
  }
  return { width, height, rgb }
}

/** Paints over places; parts that lie outside are nobody's. */
export function blank(
  { width, height, rgb }: Pixels,
  boxes: readonly Box[],
  colour: readonly number[],
): void {
  for (const box of boxes) {
    const [left, right] = [Math.max(0, box.left), Math.min(width, box.left + box.width)]
    const [top, bottom] = [Math.max(0, box.top), Math.min(height, box.top + box.height)]
    if (left >= right) continue
    const line = Buffer.alloc((right - left) * 3, Buffer.from(colour))
    for (let row = top; row < bottom; row += 1) line.copy(rgb, (row * width + left) * 3)
  }
}

/** As PNG (RFC 2083): true colour, no filter. */
export function pngOf({ width, height, rgb }: Pixels): Buffer {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  // 8 bits of red, green and blue each.
  size.set([8, 2, 0, 0, 0], 8)
  const rows = Buffer.alloc(height * (width * 3 + 1))
  for (let row = 0; row < height; row += 1)
    rgb.copy(rows, row * (width * 3 + 1) + 1, row * width * 3, (row + 1) * width * 3)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.of()),
  ])
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
