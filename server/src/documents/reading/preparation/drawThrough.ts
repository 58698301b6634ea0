import type { Projection } from '../geometry/projection.ts'
import type { GreyPicture } from './greyPicture.ts'

const WHITE = 255

/**
 * Draws a picture anew: every pixel looks up its place in the old one, between four pixels (bilinear).
 * `toOld` maps pixels of the new picture to the old one; `rim` outermost pixels stay white, and so does
 * what lies outside of the old picture.
 *
 * Nine million times for a page: plain numbers and no small arrays made it six times as fast.
 */
export function drawThrough(
  [a, b, c, d, e, f, g, h, i]: Projection,
  { data: old, width: oldWidth, height: oldHeight }: GreyPicture,
  { width, height, rim }: { readonly width: number; readonly height: number; readonly rim: number },
): GreyPicture {
  const data = new Uint8Array(width * height).fill(WHITE)
  const [lastColumn, lastRow] = [oldWidth - 1, oldHeight - 1]
  for (let y = rim; y < height - rim; y += 1) {
    const v = y + 0.5
    const [acrossStart, downStart, depthStart] = [b * v + c, e * v + f, h * v + i]
    for (let x = rim; x < width - rim; x += 1) {
      const u = x + 0.5
      const scale = 1 / (g * u + depthStart)
      const oldX = (a * u + acrossStart) * scale - 0.5
      const oldY = (d * u + downStart) * scale - 0.5
      // Written so that a place which is no number is outside, too.
      if (!(oldX >= 0 && oldY >= 0 && oldX < lastColumn && oldY < lastRow)) continue
      const left = oldX | 0
      const top = oldY | 0
      const right = oldX - left
      const at = top * oldWidth + left
      const below = at + oldWidth
      const first = old[at] as number
      const second = old[below] as number
      const upper = first + ((old[at + 1] as number) - first) * right
      const lower = second + ((old[below + 1] as number) - second) * right
      data[y * width + x] = upper + (lower - upper) * (oldY - top)
    }
  }
  return { data, width, height }
}
