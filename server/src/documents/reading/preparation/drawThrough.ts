import type { Projection } from '../geometry/projection.ts'
import type { GreyPicture } from './greyPicture.ts'

const WHITE = 255

/**
 * Draws a picture anew: every pixel looks up its place in the old one, between four pixels (bilinear).
 * `toOld` maps pixels of the new picture to the old one; `rim` outermost pixels stay white, and so does
 * what lies outside of the old picture.
 */
export function drawThrough(
  [a, b, c, d, e, f, g, h, i]: Projection,
  from: GreyPicture,
  { width, height, rim }: { readonly width: number; readonly height: number; readonly rim: number },
): GreyPicture {
  const data = new Uint8Array(width * height).fill(WHITE)
  for (let y = rim; y < height - rim; y += 1) {
    for (let x = rim; x < width - rim; x += 1) {
      const [u, v] = [x + 0.5, y + 0.5]
      const depth = g * u + h * v + i
      const [sourceX, sourceY] = [(a * u + b * v + c) / depth - 0.5, (d * u + e * v + f) / depth - 0.5]
      const [left, top] = [Math.floor(sourceX), Math.floor(sourceY)]
      if (left < 0 || top < 0 || left >= from.width - 1 || top >= from.height - 1) continue
      const [right, down] = [sourceX - left, sourceY - top]
      const at = top * from.width + left
      const below = at + from.width
      const upper = (from.data[at] as number) * (1 - right) + (from.data[at + 1] as number) * right
      const lower = (from.data[below] as number) * (1 - right) + (from.data[below + 1] as number) * right
      data[y * width + x] = upper * (1 - down) + lower * down
    }
  }
  return { data, width, height }
}
